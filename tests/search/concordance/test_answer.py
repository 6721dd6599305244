"""A concordance: its lines and their order, what they are translated by, what narrows it."""

from collections.abc import Sequence
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.concordance import answer as module
from search.concordance.answer import Answer, Concordance, Place, Request, answer, begin
from search.concordance.translations import NONE
from search.engines.whoosh.evaluate import Matches
from search.engines.whoosh.searching import Search
from treaties.models import Agreement, Term


def marked(place: Place) -> dict[str, list[str]]:
    texts = place.hit.line.texts
    return {
        language: [texts[language][start:end] for start, end in spans]
        for language, spans in place.spans.items()
        if language in texts
    }


def told(found: Answer, language: str) -> dict[str, int]:
    return {one.label: one.count for one in found.translations[language]}


def places_of(found: Answer) -> list[tuple[str, str]]:
    return [(place.agreement.slug, place.hit.line.eid) for place in found.places]


def all_places(request: Request) -> list[tuple[str, str]]:
    concordance = begin(request)
    assert isinstance(concordance, Concordance)
    return [(place.agreement.slug, place.hit.line.eid) for place in concordance.places()]


def test_a_term_is_marked_by_the_table_and_what_it_lacks_by_statistics(shelf_of_treaties):
    found = answer(Request("конфискацией"))
    assert (found.language, found.total, found.lines) == ("ru", 12, 12)
    assert told(found, "kk") == {"тәркілеу": 8, "кәмпескелеу": 4}
    assert [one.by_table for one in found.translations["kk"]] == [True, False]
    assert found.translations["en"] == []
    assert marked(found.places[0]) == {"ru": ["Конфискация"], "kk": ["тәркілеу"]}
    second = answer(Request("конфискацией", page=2))
    assert marked(second.places[-1]) == {"ru": ["Конфискация"], "kk": ["кәмпескелеу"]}


def test_a_word_that_is_no_term_is_told_by_statistics(shelf_of_treaties):
    found = answer(Request("скот"))
    assert told(found, "kk") == {"мал": 6}
    assert not found.translations["kk"][0].by_table
    assert marked(found.places[1]) == {"ru": ["скота"], "kk": ["Мал"]}


def test_without_evidence_nothing_is_marked(shelf_of_treaties):
    found = answer(Request("письма на двух языках"))
    assert found.lines == 1
    assert [one.value for one in found.translations["kk"]] == [NONE]
    assert marked(found.places[0])["kk"] == []


def test_lines_stand_by_agreement_and_place(shelf_of_treaties):
    slugs = [slug for slug, _ in all_places(Request("споры"))]
    assert len(set(slugs)) == 3
    assert slugs == sorted(slugs, key=slugs.index)
    titles = [Agreement.objects.get(slug=slug).title("kk") for slug in dict.fromkeys(slugs)]
    assert titles == sorted(titles)
    own = [eid for slug, eid in all_places(Request("конфискация"))]
    assert own == [f"art_{number}__p_1" for number in range(1, 13)]
    assert places_of(answer(Request("конфискация", page=2))) == [
        (shelf_of_treaties.slug, "art_11__p_1"),
        (shelf_of_treaties.slug, "art_12__p_1"),
    ]


@pytest.mark.parametrize(
    ("value", "places"),
    [
        ("тәркілеу", [1, 2, 3, 4, 5, 6, 7, 8]),
        ("~кәмпескеле", [9, 10, 11, 12]),
        ("жоқ", []),
        (NONE, []),
    ],
)
def test_a_translation_shows_its_lines(shelf_of_treaties, value, places):
    request = Request("конфискация", translations={"kk": value})
    found = answer(request)
    expected = [(shelf_of_treaties.slug, f"art_{number}__p_1") for number in places]
    assert places_of(found) == all_places(request) == expected
    assert found.total == found.lines == len(places)
    # The counts stay those of all lines.
    assert told(found, "kk") == {"тәркілеу": 8, "кәмпескелеу": 4}


def test_a_translation_into_the_language_of_the_words_is_none(shelf_of_treaties):
    found = answer(Request("конфискация", translations={"ru": "конфискация"}))
    assert found.total == 12
    assert len(places_of(found)) == 10


def test_agreements_and_years_narrow_it_and_are_counted(shelf_of_treaties):
    found = answer(Request("споры"))
    facets = {name: dict(counts) for name, counts in found.facets.items()}
    assert facets["year"] == {"2005": 1, "2010": 1, "2019": 1}
    assert set(facets["agreement"].values()) == {1}
    assert facets["agreement"][shelf_of_treaties.slug] == 1
    own = answer(Request("споры", filters={"agreement": [shelf_of_treaties.slug]}))
    assert {slug for slug, _ in places_of(own)} == {shelf_of_treaties.slug}
    # A facet's counts ignore the choice in it.
    assert dict(own.facets["agreement"]) == facets["agreement"]
    assert dict(own.facets["year"]) == {"2010": 1}
    late = answer(Request("споры", filters={"year": ["2019", "2005"]}))
    assert late.total == 2


def test_the_language_of_the_words_is_told_by_the_texts_or_chosen(shelf_of_treaties):
    assert answer(Request("даулар", reader="ru")).language == "kk"
    assert answer(Request("dispute", reader="ru")).language == "en"
    found = answer(Request("даулар OR споры", reader="ru"))
    assert dict(found.languages).keys() == {"kk", "ru"}
    assert found.language == "ru"
    chosen = answer(Request("даулар OR споры", language="kk", reader="ru"))
    assert chosen.language == "kk"
    assert next(iter(chosen.places[0].hit.line.unit.cells)) == "kk"
    assert answer(Request("даулар", language="en")).total == 0


def test_headings_are_lines_too(shelf_of_treaties):
    eids = [eid for _, eid in places_of(answer(Request("disputes", language="en")))]
    assert eids == ["art_2", "art_2__p_1"]


def test_a_version_without_others_has_lines_of_its_own(shelf_of_treaties):
    found = answer(Request("почтальон"))
    assert found.total == 23
    assert all(list(place.hit.line.texts) == ["ru"] for place in found.places)
    assert found.translations == {"kk": [], "en": []}


@pytest.mark.parametrize(
    ("words", "fault"),
    [("(", "bracket"), ("и", "no-words"), ("party:KZ", "no-words"), ("а" * 2001, "too-long")],
)
def test_a_faulty_query_says_what_is_wrong(shelf_of_treaties, words, fault):
    found = answer(Request(words))
    assert found.fault
    assert found.fault.code == fault
    assert isinstance(begin(Request(words)), Answer)


def test_what_stands_nowhere_is_found_nowhere(shelf_of_treaties):
    found = answer(Request("ъъъ"))
    assert (found.total, found.places, found.fault) == (0, [], None)
    assert answer(Request()).total == 0


def test_words_must_stand_near_each_other(shelf_of_treaties):
    assert answer(Request("конфискация моста")).lines == 1
    # Both stand in the treaty, but in no paragraph.
    assert answer(Request("скот моста")).total == 0
    assert answer(Request('"Конфискация моста"')).lines == 1
    assert answer(Request('"моста конфискация"')).total == 0


def test_translations_are_counted_in_the_first_articles_and_it_says_so(
    shelf_of_treaties, monkeypatch
):
    monkeypatch.setattr(module, "SAMPLE", 9)
    found = answer(Request("конфискация", page=2))
    assert (found.total, found.found, found.counted, found.lines) == (12, 12, 9, 9)
    assert told(found, "kk") == {"тәркілеу": 8, "-": 1}
    assert [eid for _, eid in places_of(found)] == ["art_11__p_1", "art_12__p_1"]
    # A file has all lines nevertheless.
    assert len(all_places(Request("конфискация"))) == 12


def test_a_text_that_was_changed_a_moment_ago_is_found_where_it_is_now(shelf_of_treaties):
    article = shelf_of_treaties.versions.get(language="ru").articles.get(eid="art_1")
    article.heading = "Какие дома куда и когда переходят"
    article.save()
    found = answer(Request("конфискация"))
    assert found.places[0].hit.line.eid == "art_1__p_1"
    assert marked(found.places[0])["ru"] == ["Конфискация"]


def test_without_a_table_statistics_tell_all(shelf_of_treaties):
    Term.objects.all().delete()
    found = answer(Request("конфискация"))
    assert told(found, "kk") == {"тәркілеу": 8, "кәмпескелеу": 4}
    assert not any(one.by_table for one in found.translations["kk"])


def test_only_the_first_results_are_read_of_the_index(shelf_of_treaties, monkeypatch):
    read: list[int] = []
    plain = Search._results

    def counting(self: Search, groups: Sequence[int], words: Matches) -> list[Any]:
        read.append(len(groups))
        return plain(self, groups, words)

    monkeypatch.setattr(module, "SAMPLE", 9)
    monkeypatch.setattr(Search, "_results", counting)
    assert answer(Request("почтальон")).total == 23
    # One for the languages, those that translations are told by, and a page.
    assert read == [1, 9, module.PAGE]


def test_a_page_takes_the_same_number_of_queries(shelf_of_treaties, monkeypatch):
    monkeypatch.setattr(module, "ENOUGH_OTHERS", 1)
    counts = []
    for words in ("скот", "конфискация", "допускается"):
        answer(Request(words))
        with CaptureQueriesContext(connection) as queries:
            assert answer(Request(words)).places
        counts.append(len(queries))
    assert len(set(counts)) == 1
