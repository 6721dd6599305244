"""Whether two texts are of one agreement: what each fact says, and what all say together."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.treaties.samples import COFFEE, ENGLISH, KAZAKH, RUSSIAN
from treaties.loading.joining import (
    DOUBTFUL,
    ENOUGH,
    EVIDENCE,
    TELLING,
    Answer,
    TextTraits,
    Traits,
    Verdict,
    folded,
    likeness,
    parties_key,
    shape_of,
    spoiled,
    title_key,
    traits_of,
    weigh,
)
from treaties.text.document import ParsedAgreement, ParsedSource
from treaties.text.pipeline import read

SAME, DOUBT, OTHER = Verdict.SAME, Verdict.DOUBTFUL, Verdict.OTHER
DAY = date(2019, 5, 3)


def agreement(text: str) -> ParsedAgreement:
    parsed = read(text.encode())
    assert isinstance(parsed, ParsedSource)
    return parsed.agreement


def traits(text: str) -> Traits:
    return traits_of(agreement(text))


def verdict(one: Traits, other: Traits) -> Verdict:
    """Return what is found either way round."""
    found = weigh(one, other)
    assert weigh(other, one) is found
    return found


def answer(name: str, one: Traits, other: Traits) -> Answer:
    row = next(row for row in EVIDENCE if row.name == name)
    return row.compare(one, other)


# Together


@pytest.mark.parametrize(
    ("one", "other"), [(KAZAKH, RUSSIAN), (RUSSIAN, ENGLISH), (ENGLISH, KAZAKH)]
)
def test_texts_of_one_treaty_in_two_languages_are_one(one, other):
    assert verdict(traits(one), traits(other)) is SAME


def test_a_new_text_in_the_same_language_is_the_same_agreement():
    assert verdict(traits(RUSSIAN), traits(RUSSIAN.replace("самоваром", "чайником"))) is SAME


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"signed_on": date(2019, 5, 4)}, OTHER),
        ({"parties": frozenset({"KZ", "JP"})}, OTHER),
        ({"kind": "convention"}, OTHER),
        ({"in_force_on": date(2021, 1, 1)}, DOUBT),
        ({"publication": ("2020", "4", "10")}, DOUBT),
        ({"draft": True, "signed_on": None}, DOUBT),
        ({"signed_place": "Tbilisi"}, SAME),
        ({"publication": ()}, SAME),
        ({"in_force_on": None}, SAME),
        # Day, place, parties, kind and the articles: another treaty of that day may have them.
        ({"in_force_on": None, "publication": ()}, DOUBT),
        ({"signed_place": "", "in_force_on": None, "publication": ()}, DOUBT),
    ],
    # Sets are written in another order by each process.
    ids=lambda value: "-".join(value) if isinstance(value, dict) else str(value),
)
def test_one_fact_that_differs(change, expected):
    kazakh = traits(KAZAKH)
    assert verdict(kazakh, replace(traits(RUSSIAN), **change)) is expected


def test_another_title_over_another_text_forbids():
    assert verdict(traits(RUSSIAN), traits(COFFEE)) is OTHER


def test_a_spoiled_title_over_the_same_text_does_not():
    spoiled = RUSSIAN.replace("о чае\n", "о чнае\n", 1)
    assert verdict(traits(RUSSIAN), traits(spoiled)) is SAME


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("договор о дружбе и сотрудничестве", "договор о друж бе и сотруд ничестве", True),
        ("договор о дружбе и сотрудничестве", "договор о дружбе", True),
        ("договор о чае", "договор о чнае", True),
        ("договор о чае", "договор о мёде", False),
        (
            "договор о сотрудничестве в области туризма",
            "договор о сотрудничестве в области спорта",
            False,
        ),
    ],
)
def test_a_spoiled_title_is_told_from_another(one, other, expected):
    assert spoiled(one, other) is spoiled(other, one) is expected


def test_two_treaties_made_from_one_model_stay_two():
    other = RUSSIAN.replace("о чае\n", "о мёде\n", 1)
    assert verdict(traits(RUSSIAN), traits(other)) is DOUBT


def test_parties_and_kind_alone_are_too_little():
    bare = Traits("agreement", frozenset({"KZ", "GE"}))
    assert verdict(bare, bare) is OTHER
    assert verdict(replace(bare, signed_on=DAY), replace(bare, signed_on=DAY)) is DOUBT


def test_a_draft_and_its_other_language_meet_through_the_act():
    act = frozenset({("resolution", "697", date(2000, 5, 11))})
    bare: dict[str, Any] = {
        "signed_on": None,
        "signed_place": "",
        "in_force_on": None,
        "publication": (),
    }
    kazakh = replace(traits(KAZAKH), **bare, draft=True)
    russian = replace(traits(RUSSIAN), **bare, draft=True)
    assert verdict(kazakh, russian) is OTHER
    assert verdict(replace(kazakh, acts=act), replace(russian, acts=act)) is SAME


def test_a_text_in_another_language_with_far_more_articles_is_another_treaty():
    more = "".join(
        f"Статья {number}\n\n      Стороны пьют чай {number}.\n\n" for number in range(4, 20)
    )
    long = RUSSIAN.replace("      Совершено", f"{more}      Совершено")
    three = "".join(f"{number}-бап\n\n      Шай.\n\n" for number in range(4, 6))
    short = KAZAKH.replace("      2019 жылғы", f"{three}      2019 жылғы")
    assert answer("numbering", traits(short), traits(long)) is Answer.FORBIDS


def test_a_file_that_breaks_off_lacks_its_last_articles():
    many = "".join(f"Статья {number}\n\n      Стороны пьют чай.\n\n" for number in range(4, 20))
    whole = traits(RUSSIAN.replace("      Совершено", f"{many}      Совершено"))
    cut = traits(RUSSIAN.split("      Совершено")[0])
    assert answer("numbering", whole, cut) is Answer.SILENT


VISIT: dict[str, Any] = {
    "kind": "agreement",
    "parties": frozenset({"KZ", "GE"}),
    "signed_on": DAY,
    "signed_place": "Astana",
}
ARTICLES = frozenset(f"art_{number}" for number in range(1, 11))


def visit(language: str, text: TextTraits | None = None, **changes: Any) -> Traits:
    """Return one of the treaties that two states signed on a visit, in one language."""
    text = text or TextTraits(f"title in {language}", ARTICLES, whole=True)
    return Traits(**{**VISIT, **changes}, texts={language: text})


def test_all_that_is_said_of_the_occasion_is_too_little():
    assert verdict(visit("kk"), visit("ru")) is DOUBT
    # In force from the day of signing, as the others of that day may be.
    assert verdict(visit("kk", in_force_on=DAY), visit("ru", in_force_on=DAY)) is DOUBT


def test_one_act_may_approve_several_treaties():
    act = frozenset({("resolution", "697", DAY)})
    kazakh, russian = visit("kk", acts=act), visit("ru", acts=act)
    assert verdict(kazakh, russian) is SAME
    fewer = TextTraits("title in ru", ARTICLES - {"art_9", "art_10"}, whole=True)
    assert verdict(kazakh, visit("ru", fewer, acts=act)) is DOUBT


def test_articles_of_the_same_lengths_are_told_apart_from_others():
    def text(*lengths: int) -> TextTraits:
        counts = frozenset((f"art_{place}", count) for place, count in enumerate(lengths, 1))
        return TextTraits("", frozenset(eid for eid, _ in counts), lengths=counts, whole=True)

    one = text(1, 3, 2, 1, 4, 2, 1, 1, 2, 1)
    assert verdict(visit("kk", one), visit("ru", one)) is SAME
    assert verdict(visit("kk", one), visit("ru", text(2, 1, 3, 1, 2, 2, 1, 2, 1, 2))) is DOUBT
    # Articles of one paragraph each there are in many treaties.
    assert verdict(visit("kk", text(*[1] * 10)), visit("ru", text(*[1] * 10))) is DOUBT


def test_a_few_numbers_in_articles_of_other_lengths_say_nothing():
    marks = frozenset(f"art_{number}__para_1" for number in range(1, 7))
    lengths = frozenset((eid, 2) for eid in ARTICLES)
    one = TextTraits("", ARTICLES, marks, lengths, whole=True)
    assert verdict(visit("kk", one), visit("ru", one)) is SAME
    other = replace(one, lengths=frozenset((eid, 3) for eid in ARTICLES))
    assert verdict(visit("kk", one), visit("ru", other)) is DOUBT


@pytest.mark.parametrize(
    ("title", "day", "expected"),
    [
        ("протокол", DAY, DOUBT),
        ("протокол о внесении изменений", DAY, SAME),
        # The second protocol of that name, whose day was not read.
        ("протокол о внесении изменений", None, DOUBT),
    ],
)
def test_a_title_over_another_text(title, day, expected):
    one = TextTraits(title, ARTICLES, lines=frozenset({"a", "b", "c"}))
    other = replace(one, lines=frozenset({"d", "e", "f"}))
    assert verdict(visit("ru", one), visit("ru", other, signed_on=day)) is expected
    assert verdict(visit("ru", one), visit("ru", one, signed_on=day)) is SAME


# Each fact


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("resolution", "1"), ("resolution", "1"), Answer.AGREES),
        (("resolution", "1"), ("resolution", "2"), Answer.DOUBTS),
        (("law", "1"), ("law", "2"), Answer.FORBIDS),
        (("law", "1"), ("resolution", "2"), Answer.SILENT),
    ],
)
def test_acts(one, other, expected):
    left, right = (Traits(acts=frozenset({(*act, DAY)})) for act in (one, other))
    assert answer("act", left, right) is expected


def test_one_misread_state_of_many_says_nothing():
    many = frozenset({"KZ", "KG", "TJ", "UZ", "RU", "BY"})
    assert answer("parties", Traits(parties=many), Traits(parties=many)) is Answer.AGREES
    assert answer("parties", Traits(parties=many), Traits(parties=many - {"UZ"})) is Answer.SILENT
    few = Traits(parties=frozenset({"KZ", "KG"}))
    assert answer("parties", Traits(parties=many), few) is Answer.FORBIDS


def test_the_bulletin_reference_is_the_same_in_any_language():
    assert answer("publication", traits(KAZAKH), traits(RUSSIAN)) is Answer.AGREES


def test_what_one_is_silent_about_says_nothing():
    full, empty = traits(RUSSIAN), Traits()
    for row in EVIDENCE:
        assert row.compare(full, empty) is Answer.SILENT, row.name
        assert row.compare(empty, full) is Answer.SILENT, row.name


def test_the_table_of_evidence_is_sound():
    assert len({row.name for row in EVIDENCE}) == len(EVIDENCE)
    assert all(row.example.strip() for row in EVIDENCE)
    assert len(set(TELLING)) == len(TELLING)
    assert frozenset().union(*TELLING) <= {row.name for row in EVIDENCE}
    # No fact alone joins, no two do, none alone gives a doubt.
    heaviest = sorted((row.weight for row in EVIDENCE), reverse=True)
    assert sum(heaviest[:2]) < ENOUGH
    assert heaviest[0] < DOUBTFUL < ENOUGH


# Keys


def test_titles_are_folded():
    assert folded(" О  «ЧАЕ»,\nчто ") == "о чае что"
    assert title_key("О чае") == title_key("о «Чае»") != title_key("о кофе")
    assert title_key("") == ""


def test_parties_have_one_key_in_any_order():
    assert parties_key(("KZ", "GE")) == parties_key(("GE", "KZ")) == "GE-KZ"
    assert parties_key(("KZ",)) == ""
    assert len(parties_key([f"ORG{number}" for number in range(90)])) == 32


def test_the_shape_is_that_of_the_articles():
    shapes = {shape_of(agreement(text).versions[0]) for text in (KAZAKH, RUSSIAN, ENGLISH, COFFEE)}
    assert len(shapes) == 1
    two = RUSSIAN.replace("Статья 3", "").replace("Статья 2", "")
    assert shape_of(agreement(two).versions[0]) == ""


def test_likeness():
    assert likeness({"a", "b"}, {"b", "c"}) == pytest.approx(1 / 3)
    assert likeness(set(), set()) == 0
