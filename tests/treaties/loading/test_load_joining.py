"""Files of one treaty that come one by one, in any order, become one agreement."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from portal.environment import BASE_DIR
from tests.treaties.samples import COFFEE, ENGLISH, KAZAKH, RUSSIAN
from treaties.loading.candidates import Match
from treaties.loading.load import Loaded, checksum_of, load, load_read
from treaties.loading.report import agreement_report
from treaties.models import Agreement, EndedAgreement, LanguageVersion, SourceWarning
from treaties.text.document import EndedAgreement as Ended
from treaties.text.document import ParsedSource
from treaties.text.pipeline import read

pytestmark = pytest.mark.django_db
SAMPLES = sorted((BASE_DIR / "data" / "sample").glob("*.txt"))
OLD = Ended("Соглашение о чаепитии", date(1993, 5, 4))
DRAFT = "ПРОЕКТ\n\n" + RUSSIAN.split("      Совершено")[0]


def split(text: str) -> list[str]:
    """Return the language versions of a source as texts of their own."""
    parsed = read(text.encode())
    assert isinstance(parsed, ParsedSource)
    begins = sorted(
        min(unit.first_line for unit in version.units) for version in parsed.agreement.versions
    )
    lines = text.splitlines(keepends=True)
    ends = [*(begin - 1 for begin in begins[1:]), len(lines)]
    return ["".join(lines[begin - 1 : end]) for begin, end in zip(begins, ends, strict=True)]


def store(text: str, name: str = "tea.txt") -> Loaded:
    return load(text.encode(), name)


def result(texts: Sequence[str]) -> list[dict[str, Any]]:
    """Return the agreements that come of some files in an order, without what tells the order."""
    Agreement.objects.all().delete()
    for text in texts:
        assert store(text).status in {"created", "updated"}
    return [agreement_report(agreement) for agreement in Agreement.objects.order_by("pk")]


@pytest.mark.parametrize(
    "text",
    [f"{KAZAKH}\n\n{RUSSIAN}\n\n{ENGLISH}", *(file.read_text() for file in SAMPLES)],
    ids=["tea", *(file.stem for file in SAMPLES)],
)
def test_the_order_of_loading_does_not_matter(text):
    results = [result(order) for order in itertools.permutations(split(text))]
    assert all(len(found) == 1 for found in results)
    assert all(found == results[0] for found in results)
    assert len(results[0][0]["versions"]) == len(split(text))


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))), ids=str)
def test_two_treaties_of_one_day_are_kept_apart_in_any_order(order):
    coffee = KAZAKH.replace("шай", "кофе").replace("4, 9-құжат", "4, 10-құжат")
    russian = COFFEE.replace("№ 4, ст. 9", "№ 4, ст. 10")
    texts = [KAZAKH, RUSSIAN, coffee, russian]
    for place in order:
        store(texts[place])
    assert Agreement.objects.count() == 2
    for agreement in Agreement.objects.all():
        tea = {"шай" in agreement.title("kk"), "чае" in agreement.title("ru")}
        assert len(tea) == 1, agreement
        assert agreement.languages == ["kk", "ru"]


def test_facts_come_from_all_versions():
    silent = RUSSIAN.replace("Вступило в силу 1 июня 2020 года - ", "")
    for order in ([silent, KAZAKH], [KAZAKH, silent]):
        (found,) = result(order)
        assert found["in_force_on"] == "2020-06-01"
        assert found["status"] == "in_force"


def test_standings_follow_the_closing_clause_of_any_version():
    open_end = ENGLISH.replace("in the Kazakh, Russian and English languages", "in two copies")
    for order in ([open_end, RUSSIAN], [RUSSIAN, open_end]):
        (found,) = result(order)
        assert {one["standing"] for one in found["versions"]} == {"authentic"}


# Doubts


def test_a_draft_and_the_signed_treaty_stay_two_with_a_warning():
    signed = store(RUSSIAN).agreement
    draft = store(DRAFT)
    assert draft.status == "created"
    assert signed
    warning = SourceWarning.objects.get(code="may-belong")
    assert warning.detail == signed.slug
    assert draft.parsed
    assert "may-belong" in {notice.code for notice in draft.parsed.notices}


def test_two_treaties_of_one_visit_in_two_languages_stay_two_with_a_warning():
    def bare(text: str) -> str:
        lines = [line for line in text.splitlines() if not line.lstrip().startswith("(")]
        return "\n".join(lines).replace("2. ", "")

    for first, second in (
        (KAZAKH, COFFEE),
        (COFFEE, KAZAKH),
    ):
        Agreement.objects.all().delete()
        known = store(bare(first)).agreement
        assert store(bare(second)).status == "created"
        assert known
        assert SourceWarning.objects.get(code="may-belong").detail == known.slug


def test_the_last_of_many_treaties_of_a_summit_is_found(monkeypatch):
    monkeypatch.setattr("treaties.loading.candidates.MOST", 2)
    states = ("KZ", "KG", "TJ", "UZ", "RU", "BY")
    for articles in (3, 4, 5, 6):
        loaded = store_summit(RUSSIAN, "Статья {}\n\n      Чай.\n\n", articles, states)
        assert loaded.status == "created"
    again = store_summit(KAZAKH, "{}-бап\n\n      Шай.\n\n", 6, states)
    assert (again.status, again.agreement) == ("updated", loaded.agreement)


def store_summit(text: str, article: str, articles: int, states: tuple[str, ...]) -> Loaded:
    """Store a treaty with so many articles as if many states had signed it."""
    closing = "      Совершено" if "Совершено" in text else "      2019 жылғы"
    more = "".join(article.format(number) for number in range(4, articles + 1))
    text = text.replace(closing, f"{more}{closing}", 1)
    title = text.splitlines()[0]
    for words in ("ст. 9", "9-құжат"):
        text = text.replace(words, words.replace("9", str(articles)))
    parsed = read(text.replace(title, f"{title} {articles}", 1).encode())
    assert isinstance(parsed, ParsedSource)
    agreement = replace(parsed.agreement, parties=states, multilateral=True)
    return load_read(b"", checksum_of(text.encode()), "x.txt", replace(parsed, agreement=agreement))


def test_what_belongs_to_two_alike_joins_neither(monkeypatch):
    store(KAZAKH)
    # As if an editor had loaded the same treaty twice, by hand.
    monkeypatch.setattr("treaties.loading.load.find_match", lambda parsed: Match())
    store(KAZAKH + "\n      Тараптар шай ішеді.\n")
    monkeypatch.undo()
    assert store(RUSSIAN).status == "created"
    assert SourceWarning.objects.filter(code="may-belong").count() == 2


def test_the_text_that_was_missing_between_two_joins_them(monkeypatch):
    store(KAZAKH)
    monkeypatch.setattr("treaties.loading.load.find_match", lambda parsed: Match())
    store(ENGLISH)
    monkeypatch.undo()
    assert Agreement.objects.count() == 2
    assert store(RUSSIAN).status == "updated"
    assert Agreement.objects.get().languages == ["kk", "ru", "en"]


# What is corrected stays


def test_a_fact_corrected_by_hand_is_not_overwritten():
    agreement = store(KAZAKH).agreement
    assert agreement
    Agreement.objects.filter(pk=agreement.pk).update(signed_place="Almaty", status="ended")
    store(RUSSIAN)
    found = Agreement.objects.get()
    assert (found.signed_place, found.status) == ("Almaty", "ended")


# Revisions


def test_a_changed_text_makes_a_revision():
    store(RUSSIAN)
    store(RUSSIAN.replace("самоваром", "чайником"))
    store(RUSSIAN.replace("самоваром", "кувшином"))
    version = LanguageVersion.objects.get()
    assert version.revision == 3
    revisions = version.agreement.revisions.all()
    assert [row.number for row in revisions] == [1, 2]
    assert "самоваром" in str(revisions[0].text)
    assert "чайником" in str(revisions[1].text)
    assert version.agreement.sources.count() == 3


def test_the_same_text_elsewhere_in_a_file_makes_none():
    store(RUSSIAN)
    again = store("\n\n" + RUSSIAN)
    assert (again.status, again.reason) == ("unchanged", "same-text")
    assert not Agreement.objects.get().revisions.exists()
    assert Agreement.objects.get().sources.count() == 2
    assert store("\n\n" + RUSSIAN).reason == "known"


# Ended agreements


@pytest.mark.parametrize("order", [("old", "new"), ("new", "old")])
def test_the_agreement_that_is_ended_is_linked_whichever_comes_first(order):
    texts = {"old": RUSSIAN.replace("3 мая 2019", "4 мая 1993"), "new": RUSSIAN}
    for name in order:
        store_ending(texts[name], (OLD,) if name == "new" else ())
    row = EndedAgreement.objects.get()
    assert row.ended
    assert row.ended.signed_on == OLD.signed_on
    assert row.ended.ended_by.get() == row


def test_of_two_of_that_day_the_title_decides():
    old = RUSSIAN.replace("3 мая 2019", "4 мая 1993")
    coffee = COFFEE.replace("3 мая 2019", "4 мая 1993")
    store_ending(RUSSIAN, (OLD,))
    store(old)
    assert EndedAgreement.objects.get().ended
    store(coffee)
    # Which of the two is meant its words do not say.
    assert EndedAgreement.objects.get().ended is None
    row = EndedAgreement.objects.get()
    row.title = coffee.splitlines()[0]
    row.save()
    store(coffee.replace("кофейником", "чайником"))
    ended = EndedAgreement.objects.get().ended
    assert ended
    assert ended.title("ru").endswith("о кофе")


def store_ending(text: str, ends: tuple[Ended, ...]) -> None:
    """Store a text as if it were read in it which agreements it ends."""
    data = text.encode()
    parsed = read(data)
    assert isinstance(parsed, ParsedSource)
    parsed = replace(parsed, agreement=replace(parsed.agreement, ends=ends))
    assert load_read(data, checksum_of(data), "tea.txt", parsed).status == "created"
