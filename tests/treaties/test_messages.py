"""A sentence for every refusal and every warning that reading a text can give."""

import ast
import errno
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
from django.utils.translation import gettext, override

from portal.environment import BASE_DIR
from treaties.messages import (
    BINARY_FORMAT,
    FACTS,
    REASONS,
    REFUSALS,
    SYSTEM,
    WARNINGS,
    reason_sentence,
    refusal_sentence,
    system_words,
    warning_sentence,
)
from treaties.text.agreement import COMPARED
from treaties.text.document import Refusal
from treaties.wording import language_name

SOURCES = [
    *(BASE_DIR / "treaties" / "text").rglob("*.py"),
    *(
        BASE_DIR / "treaties" / "loading" / f"{name}.py"
        for name in ("load", "reading", "parallel", "files")
    ),
    *(
        BASE_DIR / "treaties" / "drafts" / f"{name}.py"
        for name in ("archives", "corrections", "publishing", "receiving")
    ),
]
# Where the code stands among the arguments.
PLACES = {"Refusal": 0, "Notice": 1, "MarkError": 0}
# Details that are shown in words.
DETAILS = {
    **dict.fromkeys(("language-again", "no-title", "other-language"), "ru"),
    "versions-disagree": "kind",
}
WITHOUT_DETAIL = {"beginning-lost"}
ONE_LINE = re.compile(r"\A[^\n]+\Z")


@cache
def codes() -> dict[str, set[str]]:
    """Return the codes in the source by the name of the value that carries them."""
    found: dict[str, set[str]] = defaultdict(set)
    for file in SOURCES:
        for name, code in written_codes(file):
            found[name].add(code)
    return found


def written_codes(file: Path) -> list[tuple[str, str]]:
    """Return the codes that a module writes; the test fails where one is not written out."""
    calls = [
        node
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in PLACES
    ]
    found = []
    for call in calls:
        assert isinstance(call.func, ast.Name)
        code = call.args[PLACES[call.func.id]]
        # An error that is told as a refusal: its code is written out where it is raised.
        if ast.unparse(code) == "error.code":
            continue
        assert isinstance(code, ast.Constant), f"{file.name}:{call.lineno}"
        found.append((call.func.id, str(code.value)))
    return found


def test_the_codes_are_found():
    assert {"empty", "binary", "not-conserved"} <= codes()["Refusal"]
    assert {"archive-empty", "too-many", "target-gone"} <= codes()["Refusal"]
    assert {"mark-number", "mark-twice"} <= codes()["MarkError"]
    assert {"number-jump", "versions-disagree"} <= codes()["Notice"]


def test_every_refusal_has_its_sentence():
    assert codes()["Refusal"] | codes()["MarkError"] <= set(REFUSALS)


@pytest.mark.parametrize("name", SYSTEM)
def test_the_errors_of_the_system_are_told_in_words(name):
    error = OSError(getattr(errno, name), "words of the system")
    with override("en"):
        assert refusal_sentence(Refusal("unreadable", name)).endswith(f": {SYSTEM[name]}.")
    for language in ("kk", "ru"):
        with override(language):
            assert re.search(r"[а-яәі]", system_words(error))


def test_an_error_of_the_system_that_is_not_listed_is_told_in_its_own_words():
    with override("en"):
        assert refusal_sentence(Refusal("unreadable", "EFBIG")).endswith(": File too large.")
        assert refusal_sentence(Refusal("unreadable", "")) == "The file cannot be read."
    assert system_words(OSError("odd")) == "OSError"


def test_every_warning_has_its_sentence():
    assert codes()["Notice"] <= set(WARNINGS)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("code", REFUSALS)
def test_a_refusal_is_one_sentence(code, language):
    with override(language):
        sentence = refusal_sentence(Refusal(code, "20"))
    assert ONE_LINE.match(sentence)
    assert sentence.endswith(".")
    assert "%(" not in sentence
    if language != "en":
        assert re.search(r"[а-яәі]", sentence)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("code", WARNINGS)
def test_a_warning_is_one_sentence_with_its_detail(code, language):
    with override(language):
        sentence = warning_sentence(code, DETAILS.get(code, "DETAIL%s"))
        words = {"ru": language_name("ru", language), "kind": gettext(FACTS["kind"])}
        shown = words.get(DETAILS.get(code, ""), "DETAIL%s")
    assert ONE_LINE.match(sentence)
    assert (shown in sentence) == (code not in WITHOUT_DETAIL)
    assert sentence.endswith(".")


def test_a_sentence_without_a_detail_is_whole():
    with override("en"):
        assert warning_sentence("moved-text", "") == (
            "Text seems to have moved out of its place here."
        )


def test_a_code_that_is_no_more_is_told_as_it_is():
    assert warning_sentence("of-old", "x") == "of-old x"
    assert refusal_sentence(Refusal("of-old", "x")) == "of-old x"


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_is_one_sentence(reason):
    with override("en"):
        assert reason_sentence(reason).endswith(".")


@pytest.mark.parametrize("name", COMPARED)
def test_every_fact_in_dispute_has_its_words(name):
    with override("en"):
        assert FACTS[name] in warning_sentence("versions-disagree", name)
    assert set(FACTS) == set(COMPARED)


def test_a_known_format_is_named():
    with override("en"):
        assert refusal_sentence(Refusal("binary", "PDF")) == BINARY_FORMAT % {"detail": "PDF"}
        assert "PDF" in refusal_sentence(Refusal("binary", "PDF"))
        assert refusal_sentence(Refusal("binary")) == REFUSALS["binary"]
