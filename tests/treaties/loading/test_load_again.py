"""Loading again: unchanged, updated, refused; a file is stored wholly or not at all."""

from datetime import date

import pytest
from django.apps import apps
from django.db import models

from search.models import PendingUpdate
from tests.treaties.samples import COFFEE, ENGLISH, KAZAKH, RUSSIAN, TEA, WORDS, stored
from treaties.loading.load import Loaded, load
from treaties.models import Agreement, Article, Fact, LanguageVersion
from treaties.signals import agreement_changed
from treaties.text.document import Refusal

pytestmark = pytest.mark.django_db


def rows() -> dict[str, list[dict[str, object]]]:
    """Return every row of the documents and of what waits to be indexed, column by column."""
    tables: list[type[models.Model]] = [*apps.get_app_config("treaties").get_models()]
    tables.append(PendingUpdate)
    return {
        model.__name__: list(model._default_manager.order_by("pk").values()) for model in tables
    }


def store(text: str, name: str = "tea.txt") -> Loaded:
    return load(text.encode(), name)


# Unchanged


def test_the_same_bytes_again_change_nothing():
    first = store(TEA)
    before = rows()
    again = store(TEA, "other-name.txt")
    assert (again.status, again.agreement) == ("unchanged", first.agreement)
    assert rows() == before


def test_a_file_whose_versions_were_replaced_is_still_known():
    first = store(RUSSIAN)
    store(RUSSIAN.replace("самоваром", "чайником"))
    before = rows()
    again = store(RUSSIAN)
    assert (again.status, again.agreement) == ("unchanged", first.agreement)
    # Said as it is: the text that is read on the site is another one.
    assert again.reason == "replaced"
    assert store(RUSSIAN.replace("самоваром", "чайником")).reason == "known"
    assert rows() == before


# Updated


def test_a_new_file_of_an_agreement_takes_the_place_of_the_texts_that_it_changes():
    first = store(TEA)
    second = store(TEA.replace("самоваром", "чайником"), "tea-2.txt")
    assert (second.status, second.agreement) == ("updated", first.agreement)
    sources = dict(LanguageVersion.objects.values_list("language", "source__name"))
    assert sources == {"kk": "tea.txt", "ru": "tea-2.txt", "en": "tea.txt"}
    text = Article.objects.get(version__language="ru", eid="art_2").text
    assert text == "Споры решаются за чайником."
    # Title, preamble, three articles and the closing clauses, in three languages.
    assert Article.objects.count() == 18
    assert second.agreement
    assert second.agreement.sources.count() == 2


def test_the_title_is_the_same_in_other_case_and_spacing():
    store(RUSSIAN)
    title, rest = RUSSIAN.split("\n", 1)
    assert store(f"{title.upper().replace(' ', '  ')}\n{rest}").status == "updated"


def test_a_version_joins_through_a_common_one():
    store(f"{KAZAKH}\n\n{RUSSIAN}")
    second = store(f"{RUSSIAN}\n\n{ENGLISH}", "more.txt")
    assert second.status == "updated"
    assert Agreement.objects.get().languages == ["kk", "ru", "en"]
    sources = dict(LanguageVersion.objects.values_list("language", "source__name"))
    assert sources == {"kk": "tea.txt", "ru": "tea.txt", "en": "more.txt"}


def test_what_is_handed_back_knows_its_new_versions():
    store(f"{KAZAKH}\n\n{RUSSIAN}")
    agreement = store(f"{RUSSIAN}\n\n{ENGLISH}").agreement
    assert agreement
    assert agreement.languages == ["kk", "ru", "en"]


def test_a_version_that_stays_keeps_its_facts():
    store(f"{KAZAKH}\n\n{RUSSIAN}")
    store(f"{RUSSIAN}\n\n{ENGLISH}")
    assert Fact.objects.filter(language="kk", name="signed").exists()


def test_entry_into_force_is_not_forgotten():
    store(f"{KAZAKH}\n\n{RUSSIAN}")
    silent = "\n".join(line for line in RUSSIAN.splitlines() if "Вступило" not in line)
    agreement = stored(silent)
    # The Kazakh version still says when.
    assert Article.objects.get(version__language="kk", eid="title").text.startswith("(2020")
    assert (agreement.in_force_on, agreement.status) == (date(2020, 6, 1), "in_force")


# Two of the same day


def test_treaties_of_one_day_with_other_titles_stay_two():
    tea, coffee = store(RUSSIAN), store(COFFEE)
    assert (tea.status, coffee.status) == ("created", "created")
    slugs = sorted(Agreement.objects.values_list("slug", flat=True))
    assert slugs == ["2019-kz-ge-agreement", "2019-kz-ge-agreement-2"]


def test_another_day_is_another_agreement():
    store(RUSSIAN)
    assert store(RUSSIAN.replace("3 мая", "4 мая")).status == "created"


@pytest.mark.parametrize("title", [RUSSIAN.splitlines()[0], "Соглашение о чае"])
def test_other_parties_are_another_agreement(title):
    text = RUSSIAN.replace(RUSSIAN.splitlines()[0], title)
    store(text)
    other = text.replace("Правительство Грузии", "Правительство Японии").replace("Грузии", "Японии")
    assert store(other).status == "created"


# Refused


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", Refusal("empty")),
        (b" \n\t", Refusal("empty")),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), Refusal("binary", "PNG")),
        (b"\x00\x01\x02\x03" * 9, Refusal("binary")),
        (b"12345 67890\n" * 40, Refusal("no-text")),
        (WORDS.encode(), Refusal("no-agreement")),
    ],
)
def test_a_refused_file_leaves_nothing(data, refusal):
    store(TEA)
    before = rows()
    loaded = load(data, "odd.txt")
    assert loaded == Loaded("odd.txt", "refused", refusal=refusal)
    assert rows() == before


def test_a_text_that_would_lose_letters_is_refused(monkeypatch):
    monkeypatch.setattr("treaties.loading.reading.conserved", lambda text, parsed: False)
    assert store(TEA).refusal == Refusal("not-conserved")
    assert not Agreement.objects.exists()


# Wholly or not at all


@pytest.mark.parametrize(
    "step",
    [
        "load.store_source",
        "load.record",
        "store._store_facts",
        "store.store_divisions",
        "store.paragraph_rows",
        "store.place",
        "record._write_standings",
        "record.link_ended",
    ],
)
@pytest.mark.parametrize("text", [RUSSIAN.replace("самоваром", "чайником"), COFFEE])
def test_a_fault_in_the_middle_leaves_all_as_it_was(monkeypatch, step, text):
    store(TEA)
    before = rows()

    def fail(*args):
        raise RuntimeError(step)

    monkeypatch.setattr(f"treaties.loading.{step}", fail)
    with pytest.raises(RuntimeError, match=step):
        store(text)
    assert rows() == before


def test_a_listener_that_fails_leaves_all_as_it_was():
    def fail(**kwargs):
        raise RuntimeError("listener")

    agreement_changed.connect(fail, weak=False)
    try:
        with pytest.raises(RuntimeError, match="listener"):
            store(TEA)
    finally:
        agreement_changed.disconnect(fail)
    assert not any(rows().values())


def test_each_change_is_told():
    told: list[int] = []

    def hear(agreement_id, **kwargs):
        told.append(agreement_id)

    agreement_changed.connect(hear)
    agreement = stored(TEA)
    store(TEA)
    store(RUSSIAN.replace("самоваром", "чайником"))
    agreement_changed.disconnect(hear)
    assert told == [agreement.pk, agreement.pk]
