"""References as rows: written at load, followed when what they lead to comes later."""

import pytest
from django.core.management import call_command

from tests.treaties.samples import KAZAKH, RUSSIAN, stored
from treaties.loading.unite import unite
from treaties.models import Agreement, Reference

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

      Совершено в городе Тбилиси 8 апреля 1996 года на казахском, грузинском и русском языках.
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
    found = Reference.objects.order_by("pk").values_list("quote", "target__slug", "target_eid")
    return [(quote, slug or "", eid) for quote, slug, eid in found]


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
