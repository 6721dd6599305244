"""What changed between two texts: units, paragraphs, words."""

from dataclasses import replace

import pytest

from tests.treaties.samples import RUSSIAN
from treaties.loading.revisions import Change, Span, compare, same_text, spans
from treaties.text.document import ParsedSource, ParsedVersion
from treaties.text.pipeline import read


def version(text: str) -> ParsedVersion:
    parsed = read(text.encode())
    assert isinstance(parsed, ParsedSource)
    return parsed.agreement.versions[0]


def changes(old: str, new: str) -> dict[str, str]:
    """Return the changes as text: ``-removed-`` and ``+added+`` among what is equal."""
    marks = {"equal": "", "removed": "-", "added": "+"}
    return {
        change.eid: "".join(
            f"{marks[span.kind]}{span.text}{marks[span.kind]}" for span in change.spans
        )
        for change in compare(version(old), version(new))
    }


def test_a_changed_word():
    found = changes(RUSSIAN, RUSSIAN.replace("за самоваром", "за чайником"))
    assert found == {"art_2__p_1": "Споры решаются за- самоваром-+ чайником+."}


def test_a_changed_heading_is_its_units():
    assert changes(RUSSIAN, RUSSIAN.replace("1. Цель", "1. Цели")) == {
        "art_1": "Статья 1.- Цель-+ Цели+"
    }


def test_an_added_paragraph_and_a_removed_one():
    longer = RUSSIAN.replace("остается общим.", "остается общим.\n      3. Чай пьют вместе.")
    assert changes(RUSSIAN, longer) == {"art_1__para_3": "+3. Чай пьют вместе.+"}
    assert changes(longer, RUSSIAN) == {"art_1__para_3": "-3. Чай пьют вместе.-"}


def test_what_was_removed_stands_after_what_it_followed():
    short = RUSSIAN.replace("Статья 2. Споры\n\n      Споры решаются за самоваром.\n", "")
    found = list(changes(RUSSIAN, short))
    assert found[:2] == ["art_2", "art_2__p_1"]
    kinds = [change.kind for change in compare(version(RUSSIAN), version(short))]
    assert kinds[:2] == ["removed", "removed"]


def test_nothing_changed():
    assert changes(RUSSIAN, "\n\n\n" + RUSSIAN) == {}
    assert same_text(version(RUSSIAN), version("\n\n\n" + RUSSIAN))


@pytest.mark.parametrize(
    "new",
    [
        RUSSIAN.replace("о чае\n", "о кофе\n", 1),
        RUSSIAN.replace("самоваром", "чайником"),
        RUSSIAN.replace("Глава 2. Срок", "Глава 2. Сроки"),
        RUSSIAN.replace("2. Урожай", "3. Урожай"),
    ],
    ids=["title", "paragraph", "division", "label"],
)
def test_any_other_word_is_another_text(new):
    assert not same_text(version(RUSSIAN), version(new))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", "а"),
        ("а б в", "а в"),
        ("Чай, горный чай.", "Горный чай; чай!"),
        ("  два  пробела ", "два пробела"),
        ("а " * 400, "б " * 3 + "а " * 397),
    ],
)
def test_the_spans_spell_both_texts(old, new):
    found = spans(old, new)
    assert "".join(span.text for span in found if span.kind != "added") == old
    assert "".join(span.text for span in found if span.kind != "removed") == new


def test_a_unit_without_words_of_its_own_is_not_told():
    whole = version(RUSSIAN)
    shorter = replace(whole, units=whole.units[:-1])
    gone = [change.eid for change in compare(whole, shorter)]
    assert "closing" not in gone
    assert compare(whole, whole) == []
    assert Change("x", "added", (Span("added", "y"),)) in compare(
        shorter,
        replace(
            shorter,
            units=(
                *shorter.units,
                replace(whole.units[0], eid="x", label="y", heading="", paragraphs=()),
            ),
        ),
    )
