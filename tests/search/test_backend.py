"""What Haystack's SearchQuerySet promises, kept by our engine."""

from datetime import date, timedelta
from typing import Any

import pytest
from haystack import connections
from haystack.exceptions import FacetingError
from haystack.inputs import AutoQuery, Exact, Not
from haystack.query import SQ, SearchQuerySet

from search.engines.whoosh.backend import Backend
from tests.search.conftest import Library
from tests.search.library import POST_ARTICLES
from treaties.models import Article

pytestmark = pytest.mark.usefixtures("library")


def rows(**lookup: object) -> int:
    """Return how many articles the database has for a lookup."""
    return Article.objects.filter(**lookup).count()


def eids(found: SearchQuerySet) -> list[str]:
    return [hit.eid for hit in found]


def test_without_a_filter_everything_is_found() -> None:
    assert SearchQuerySet().count() == len(SearchQuerySet().all()) == rows()


@pytest.mark.parametrize(
    ("haystack", "django"),
    [
        ({"language": "ru"}, {"version__language": "ru"}),
        ({"language__in": ["kk", "en"]}, {"version__language__in": ["kk", "en"]}),
        ({"year": 2005}, {"version__agreement__signed_on__year": 2005}),
        ({"year__gt": 1998}, {"version__agreement__signed_on__year__gt": 1998}),
        ({"year__gte": 2005}, {"version__agreement__signed_on__year__gte": 2005}),
        ({"year__lt": 2005}, {"version__agreement__signed_on__year__lt": 2005}),
        ({"year__lte": 2005}, {"version__agreement__signed_on__year__lte": 2005}),
        (
            {"year__range": [1998, 2005]},
            {"version__agreement__signed_on__year__range": [1998, 2005]},
        ),
        ({"party": "LT"}, {"version__agreement__parties__code": "LT"}),
        ({"eid": "art_1", "language": "kk"}, {"eid": "art_1", "version__language": "kk"}),
        ({"eid": "nothing"}, {"eid": "nothing"}),
    ],
)
def test_filters_on_fields_agree_with_the_database(
    haystack: dict[str, object], django: dict[str, object]
) -> None:
    assert SearchQuerySet().filter(**haystack).count() == rows(**django)
    assert SearchQuerySet().exclude(**haystack).count() == rows() - rows(**django)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("чай", ["art_2"]),
        ("чай споры", ["art_2"]),
        ("чай озера", []),
        (Exact("за чаем"), ["art_2"]),
        (Exact("чаем за"), []),
        (AutoQuery('"за чаем" -озеро'), ["art_2"]),
    ],
)
def test_filters_on_words(value: object, found: list[str]) -> None:
    assert eids(SearchQuerySet().filter(content=value)) == found
    assert eids(SearchQuerySet().filter(text=value)) == found


def test_the_other_ways_to_filter_words() -> None:
    everything = SearchQuerySet()
    assert eids(everything.filter(content__startswith="пасе")) == ["art_1"]
    assert eids(everything.filter(content__exact="за чаем")) == ["art_2"]
    assert everything.filter(content=Not("чай")).count() == rows() - 1
    assert everything.exclude(content="чай").count() == rows() - 1
    assert eids(everything.auto_query("чай OR пасека").order_by("eid")) == ["art_1", "art_2"]


def test_conditions_are_joined_and_negated() -> None:
    everything = SearchQuerySet()
    either = everything.filter(SQ(content="чай") | SQ(content="пасека"))
    assert sorted(eids(either)) == ["art_1", "art_2"]
    assert eids(either.filter(SQ(content="чай"))) == ["art_2"]
    assert eids(either.exclude(content="чай")) == ["art_1"]
    assert eids(everything.filter(content="чай") | everything.filter(content="пасека")) == eids(
        either
    )


def test_titles_are_searched_like_texts() -> None:
    assert SearchQuerySet().filter(title="пчеловодство").count() > 0


def test_order() -> None:
    ordered = SearchQuerySet().filter(eid="art_1", language="ru")
    assert [hit.year for hit in ordered.order_by("signed_on")] == [1998, 2005, 2019]
    assert [hit.year for hit in ordered.order_by("-signed_on")] == [2019, 2005, 1998]
    both = (
        SearchQuerySet().filter(article__in=["1", "2"], party="AT").order_by("language", "-article")
    )
    assert [(hit.language, hit.article) for hit in both] == [
        (language, number) for language in ("en", "kk", "ru") for number in ("2", "1")
    ]


def test_what_has_no_value_comes_last_in_either_direction() -> None:
    found = SearchQuerySet().filter(party="AT", language="ru")
    for order in ("article", "-article"):
        numbers = [hit.article or "" for hit in found.order_by(order)]
        assert numbers[2:] == [""] * 3
        assert "" not in numbers[:2]


def test_numbers_are_put_in_order_by_size() -> None:
    found = SearchQuerySet().filter(party="LV", unit="article").order_by("article")
    assert [int(hit.article) for hit in found] == list(range(1, POST_ARTICLES + 1))


def test_slices_are_parts_of_the_whole() -> None:
    found = SearchQuerySet().filter(content="почтальон").order_by("eid")
    whole = eids(found)
    assert len(whole) == POST_ARTICLES
    assert eids(found[5:12]) == whole[5:12]
    assert found[0].eid == whole[0]
    assert eids(found[20:99]) == whole[20:]
    assert eids(found[99:]) == []


def test_results_are_the_rows_of_the_database() -> None:
    (hit,) = SearchQuerySet().filter(content="чай").load_all()
    assert hit.object == Article.objects.get(pk=hit.pk)
    assert (hit.model, hit.language, hit.party, hit.year) == (Article, "ru", ["KZ", "AT"], 2019)
    assert list(SearchQuerySet().filter(content="чай").values_list("eid", flat=True)) == ["art_2"]


def test_facets() -> None:
    counts = SearchQuerySet().filter(content="спор").facet("party").facet("year").facet_counts()
    assert counts["fields"]["party"] == [("KZ", 2), ("AT", 1), ("LT", 1)]
    assert counts["fields"]["year"] == [("2005", 1), ("2019", 1)]


def test_query_facets_count_a_query_within_the_results() -> None:
    found = SearchQuerySet().filter(content="спор").query_facet("content", "чай")
    assert set(found.facet_counts()["queries"].values()) == {1}


def dated(start: date, end: date, **gap: Any) -> list[tuple[date, int]]:
    """Return the counts of a date facet over the days of signing."""
    found = SearchQuerySet().date_facet("signed_on", start, end, **gap)
    counts: list[tuple[date, int]] = found.facet_counts()["dates"]["signed_on"]
    return counts


def test_dates_are_counted_by_spans(library: Library) -> None:
    by_year = dict(dated(date(1998, 1, 1), date(2020, 1, 1), gap_by="year"))
    assert len(by_year) == 22
    signed = Article.objects.values_list("version__agreement__signed_on", flat=True)
    assert by_year == {
        date(year, 1, 1): sum(day.year == year for day in signed if day)
        for year in range(1998, 2020)
    }
    by_decade = dated(date(1990, 1, 1), date(2020, 1, 1), gap_by="year", gap_amount=10)
    assert [start for start, _ in by_decade] == [date(year, 1, 1) for year in (1990, 2000, 2010)]
    assert sum(count for _, count in by_decade) == Article.objects.count()


def test_a_span_ends_before_the_next_begins(library: Library) -> None:
    day = library.lakes.signed_on
    assert day is not None
    count = Article.objects.filter(version__agreement=library.lakes).count()
    assert dated(day, day + timedelta(days=2), gap_by="day") == [
        (day, count),
        (day + timedelta(days=1), 0),
    ]
    assert dated(day - timedelta(days=1), day, gap_by="day")[0][1] == 0


def test_a_month_from_its_last_day_is_the_last_day_of_the_next(library: Library) -> None:
    spans = dated(date(2005, 1, 31), date(2005, 5, 1), gap_by="month")
    assert [start for start, _ in spans][:2] == [date(2005, 1, 31), date(2005, 2, 28)]


def test_spans_that_cannot_be_counted_are_said(library: Library) -> None:
    with pytest.raises(FacetingError, match="year, month or day"):
        dated(date(1998, 1, 1), date(2020, 1, 1), gap_by="hour")
    with pytest.raises(FacetingError, match="longer"):
        dated(date(1, 1, 1), date(9000, 1, 1), gap_by="day")


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("party:=LT", 2),
        ("party:=LT|AT", 4),
        ("party:=XX", 0),
        ("party_exact:LT", 2),
        ('party_exact:"LT"', 2),
        ("чай", 2),
        ("year:2000..2010", 2),
    ],
)
def test_narrowing(query: str, count: int) -> None:
    found = SearchQuerySet().filter(eid="art_2", language__in=["kk", "ru"], party__in=["AT", "LT"])
    expected = 1 if query == "чай" else count
    assert found.narrow(query).count() == expected
    assert found.narrow(query).narrow("language:=ru").count() == -(-expected // 2)


def test_counts_ignore_the_choice_in_their_own_facet() -> None:
    found = (
        SearchQuerySet().filter(content="спор").facet("party").facet("year").narrow("party:=LT|XX")
    )
    fields = found.facet_counts()["fields"]
    assert found.count() == 1
    assert fields["party"] == [("KZ", 2), ("AT", 1), ("LT", 1)]
    assert fields["year"] == [("2005", 1)]
    both = found.narrow("year:=2019").facet_counts()["fields"]
    assert both == {"party": [("AT", 1), ("KZ", 1)], "year": [("2005", 1)]}


def grouped(found: SearchQuerySet, field: str = "provision") -> SearchQuerySet:
    found.query.group_field = field
    return found


def test_versions_of_an_article_are_one_result() -> None:
    found = grouped(SearchQuerySet().filter(party="AT"))
    assert found.count() == len(list(found)) == 5
    assert {hit.provision for hit in found.filter(content="чай")} == {"2019-kz-at-agreement/art_2"}


def test_grouping_survives_the_other_calls() -> None:
    found = grouped(SearchQuerySet()).filter(party="AT").facet("language").order_by("eid")
    assert found.all().count() == len(list(found)) == 5
    assert found.all().narrow("language:=kk|ru").count() == 5
    assert found.facet_counts()["fields"]["language"] == [("en", 5), ("kk", 5), ("ru", 5)]


def test_a_result_names_the_versions_that_matched() -> None:
    (hit,) = grouped(SearchQuerySet().filter(content=Exact("за чаем")))
    key = Article.objects.get(
        version__language="ru", version__agreement__slug__contains="at", eid="art_2"
    ).pk
    assert hit.matched == [(str(key), "ru")]
    either = grouped(SearchQuerySet().filter(SQ(content="чай") | SQ(content="tea")))[0]
    assert {language for _, language in either.matched} == {"ru", "en"}


def test_agreements_can_be_results_as_well() -> None:
    found = grouped(SearchQuerySet().filter(content="спор"), "agreement")
    assert {hit.agreement for hit in found} == {"2019-kz-at-agreement", "2005-kz-lt-convention"}
    assert found.count() == 2


def test_updates_and_removals_through_haystack(library: Library, backend: Backend) -> None:
    article = Article.objects.get(
        version__agreement=library.honey, version__language="ru", eid="art_2"
    )
    backend.remove(article)
    assert SearchQuerySet().filter(content="чай").count() == 0
    index = connections["default"].get_unified_index().get_index(Article)
    index.update_object(article)
    assert SearchQuerySet().filter(content="чай").count() == 1
    backend.update(index, [article])
    assert SearchQuerySet().count() == rows()
    backend.clear()
    assert SearchQuerySet().count() == 0
