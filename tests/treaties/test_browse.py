"""The queries of the browsing pages against a plain reading of all agreements."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence

import pytest

from tests.treaties.collections import CODES, agreement, by_chance, party
from treaties import browse
from treaties.browse import FACETS, FILTERS, SORTS
from treaties.choices import AgreementKind, Language, Status
from treaties.models import Agreement, Party
from treaties.sorting import sort_key

pytestmark = pytest.mark.django_db
VALUES: Mapping[str, Sequence[str]] = {
    "party": (*CODES, "XX"),
    "with": (*CODES, "XX"),
    "year": (*map(str, range(1989, 2001)), "what", "١٩٩٠", "01990", "0", "-1", "9" * 30),
    "kind": (*AgreementKind.values, "nothing"),
    "status": (*Status.values, ""),
    "prevailing": ("kk", "ru", "en", "fr", "de", '"', "\x00"),
}


def values_of(one: Agreement, name: str) -> set[str]:
    """Return what one agreement has of a filter, without asking the database to count."""
    if name in {"party", "with"}:
        return {row.party.code for row in one.party_rows.all()}
    if name == "year":
        return {str(one.year)} if one.year else set()
    if name == "prevailing":
        return set(one.prevailing_languages)
    return {str(getattr(one, name))}


def plainly(filters: browse.Filters) -> list[Agreement]:
    """Return the agreements that have one of the values of every filter."""
    return [
        one
        for one in Agreement.objects.all()
        if all(not values_of(one, name).isdisjoint(filters[name]) for name in filters)
    ]


def plain_counts(filters: browse.Filters, facet: str) -> dict[str, int]:
    others = {name: filters[name] for name in filters if name != facet}
    return Counter(value for one in plainly(others) for value in values_of(one, facet))


def some_filters(chance: random.Random) -> dict[str, tuple[str, ...]]:
    names = chance.sample(FILTERS, chance.choice((0, 1, 1, 2, 3)))
    return {name: tuple(chance.sample(VALUES[name], chance.randint(1, 4))) for name in names}


@pytest.mark.parametrize("seed", range(6))
def test_counts_and_lists_are_those_of_a_plain_reading(seed):
    by_chance(seed, 40)
    chance = random.Random(seed)
    found = 0
    for _number in range(12):
        filters = some_filters(chance)
        expected = {one.slug for one in plainly(filters)}
        assert {one.slug for one in browse.matching(filters)} == expected, filters
        assert browse.listing(filters, "newest", "kk", 1).total == len(expected)
        counts = browse.counts(filters)
        for facet in FACETS:
            assert counts[facet] == plain_counts(filters, facet), (filters, facet)
        found += len(expected)
    # A comparison of empty lists shows nothing.
    assert found > 40


def test_several_values_of_one_filter_are_alternatives_and_filters_add_up():
    agreement("both", ["KZ", "LT"], kind="treaty")
    agreement("one", ["KZ"], kind="treaty")
    agreement("other", ["LT"], kind="charter")
    slugs = lambda **filters: sorted(one.slug for one in browse.matching(filters))  # noqa: E731
    assert slugs(party=["KZ", "LT"]) == ["both", "one", "other"]
    assert slugs(party=["KZ"], **{"with": ["LT"]}) == ["both"]
    assert slugs(party=["LT"], kind=["charter"]) == ["other"]


def test_the_year_is_that_of_signing_or_of_the_first_act():
    agreement("signed", signed_on="1998-05-01", acted_on=["1997-01-01"])
    agreement("drafted", acted_on=[None, "2001-01-01", "1999-12-31"])
    agreement("undated", acted_on=[None])
    assert browse.counts({})["year"] == {"1998": 1, "1999": 1}
    assert [one.slug for one in browse.matching({"year": ["1999"]})] == ["drafted"]


@pytest.mark.parametrize("language", Language.values)
@pytest.mark.parametrize("sort", SORTS)
def test_a_list_is_in_its_order(sort, language):
    agreements = by_chance(7, 60)
    rows = list(Agreement.objects.filter(pk__in=[one.pk for one in agreements]))
    far = {"newest": 0, "oldest": 10**6}

    def key(one: Agreement) -> tuple[object, ...]:
        day = one.signed_on.toordinal() if one.signed_on else far.get(sort, 0)
        orders = {
            "newest": (-day, one.slug),
            "oldest": (day, one.slug),
            "added": (-one.created_at.toordinal(), -one.pk),
            "title": (browse.name_key(one.title(language)), one.slug),
        }
        return orders[sort]

    shown = [
        one.slug
        for page in (1, 2, 3)
        for one in browse.listing({}, sort, language, page).agreements
    ]
    assert shown == [one.slug for one in sorted(rows, key=key)]


def test_titles_stand_in_the_kazakh_alphabet():
    titles = ["Аң", "Әке", "Білім", "Ғарыш", "Ел", "Ёлка", "Киім", "Қала", "Наурыз", "Оқу", "Өнер"]
    titles += ["Су", "Ұшақ", "Үй", "Фермер", "Шарт", "Ынта", "Іс", "Ядро"]
    for number, title in enumerate(reversed(titles)):
        agreement(f"a-{number:02}", titles={"kk": title})
    shown = browse.listing({}, "title", "kk", 1).agreements
    assert [one.title("kk") for one in shown] == titles
    assert sorted(titles) != titles


def test_parties_stand_in_the_readers_alphabet():
    for code in ("AZ", "AT", "KZ", "KG", "CU", "UZ", "IT", "IN", "HR", "TR", "TJ"):
        party(code)
    party("CI", kk="Кот-д'Ивуар", ru="Кот-д’Ивуар", en="Côte d’Ivoire")
    kazakh = list(browse.party_names("kk").values())
    assert kazakh == sorted(kazakh, key=sort_key)
    assert kazakh.index("Әзербайжан") < kazakh.index("Куба") < kazakh.index("Қазақстан")
    assert kazakh.index("Қазақстан") < kazakh.index("Өзбекстан") < kazakh.index("Үндістан")
    english = list(browse.party_names("en").values())
    assert english.index("Côte d’Ivoire") < english.index("Croatia") < english.index("Cuba")
    assert english.index("Tajikistan") < english.index("Türkiye") < english.index("Uzbekistan")


def test_the_key_of_a_name_is_sort_key_but_for_marked_latin_letters():
    for name in ("Қазақстан Республикасы мен Ё", "«Ішкі»  су – 1", "й", "Йод", "Tea & co.", ""):
        assert browse.name_key(name) == sort_key(name)
    assert browse.name_key("Türkiye") == sort_key("Turkiye")
    # A letter and its mark as two characters are that letter.
    assert browse.name_key("и\u0306од") == sort_key("йод")
    assert [browse.first_letter(name) for name in ("Åland", "қала", "ёлка", "")] == [
        *("A", "Қ", "Ё", "")
    ]


@pytest.mark.parametrize("page", [0, -1, 3, 10**9])
def test_a_page_that_is_not_there_is_the_last_or_first(page):
    for number in range(30):
        agreement(f"a-{number:02}")
    shown = browse.listing({}, "newest", "kk", page)
    assert (shown.total, shown.pages, shown.page) == (30, 2, 2)
    assert len(shown.agreements) == 5


def test_what_was_added_last_comes_first():
    for slug, day in (("old", 1), ("new", 9), ("middle", 5)):
        agreement(slug, ["KZ"], added=day)
    agreement("other", ["LT"], added=99)
    assert [one.slug for one in browse.recent({"party": ("KZ",)}, 2)] == ["new", "middle"]


@pytest.mark.parametrize("seed", range(3))
def test_a_partys_treaties_are_those_of_a_plain_reading(seed):
    by_chance(seed, 40)
    for code in CODES:
        own = plainly({"party": [code]})
        found = browse.party_treaties(code)
        assert found.total == len(own)
        for facet in ("status", "kind", "prevailing"):
            assert found.counts[facet] == Counter(v for one in own for v in values_of(one, facet))
        together = Counter(v for one in own for v in values_of(one, "party"))
        assert found.others == {other: n for other, n in together.items() if other != code}
        dated = Counter(one.year for one in own if one.year)
        assert found.years == tuple((y, dated[y]) for y in range(min(dated), max(dated) + 1))
        assert found.undated == len(own) - dated.total()
        assert browse.signings(code) == found.years


def test_a_party_without_agreements():
    party("LT")
    assert browse.party_treaties("LT").total == 0
    assert browse.party_treaties("LT").years == browse.signings("LT") == ()
    assert Party.objects.count() == 1
