"""One search as pages and commands show it."""

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from search.engines.whoosh import snapshot
from search.engines.whoosh.backend import Backend
from search.errors import IndexUnavailableError
from search.service import FACETS, SORTS, Answer, Request, search
from tests.search.conftest import Library
from tests.search.library import POST_ARTICLES
from treaties.models import Article


def ask(words: str = "", sort: str = "relevance", **filters: list[str]) -> Answer:
    return search(Request(words, filters, sort, size=100))


def places(answer: Answer) -> set[tuple[str, str]]:
    return {(hit.agreement.slug[:10], hit.eid) for hit in answer.hits}


HONEY, LAKES, POST = "2019-kz-at", "2005-kz-lt", "1998-kz-lv"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("пасек", {(HONEY, "art_1")}),
        ("омарталардың", {(HONEY, "art_1"), (HONEY, "title")}),
        ("apiary", {(HONEY, "art_1")}),
        ("омарта apiary", {(HONEY, "art_1")}),
        ("пасека чай -мед -спор", set()),
        ("пасека OR чай", {(HONEY, "art_1"), (HONEY, "art_2")}),
        ("спор", {(HONEY, "art_2"), (LAKES, "art_2")}),
        ("спор -чай", {(LAKES, "art_2")}),
        ("спор party:Литва", {(LAKES, "art_2")}),
        ("спор -party:Литва", {(HONEY, "art_2")}),
        ("спор year:2010..2020", {(HONEY, "art_2")}),
        ("спор type:конвенция", {(LAKES, "art_2")}),
        ("дау lang:kk", {(HONEY, "art_2"), (LAKES, "art_2")}),
        ("спор lang:kk", set()),
        ("озеро act:431-III article:1", {(LAKES, "art_1")}),
        ('"путем переговоров"', {(LAKES, "art_2")}),
        ('"путь переговоров"', set()),
        ('"путь переговоры"~2', {(LAKES, "art_2")}),
        ("пасе*", {(HONEY, "art_1")}),
        ("title:пчеловодство article:2", {(HONEY, "art_2")}),
        ("казахстан article:1", set()),
        ("нетакогослова", set()),
    ],
)
def test_what_queries_find(library: Library, query: str, found: set[tuple[str, str]]) -> None:
    answer = ask(query)
    assert places(answer) == found
    assert answer.total == len(found)
    assert answer.fault is None


def test_a_hit_shows_all_versions_the_readers_first(library: Library) -> None:
    (hit,) = search(Request("пасека", reader="kk")).hits
    assert (hit.agreement, hit.eid, hit.number, hit.unit) == (
        library.honey,
        "art_1",
        "1",
        "article",
    )
    assert hit.matched == ("ru",)
    assert list(hit.versions) == list(hit.snippets) == ["kk", "ru", "en"]
    assert {language: part.version.language for language, part in hit.versions.items()} == {
        "kk": "kk",
        "ru": "ru",
        "en": "en",
    }
    assert hit.pairs == [("kk", "ru"), ("kk", "en")]
    assert hit.shown == hit.versions["kk"]


def test_after_the_readers_version_comes_what_matched(library: Library) -> None:
    (hit,) = search(Request("apiary", reader="ru")).hits
    assert list(hit.versions) == ["ru", "en", "kk"]
    (hit,) = search(Request("озеро article:1", reader="en")).hits
    assert list(hit.versions) == ["ru", "kk"]


def test_the_twin_of_a_match_is_the_same_paragraph_unmarked(library: Library) -> None:
    (hit,) = search(Request("мед остается", reader="kk")).hits
    assert hit.snippets["ru"].has_marks
    assert not hit.snippets["kk"].has_marks
    assert {language: snippet.eid for language, snippet in hit.snippets.items()} == dict.fromkeys(
        ("kk", "ru", "en"), "art_1__para_2"
    )


def test_everything_is_found_by_no_words(library: Library) -> None:
    units = Article.objects.values("version__agreement", "eid").distinct().count()
    assert ask("").total == ask("…").total == units


def test_facets_count_results(library: Library) -> None:
    facets = ask("спор").facets
    assert list(facets) == list(FACETS)
    assert facets["language"] == (("ru", 2),)
    assert facets["party"] == (("KZ", 2), ("AT", 1), ("LT", 1))
    assert facets["year"] == (("2005", 1), ("2019", 1))
    assert facets["kind"] == (("agreement", 1), ("convention", 1))
    assert facets["unit"] == (("article", 2),)
    assert facets["status"] == (("in_force", 1), ("signed", 1))
    assert facets["prevailing"] == (("ru", 1),)


def test_filters_are_or_within_a_facet_and_and_between_facets(library: Library) -> None:
    assert places(ask("спор", party=["AT", "LT"])) == {(HONEY, "art_2"), (LAKES, "art_2")}
    assert places(ask("спор", party=["AT", "LT"], year=["2005"])) == {(LAKES, "art_2")}
    assert places(ask("спор", party=["XX"])) == set()
    assert places(ask("спор", agreement=[library.lakes.slug])) == {(LAKES, "art_2")}


def test_counts_ignore_the_choice_in_their_own_facet_only(library: Library) -> None:
    facets = ask("спор", party=["LT"]).facets
    assert facets["party"] == (("KZ", 2), ("AT", 1), ("LT", 1))
    assert facets["year"] == (("2005", 1),)
    assert dict(ask("", language=["en"]).facets["language"])["ru"] == ask("", language=["ru"]).total


def test_a_count_is_what_choosing_it_finds(library: Library) -> None:
    counts = dict(ask("омарта пасека").facets["language"])
    chosen = {language: ask("омарта пасека", language=[language]).total for language in counts}
    assert chosen == counts


@pytest.mark.parametrize(
    ("sort", "agreements"),
    [
        ("newest", [HONEY, LAKES, POST]),
        ("oldest", [POST, LAKES, HONEY]),
        # Like the alphabet: қ after к, before п.
        ("title", [LAKES, HONEY, POST]),
    ],
)
def test_sorting(library: Library, sort: str, agreements: list[str]) -> None:
    assert [hit.agreement.slug[:10] for hit in ask("article:1", sort).hits] == agreements
    assert sort in SORTS


def test_the_best_comes_first(library: Library) -> None:
    scores = [hit.score for hit in ask("почтальон OR спор OR чай").hits]
    assert scores == sorted(scores, reverse=True)
    # A word in the heading weighs more than one in the text.
    assert ask("озеро").hits[0].eid == "art_1"


def test_pages_are_parts_of_one_order(library: Library) -> None:
    whole = [hit.eid for hit in ask("почтальон").hits]
    parts = [
        [hit.eid for hit in search(Request("почтальон", start=start, size=7)).hits]
        for start in range(0, POST_ARTICLES + 7, 7)
    ]
    assert len(whole) == POST_ARTICLES
    assert [eid for part in parts for eid in part] == whole
    assert search(Request("почтальон", start=1000)).total == POST_ARTICLES


@pytest.mark.parametrize(
    "query", ['"чай', "(чай", "OR", "ча*", "цвет:белый", "а" * 2001, "NOT " * 480 + "чай"]
)
def test_a_faulty_query_is_not_searched(query: str) -> None:
    answer = search(Request(query))
    assert answer.fault is not None
    assert (answer.total, answer.hits) == (0, ())


def test_what_was_just_deleted_is_not_shown(library: Library) -> None:
    library.lakes.delete()
    assert places(ask("спор")) == {(HONEY, "art_2")}


@pytest.mark.parametrize("words", ["", "чай", "нетакогослова"])
def test_without_an_index_there_is_an_error_not_an_empty_answer(
    unindexed: Library, words: str
) -> None:
    with pytest.raises(IndexUnavailableError, match="rebuild_index"):
        ask(words)


def test_a_block_that_cannot_be_read_is_an_error_of_the_index(
    library: Library, backend: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*arguments: object) -> None:
        raise OSError("A posting list is cut short.")

    # What other tests have read of the same segment is kept.
    snapshot._lists.clear()
    monkeypatch.setattr(snapshot, "read_postings", damaged)
    with pytest.raises(IndexUnavailableError):
        ask("чай")


def test_a_page_of_results_takes_few_queries(
    library: Library, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(6):
        assert len(ask("почтальон OR спор").hits) > 20


def test_a_page_with_its_counts_is_one_search(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    searches: list[object] = []
    plain = Backend.search

    def counting(backend: Backend, query: Any, **options: Any) -> dict[str, Any]:
        searches.append(query)
        return plain(backend, query, **options)

    monkeypatch.setattr(Backend, "search", counting)
    answer = search(Request("почтальон", size=5))
    assert (answer.total, len(answer.hits)) == (POST_ARTICLES, 5)
    assert answer.facets["language"]
    assert len(searches) == 1
    # A page behind the last one has the counts, too.
    beyond = search(Request("почтальон", size=5, start=500))
    assert (beyond.total, beyond.hits) == (POST_ARTICLES, ())
