"""``manage.py find``: the search in a terminal."""

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from search.management.commands.find import Command
from tests.search.conftest import Library
from tests.search.library import POST_ARTICLES


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal without a language, which is an English one."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def find(*words: str) -> str:
    """Return what the command prints."""
    output = StringIO()
    call_command("find", *words, stdout=output)
    return output.getvalue()


def as_json(*words: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(find(*words, "--json"))
    return answer


def test_json_has_one_shape(library: Library) -> None:
    answer = as_json("пасека", "--lang", "ru")
    assert list(answer) == ["query", "total", "corrections", "facets", "results"]
    assert (answer["query"], answer["total"], answer["corrections"]) == ("пасека", 1, [])
    assert answer["facets"]["party"] == [["AT", 1], ["KZ", 1]]
    (result,) = answer["results"]
    assert result.pop("score") > 0
    assert result == {
        "agreement": library.honey.slug,
        "sources": ["honey.txt"],
        "eid": "art_1",
        "number": "1",
        "matched": ["ru"],
        "snippets": {
            "ru": "Стороны защищают пасеки.",
            "kk": "Тараптар омарталарды қорғайды.",
            "en": "The Parties shall protect the apiaries.",
        },
    }


def test_a_russian_article_comes_with_its_kazakh_twin(library: Library) -> None:
    (result,) = as_json("мед остается общим")["results"]
    assert result["matched"] == ["ru"]
    assert result["snippets"]["kk"] == "Бал ортақ болып қалады."
    (result,) = as_json("озера article:1")["results"]
    assert list(result["snippets"]) == ["ru", "kk"]
    assert result["snippets"]["kk"] == "Тараптар көлдердің суын таза ұстайды."


def test_letters_are_printed_as_they_are(library: Library) -> None:
    assert "омарталарды қорғайды" in find("омарта", "--json")


def test_without_json_it_is_printed_for_people(library: Library) -> None:
    lines = find("пасека", "--lang", "ru").splitlines()
    assert lines[0] == "Found: 1"
    assert f"{library.honey.slug}  art_1  Статья 1" in lines[2]
    assert lines[3] == "  ru  Стороны защищают *пасеки*."
    assert len(lines) == 6


def test_it_speaks_the_language_of_the_terminal(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "ru_RU.UTF-8")
    assert find("чай").startswith("Найдено: 1")
    (result,) = as_json("шай")["results"]
    assert next(iter(result["snippets"])) == "ru"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_language_shown_first(library: Library, language: str) -> None:
    (result,) = as_json("пасека", "--lang", language)["results"]
    assert next(iter(result["snippets"])) == language


def test_the_limit_is_for_the_results_not_for_the_count(library: Library) -> None:
    answer = as_json("почтальон", "--limit", "3")
    assert len(answer["results"]) == 3
    assert answer["total"] == as_json("почтальон", "--limit", "100")["total"] == POST_ARTICLES
    assert len(as_json("почтальон")["results"]) == 20


def test_nothing_found_is_an_answer(library: Library) -> None:
    assert as_json("нетакогослова")["results"] == []
    assert find("нетакогослова").strip() == "Found: 0"


@pytest.mark.parametrize("limit", ["0", "-5"])
def test_a_limit_is_one_or_more(library: Library, limit: str) -> None:
    with pytest.raises(CommandError, match="limit"):
        find("чай", f"--limit={limit}")


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ('"за чаем', 'A quotation mark in the query is not closed. Try: "за чаем"'),
        ("(чай", "The brackets in the query do not match. Try: чай"),
        ("цвет:белый", "There is no search field “цвет”. Try: цвет белый"),
        ("OR", "Beside “OR” in the query a word is missing."),
    ],
)
def test_a_faulty_query_fails_with_its_sentence(query: str, sentence: str) -> None:
    with pytest.raises(CommandError) as error:
        find(query)
    assert str(error.value) == sentence
    assert error.value.returncode == 1


@pytest.mark.parametrize("options", [["OR"], ["OR", "--json"]])
def test_the_shell_gets_exit_code_1_and_no_output(
    capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        Command().run_from_argv(["manage.py", "find", *options])
    assert left.value.code == 1
    output = capsys.readouterr()
    assert output.out == ""
    assert "OR" in output.err
    assert "Traceback" not in output.err


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_without_an_index_it_says_the_cure(unindexed: Library, options: list[str]) -> None:
    with pytest.raises(CommandError, match="rebuild_index"):
        find("чай", *options)
