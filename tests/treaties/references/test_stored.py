"""References as rows: written at load, followed when what they lead to comes later."""

import pytest
from django.core.management import call_command

from tests.treaties.references.test_reading import ANNEX
from tests.treaties.samples import KAZAKH, RUSSIAN, stored
from treaties.loading.references import stored_outline
from treaties.loading.unite import unite
from treaties.loading.values import stored_version
from treaties.management.commands.references import renew
from treaties.models import Agreement, Reference
from treaties.references.outline import outline_of

REFERRING = RUSSIAN.replace(
    "Споры решаются за самоваром.",
    "Споры, указанные в пункте 1 b) статьи 1, решаются в порядке статьи 3.",
)
HORSES = """\
Соглашение между Правительством Республики Казахстан и Правительством Грузии о перегоне лошадей

      Правительство Республики Казахстан и Правительство Грузии согласились о нижеследующем:

Статья 1

      1. Лошади перегоняются осенью.
      2. Жеребята идут рядом с матерями.

Статья 2

      Соглашение действует пять лет.

      Совершено в городе Тбилиси 8 апреля 1996 года на казахском, грузинском и русском языках, тексты Соглашения равны.
"""
PROTOCOL = """\
Протокол о внесении изменений в Соглашение между Правительством Республики Казахстан и Правительством Грузии о перегоне лошадей от 8 апреля 1996 года

      Правительство Республики Казахстан и Правительство Грузии согласились о нижеследующем:

Статья 1

      пункт 2 статьи 1 исключить.

Статья 2

      Порядок статьи 7 Соглашения между Правительством Республики Казахстан и Правительством Грузии о чае от 3 мая 2019 года и статьи 2 настоящего Протокола сохраняется.

      Совершено в городе Астане 5 июня 2021 года на казахском, грузинском и русском языках.
"""


def rows() -> list[tuple[str, str, str]]:
    """Return the references to provisions."""
    found = Reference.objects.exclude(steps=[]).order_by("pk")
    told = found.values_list("quote", "target__slug", "target_eid")
    return [(quote, slug or "", eid) for quote, slug, eid in told]


def whole() -> list[tuple[str, str]]:
    """Return the words that name whole agreements which are there, with their slugs."""
    found = Reference.objects.filter(steps=[], target__isnull=False).order_by("pk")
    assert not any(found.values_list("target_eid", flat=True))
    return list(found.values_list("quote", "target__slug"))


@pytest.mark.django_db
def test_references_are_stored_with_the_text():
    tea = stored(REFERRING)
    assert rows() == [
        ("пункте 1 b) статьи 1", tea.slug, "art_1__para_1__point_b"),
        ("статьи 3", tea.slug, "art_3"),
    ]
    row = Reference.objects.earliest("pk")
    assert (row.unit, row.eid, row.version.language) == ("art_2", "art_2__p_1", "ru")
    text = row.version.articles.get(eid="art_2").body[0].text
    assert text[row.start : row.end] == row.quote


@pytest.mark.django_db
def test_a_provision_of_another_version_is_followed_when_that_comes():
    lacking = REFERRING.replace("      b) долинный.\n", "").replace("a) горный;", "a) горный.")
    tea = stored(lacking)
    assert rows() == [("пункте 1 b) статьи 1", "", ""), ("статьи 3", tea.slug, "art_3")]
    stored(KAZAKH, "kk.txt")
    assert Agreement.objects.count() == 1
    assert rows()[0] == ("пункте 1 b) статьи 1", tea.slug, "art_1__para_1__point_b")


@pytest.mark.django_db
def test_another_agreement_is_followed_whichever_comes_first():
    protocol = stored(PROTOCOL, "protocol.txt")
    waiting = [("пункт 2 статьи 1", "", ""), ("статьи 7", "", "")]
    own = ("статьи 2 настоящего Протокола", protocol.slug, "art_2")
    assert sorted(rows()) == sorted([*waiting, own])
    horses = stored(HORSES, "horses.txt")
    assert ("пункт 2 статьи 1", horses.slug, "art_1__para_2") in rows()
    # The agreement on tea has no article 7: nothing is guessed.
    stored(RUSSIAN)
    assert ("статьи 7", "", "") in rows()
    Reference.objects.all().delete()
    call_command("references")
    assert ("пункт 2 статьи 1", horses.slug, "art_1__para_2") in rows()


@pytest.mark.django_db
def test_no_link_to_an_agreement_of_another_title_or_day():
    stored(PROTOCOL, "protocol.txt")
    stored(HORSES.replace("о перегоне лошадей", "о перегоне овец"), "sheep.txt")
    stored(HORSES.replace("8 апреля 1996", "9 апреля 1996"), "later.txt")
    assert ("пункт 2 статьи 1", "", "") in rows()


@pytest.mark.django_db
def test_of_two_with_one_title_and_day_none_is_meant():
    horses = stored(HORSES, "horses.txt")
    version = horses.versions.get()
    twin = Agreement.objects.create(
        slug="twin", kind=horses.kind, status=horses.status, signed_on=horses.signed_on
    )
    version.pk, version.agreement = None, twin
    version.save()
    stored(PROTOCOL, "protocol.txt")
    assert ("пункт 2 статьи 1", "", "") in rows()


@pytest.mark.django_db
def test_a_new_text_has_its_own_references():
    stored(REFERRING)
    stored(REFERRING.replace("статьи 3", "статьи 2"), "again.txt")
    assert [(quote, eid) for quote, _, eid in rows()] == [
        ("пункте 1 b) статьи 1", "art_1__para_1__point_b"),
        ("статьи 2", "art_2"),
    ]


@pytest.mark.django_db
def test_what_led_to_a_provision_that_is_gone_leads_nowhere():
    stored(HORSES, "horses.txt")
    stored(PROTOCOL, "protocol.txt")
    assert any(eid == "art_1__para_2" for _, _, eid in rows())
    stored(HORSES.replace("      2. Жеребята идут рядом с матерями.\n", ""), "new.txt")
    assert not any(eid == "art_1__para_2" for _, _, eid in rows())


@pytest.mark.django_db
def test_references_go_with_agreements_that_are_united():
    kept, joined = stored(HORSES, "horses.txt"), stored(REFERRING)
    unite(kept, joined, {"ru": joined})
    assert {slug for _, slug, _ in rows()} == {kept.slug}


@pytest.mark.django_db
def test_the_command_finds_what_was_loaded_before(capsys):
    stored(REFERRING)
    before = rows()
    Reference.objects.all().delete()
    call_command("references")
    assert rows() == before
    call_command("references", "--all")
    assert rows() == before


@pytest.mark.django_db
def test_rows_tell_the_same_addresses_as_the_text():
    agreement = stored(f"{REFERRING}{ANNEX}")
    for version in agreement.versions.all():
        told, read = stored_outline(version), outline_of(stored_version(version))
        assert (list(told.units), list(told.divisions)) == (list(read.units), list(read.divisions))
        assert {unit: list(rows) for unit, rows in told.bodies.items()} == {
            unit: list(rows) for unit, rows in read.bodies.items() if rows
        }
        assert any(unit.part == "annex_1" for unit in told.units)


WAX = """\
Соглашение между Правительством Республики Казахстан и Правительством Грузии о воске

      Правительство Республики Казахстан и Правительство Грузии, руководствуясь Соглашением между Правительством Республики Казахстан и Правительством Грузии о перегоне лошадей, подписанным в Тбилиси 8 апреля 1996 года, и Законом Республики Казахстан от 2 мая 2011 года, согласились о нижеследующем:

Статья 1

      Воск общий, как в статье 2 Соглашения между Правительством Республики Казахстан и Правительством Грузии о перегоне лошадей от 8 апреля 1996 года.

      Совершено в городе Астане 7 июля 2022 года на казахском, грузинском и русском языках.
"""
NAMED = (
    "Соглашением между Правительством Республики Казахстан и Правительством Грузии о перегоне "
    "лошадей, подписанным в Тбилиси 8 апреля 1996 года"
)
NAMED_IN_ARTICLE = (
    "Соглашения между Правительством Республики Казахстан и Правительством Грузии о перегоне "
    "лошадей от 8 апреля 1996 года"
)


@pytest.mark.django_db
@pytest.mark.parametrize("first", [0, 1])
def test_a_whole_agreement_is_named_whichever_comes_first(first):
    texts = [(WAX, "wax.txt"), (HORSES, "horses.txt")]
    loaded = [stored(*texts[place]) for place in (first, 1 - first)]
    horses = loaded[1 - first]
    assert whole() == [(NAMED, horses.slug), (NAMED_IN_ARTICLE, horses.slug)]
    assert ("статье 2", horses.slug, "art_2") in rows()
    row = Reference.objects.filter(steps=[]).earliest("pk")
    text = row.version.articles.get(eid=row.unit).body[0].text
    assert text[row.start : row.end] == row.quote == NAMED
    call_command("references", "--all")
    assert [slug for _, slug in whole()] == [horses.slug] * 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("о перегоне лошадей", "о перегоне лошадей и овец"),
        ("8 апреля 1996", "9 апреля 1996"),
        ("Соглашение между", "Договор между"),
    ],
)
def test_another_agreement_is_not_the_one_that_is_named(old, new):
    stored(WAX, "wax.txt")
    stored(HORSES.replace(old, new, 1), "other.txt")
    assert whole() == []


@pytest.mark.django_db
def test_a_text_that_names_itself_is_not_led_to_its_twin():
    words = f"Для целей {NAMED_IN_ARTICLE} лошади общие."
    named = stored(HORSES.replace("Лошади перегоняются осенью.", words), "named.txt")
    # The day of the closing clauses names nothing.
    assert Reference.objects.get(steps=[]).eid == "art_1__para_1"
    renew(named.pk)
    assert whole() == []
    version = named.versions.get()
    twin = Agreement.objects.create(
        slug="twin", kind=named.kind, status=named.status, signed_on=named.signed_on
    )
    version.pk, version.agreement = None, twin
    version.save()
    renew(named.pk)
    assert Reference.objects.filter(steps=[]).count() == 1
    assert whole() == []


@pytest.mark.django_db
def test_a_whole_agreement_whose_title_changes_is_named_no_more():
    horses = stored(HORSES, "horses.txt")
    stored(WAX, "wax.txt")
    renew(horses.pk)
    assert len(whole()) == 2
    horses.versions.update(title="Соглашение о перегоне овец по горам")
    renew(horses.pk)
    assert whole() == []
