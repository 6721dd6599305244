"""What is done where a query finds hardly anything: each step only after the one before."""

import pytest
from django.test import Client

from search import time_limit
from search.citations import Citation
from search.corrections import corrections
from search.language.roots import root
from search.leniency import MOST, RELATED, STRICT
from search.query import parse
from search.service import Answer, Request, search
from search.time_limit import TimeLimit
from search.vocabulary import Vocabulary
from tests.search.conftest import Library
from tests.search.library import POST_ARTICLES
from tests.search.test_service import HONEY, LAKES, places


def ask(words: str) -> Answer:
    return search(Request(words, size=100))


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("конфисковать конфискация конфисковывать конфискационный", "ru", "конфиск"),
        ("денонсировать денонсация", "ru", "денонс"),
        ("ратифицировать ратификация", "ru", "ратифик"),
        ("сотрудничать сотрудничество", "ru", "сотруднит"),
        ("банк банктік", "kk", "банк"),
        ("түсін түсіндір", "kk", "тусин"),
        ("құпия құпиялылық", "kk", "купия"),
        ("заң заңсыз заңды", "kk", "зан"),
    ],
)
def test_words_of_one_family_have_one_root(words: str, language: str, expected: str) -> None:
    assert {root(word, language) for word in words.split()} == {expected}


@pytest.mark.parametrize(("one", "other"), [("түсін", "түс"), ("келісім", "кел"), ("шара", "шар")])
def test_other_words_have_another(one: str, other: str) -> None:
    assert root(one, "kk") != root(other, "kk")


def test_what_is_found_enough_is_taken_strictly(library: Library) -> None:
    answer = ask("почтальон")
    assert (answer.leniency, answer.total) == (STRICT, POST_ARTICLES)


def test_related_words_follow_what_was_asked_for(library: Library) -> None:
    # The texts have "решаются", "доставляет", "охране"; nobody wrote these forms.
    answer = ask("охранять озера")
    assert answer.leniency == RELATED
    assert (LAKES, "title") in places(answer)
    strict = ask("озера article:1")
    assert strict.hits[0].eid == "art_1"


def test_most_of_the_words_are_enough_where_nothing_has_all(library: Library) -> None:
    answer = ask("кто защищает пасеки за чаем")
    assert answer.leniency == MOST
    assert answer.hits[0].eid in {"art_1", "art_2"}
    assert {hit.agreement.slug[:10] for hit in answer.hits} == {HONEY}


def test_a_phrase_is_never_taken_leniently(library: Library) -> None:
    answer = ask('"пасеки чаем"')
    assert (answer.leniency, answer.total) == (STRICT, 0)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("пачтальон", "почтальон"),
        ("почтальн", "почтальон"),
        ("почтальонн", "почтальон"),
        ("початльон", "почтальон"),
        ("омартларды", "омарталарды"),
        ("apairies", "apiaries"),
        ("споры OR почтальён", "споры OR почтальон"),
        ("party:Латвия пачтальон", "party:Латвия почтальон"),
    ],
)
def test_a_slip_is_corrected_to_what_finds_something(
    library: Library, typed: str, meant: str
) -> None:
    found = ask(typed).corrections
    if typed != "споры OR почтальён":
        assert meant in found
    assert all(ask(words).total for words in found)


def test_only_what_finds_something_is_proposed(library: Library) -> None:
    assert ask("пачтальон party:Литва").corrections == ()
    assert ask("ъъъъъъъъ").corrections == ()


def test_where_related_words_are_found_enough_no_other_is_proposed(library: Library) -> None:
    answer = ask("почтальонка")
    assert (answer.leniency, answer.total) == (RELATED, POST_ARTICLES)
    assert answer.corrections == ()


def test_what_is_right_is_not_corrected() -> None:
    def wrong(*_: object) -> Vocabulary:
        raise AssertionError("there is nothing to look for")

    assert corrections("спор", parse("спор").node, lambda _: True, wrong, lambda _: True) == ()


def test_a_citation_goes_first_and_to_its_place(library: Library, client: Client) -> None:
    answer = ask("act:431-III статья 1")
    assert answer.hits[0].eid == "art_1"
    response = client.get("/ru/search/", {"q": "№ 431-III"})
    assert response.status_code == 302
    assert response["Location"].endswith("/ru/act_1/")
    assert client.get(response["Location"]).status_code == 200
    assert client.get("/ru/search/", {"q": "№ 431-III", "all": "1"}).status_code == 200


def test_a_cited_paragraph_is_gone_to(library: Library, client: Client) -> None:
    response = client.get("/ru/search/", {"q": "п. 2 ст. 1", "party": "AT"})
    assert response["Location"].endswith("/ru/art_1__para_2/")
    # There is no ninth paragraph: the article it is.
    response = client.get("/ru/search/", {"q": "п. 9 ст. 1", "party": "AT"})
    assert response["Location"].endswith("/ru/art_1/")


def test_a_place_in_several_texts_is_a_list(library: Library, client: Client) -> None:
    response = client.get("/ru/search/", {"q": "ст. 1"})
    assert response.status_code == 200
    assert {hit.eid for hit in ask("ст. 1").hits[:3]} == {"art_1"}


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_an_unknown_citation_is_said_to_be_unknown(
    library: Library, client: Client, language: str
) -> None:
    assert ask("ст. 99").unknown == (Citation("99"),)
    assert ask("№ 999-VII").unknown == (Citation(act="999-VII"),)
    assert ask("ст. 1").unknown == ()
    page = client.get(f"/{language}/search/", {"q": "почтальон OR ст. 99"}).content.decode()
    assert "99" in page.split("notice")[1]


def test_a_query_that_takes_too_long_is_stopped_and_says_so(
    library: Library, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.engines.whoosh.searching.TimeLimit", lambda: TimeLimit(seconds=-1))
    answer = ask("спор")
    assert answer.fault
    assert answer.fault.code == "too-slow"
    page = client.get("/en/search/", {"q": "спор"})
    assert page.status_code == 200
    assert f"longer than {int(time_limit.SECONDS)} seconds" in page.content.decode()
