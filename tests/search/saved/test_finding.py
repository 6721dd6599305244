"""Which of the news a query finds: what the search page shows, in the texts that are new."""

import pytest

from search.indexing import newest_change, update_pending
from search.pieces import Fault
from search.query import And, Everything, FieldIs, Word
from search.saved.asked import Asked, asked
from search.saved.finding import among, found_in, languages_of
from search.saved.news import news
from search.service import FACETS, Request, measure, queryset_of, search
from tests.search.conftest import Library
from tests.search.library import HONEY_KK, HONEY_RU, POST_RU
from tests.search.saved.conftest import Loading
from tests.search.saved.texts import BREAD_KK, BREAD_RU
from treaties.loading.load import load
from treaties.models import Agreement, FormerAddress

QUERIES = (
    "",
    "чай",
    "чаем",
    "шай",
    "tea",
    "хлеб чай",
    "хлеб OR мед",
    "хлеб -соль",
    "-чай",
    "споры -чай",
    '"хлеб к чаю"',
    '"чай хлеб"~5',
    "хле*",
    "ст. 1",
    "party:EE",
    "party:EE чай",
    "party:EE OR мед",
    "article:2",
    "title:хлебе",
    "title:хлебе -соль",
    "Эстония чай",
    "lang:kk",
    "lang:kk нан",
    "year:2021",
    "хлебный чайник неведомый",
    "(хлеб OR соль) чай",
)


def read(words: str, **filters: list[str]) -> Asked:
    found = asked(words, filters)
    assert not isinstance(found, Fault), found
    return found


def found(before: int, words: str, **filters: list[str]) -> set[tuple[str, str]]:
    """Return language and eId of what a query finds of all that is new after a change."""
    query = read(words, **filters)
    leniency, _total = measure(query.node, query.filters)
    new = news(before, newest_change())
    return {(one.place.language, one.place.eid) for one in found_in(query, leniency, new)}


# What of the news is found


def test_of_a_new_agreement_the_articles_with_the_words_are_found(library: Library, add: Loading):
    before = newest_change()
    add(BREAD_RU)
    assert found(before, "чай") == {("ru", "art_1")}
    assert found(before, "соль") == {("ru", "art_2")}
    assert found(before, "мед") == set()


def test_what_was_there_before_is_not_found(library: Library, add: Loading):
    add(BREAD_RU)
    before = newest_change()
    add(HONEY_RU.replace("за чаем", "за чаем и медом"))
    # Article 1 of honey and bread's tea have not changed.
    assert found(before, "чай") == {("ru", "art_2")}


def test_of_a_new_language_version_only_its_texts_are_new(library: Library, add: Loading):
    add(BREAD_RU)
    before = newest_change()
    add(BREAD_KK)
    assert found(before, "нан") == {("kk", eid) for eid in ("title", "art_1")}
    # The Russian text is found as before: it is not new.
    assert found(before, "хлеб") == set()


def test_words_may_stand_in_several_versions(library: Library, add: Loading):
    add(BREAD_RU)
    before = newest_change()
    add(BREAD_KK)
    # One word in the new Kazakh text, one in the Russian text that was there.
    assert found(before, "пісіреді пекут") == {("kk", "art_1")}


def test_a_query_without_words_finds_all_that_is_new(library: Library, add: Loading):
    before = newest_change()
    add(f"{BREAD_KK}\n\n{BREAD_RU}")
    units = {"title", "preamble", "art_1", "art_2", "closing"}
    assert found(before, "") == {(language, eid) for language in ("kk", "ru") for eid in units}
    assert found(before, "party:EE") == found(before, "") == found(before, "", party=["EE"])
    assert found(before, "party:LT") == set()
    assert found(before, "", unit=["closing"]) == {("kk", "closing"), ("ru", "closing")}


def test_only_texts_in_the_chosen_languages_are_told(library: Library, add: Loading):
    before = newest_change()
    add(f"{BREAD_KK}\n\n{BREAD_RU}")
    assert {language for language, _ in found(before, "", language=["kk"])} == {"kk"}
    assert {language for language, _ in found(before, "lang:ru")} == {"ru"}
    assert found(before, "чай OR шай", language=["kk"]) == {("kk", "art_1")}
    assert found(before, "lang:ru чай", language=["kk"]) == set()


def test_a_text_that_is_found_for_what_it_has_no_more_is_told(library: Library, add: Loading):
    before = newest_change()
    assert found(before, "дауларға -чай") == set()
    add(HONEY_RU.replace("за чаем", "дома"))
    # The Kazakh text has the word and has not changed; the Russian one excluded the article.
    assert found(before, "үстінде -чай") == {("ru", "art_2")}


def test_one_word_of_two_is_enough_where_the_page_finds_so(library: Library, add: Loading):
    before = newest_change()
    add(BREAD_RU)
    assert found(before, "party:LT OR чай") == {("ru", "art_1")}
    assert ("ru", "art_2") in found(before, "party:EE OR мед")


def test_a_text_may_be_found_for_its_party_beside_one_with_the_words(
    library: Library, add: Loading
):
    add(BREAD_RU)
    before = newest_change()
    add(BREAD_KK)
    # The word stands in the Russian text alone; the Kazakh one is found for the party.
    assert ("kk", "art_1") in found(before, "party:EE OR пекут")
    assert ("kk", "art_1") not in found(before, "party:LT OR пекут")


@pytest.mark.parametrize("words", ["хлебный неведомое", "пекарь"])
def test_a_query_is_taken_as_leniently_as_on_the_page(library: Library, add: Loading, words: str):
    before = newest_change()
    add(BREAD_RU)
    shown = {(hit.agreement.slug, hit.eid) for hit in search(Request(words)).hits}
    there = {("ru", eid) for slug, eid in shown if slug.startswith("2021")}
    assert found(before, words) == there
    assert bool(there) == (words != "пекарь")


def test_as_many_are_found_as_there_are(library: Library, add: Loading, monkeypatch):
    monkeypatch.setattr("search.saved.finding.PAGE", 3)
    before = newest_change()
    add(POST_RU.replace("о почте", "о телеграфе").replace("1998", "1999"))
    assert len(found(before, "почтальон")) == 23


# The agreements stand in the tree


@pytest.mark.parametrize("words", QUERIES)
def test_in_some_agreements_the_same_is_found_as_in_all(library: Library, words: str):
    for text in (f"{BREAD_KK}\n\n{BREAD_RU}", HONEY_KK.replace("шай", "кофе")):
        load(text.encode(), "later.txt")
    update_pending()
    query = read(words)
    chosen = list(Agreement.objects.exclude(pk=library.lakes.pk).values_list("pk", flat=True))[1:]
    for leniency in (0, 1, 2):
        whole = queryset_of(query.node, {}, FACETS)
        part = queryset_of(among(query.node, chosen), {}, ())
        whole.query.leniency = part.query.leniency = leniency
        expected = [
            (one.agreement, one.eid, sorted(one.matched))
            for one in whole[:500]
            if int(one.agreement_id) in chosen
        ]
        got = [(one.agreement, one.eid, sorted(one.matched)) for one in part[:500]]
        assert sorted(got) == sorted(expected), (words, leniency)


def test_what_is_measured_is_what_the_page_says(library: Library, add: Loading):
    add(BREAD_RU)
    for words in QUERIES:
        answer = search(Request(words))
        query = read(words)
        assert measure(query.node, {}) == (answer.leniency, answer.total), words


def test_agreements_join_the_words_of_a_tree():
    owner = FieldIs("agreement_id", ("3",))
    assert among(Everything(), [3]) == owner
    assert among(Word("чай"), [3]) == And((Word("чай"), owner))
    assert among(And((Word("чай"), Word("мед"))), [3]) == And((Word("чай"), Word("мед"), owner))


def test_languages_are_chosen_by_filter_and_by_field():
    chosen = {
        ("", ()): ["kk", "ru", "en"],
        ("lang:kk чай", ()): ["kk"],
        ("чай", ("ru", "en")): ["ru", "en"],
        ("lang:kk чай", ("ru", "en")): [],
        ("lang:kk OR чай", ()): ["kk", "ru", "en"],
    }
    for (words, languages), expected in chosen.items():
        query = asked(words, {"language": list(languages)} if languages else {})
        assert isinstance(query, Asked)
        assert languages_of(query) == expected, words


# What is wrong with it


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "filters", "code"),
    [
        ('"чай', {}, "quote"),
        ("чай", {"party": ["XX"]}, "no-party"),
        ("чай", {"agreement": ["gone"]}, "no-agreement"),
        ("чай", {"kind": ["pact"]}, "no-value"),
        ("чай", {"language": ["de"]}, "no-value"),
        ("чай", {"year": ["long ago"]}, "no-value"),
        ("чай", {"colour": ["red"]}, "no-value"),
    ],
)
def test_a_fault_is_told(words: str, filters: dict[str, list[str]], code: str):
    fault = asked(words, filters)
    assert isinstance(fault, Fault)
    assert fault.code == code


def test_an_agreement_that_was_joined_stands_for_the_other(library: Library):
    FormerAddress.objects.create(slug="old-address", agreement=library.honey)
    query = read("чай", agreement=["old-address", library.honey.slug])
    assert query.filters == {"agreement": [library.honey.slug]}
