"""The pages of the documents: an agreement in columns, one article, the source file."""

import re

import pytest
from django.utils.translation import override

from tests.treaties.page import get, see
from tests.treaties.samples import KAZAKH, RUSSIAN, stored
from treaties.columns import missing_sentence
from treaties.models import Agreement, Article, LanguageVersion, Paragraph

pytestmark = pytest.mark.django_db
SLUG = "2019-kz-ge-agreement"


def eids(*languages: str) -> set[str]:
    """Return the eIds of the articles and divisions of some versions."""
    versions = LanguageVersion.objects.filter(language__in=languages)
    units = Article.objects.filter(version__in=versions).values_list("eid", flat=True)
    return {*units, *(row.eid for version in versions for row in version.divisions.all())}


# An agreement


@pytest.mark.parametrize(
    ("address", "columns"),
    [
        ("", ["en"]),
        ("kk/", ["kk"]),
        ("ru-kk/", ["ru", "kk"]),
        ("kk-ru/", ["kk", "ru"]),
        ("en-ru-kk/", ["en", "ru", "kk"]),
    ],
)
def test_the_address_gives_the_columns_and_their_order(client, tea, address, columns):
    page = see(client, f"/en/agreements/{SLUG}/{address}")
    rows = page.rows()
    assert rows["art_1__para_1"] == columns
    assert all(row == columns for row in rows.values())
    for language in columns:
        text = Paragraph.objects.get(eid="art_3__p_1", article__version__language=language).text
        assert page.has(text)


def test_every_place_has_its_eid_once(client, tea):
    page = see(client, f"/en/agreements/{SLUG}/kk-ru-en/")
    assert len(page.ids) == len(set(page.ids))
    assert eids("kk", "ru", "en") <= set(page.ids)
    kazakh = Paragraph.objects.filter(article__version__language="kk")
    assert {row.eid for row in kazakh} <= set(page.ids)


@pytest.mark.parametrize(
    ("kk", "ru"),
    [
        ("1. Бір.\n      2. Екі.", "2. Два.\n      1. Один."),
        ("Келісім бес жыл қолданылады.", "Срок:\n      Соглашение действует пять лет."),
    ],
    ids=["in another order", "one more before"],
)
def test_every_place_has_its_eid_once_where_versions_differ(client, kk, ru):
    kazakh = KAZAKH.replace("Келісім бес жыл қолданылады.", kk)
    russian = RUSSIAN.replace("Соглашение действует пять лет.", ru)
    stored(f"{kazakh}\n\n{russian}")
    page = see(client, f"/en/agreements/{SLUG}/kk-ru/")
    assert len(page.ids) == len(set(page.ids))


def test_each_link_to_a_place_leads_to_a_place_of_the_page(client, tea):
    page = see(client, f"/ru/agreements/{SLUG}/en-kk/")
    targets = {link.partition("#")[2] for link in page.links if "#" in link} - {"main"}
    assert {"art_1__para_1", "chp_2", "closing"} <= targets
    assert targets <= set(page.ids)


def test_cells_carry_their_language(client, tea):
    page = see(client, f"/ru/agreements/{SLUG}/kk-en/")
    assert page.language == "ru"
    for language, lang, _ in page.cells:
        assert lang in {language, None}
    filled = {(lang, text) for _, lang, text in page.cells}
    assert any(lang == "kk" and "Даулар самаурын" in text for lang, text in filled)
    assert any(lang == "en" and "beside the samovar" in text for lang, text in filled)


def test_an_empty_cell_says_so_in_the_readers_language(client, tea):
    page = see(client, f"/en/agreements/{SLUG}/ru-en/")
    cells = [cell for cell in page.cells if cell[2] == "not in this version"]
    # Paragraph 2 of article 1 is not in the English text; the cell is not English treaty text.
    assert cells == [("en", None, "not in this version")]


def test_a_column_says_what_its_text_is_worth(client, tea):
    page = see(client, f"/en/agreements/{SLUG}/ru-en/")
    heads = [text for _, _, text in page.cells[:2]]
    assert heads == ["Russian Authentic text prevails", "English Authentic text"]


def test_the_facts_stand_beside_the_text(client, tea):
    page = see(client, f"/en/agreements/{SLUG}/")
    for words in ("In force", "Kazakhstan", "Georgia", "3 May 2019", "Astana", "1 June 2020"):
        assert page.has(words)
    assert page.has("Kazakh, Russian, English")


def test_the_bulletin_carries_its_own_language(client):
    stored(RUSSIAN)
    html = get(client, f"/en/agreements/{SLUG}/").content.decode()
    assert not re.search(r'lang="kk"[^>]*>\s*Бюллетень международных', html)


def test_other_languages_of_the_page_and_its_own_address(client, tea):
    page = see(client, f"/en/agreements/{SLUG}/ru-kk/")
    assert page.alternates == {
        name: f"http://testserver/{code}/agreements/{SLUG}/ru-kk/"
        for name, code in (("kk", "kk"), ("ru", "ru"), ("en", "en"), ("x-default", "kk"))
    }
    assert page.canonical == f"http://testserver/en/agreements/{SLUG}/"


def test_what_a_text_says_is_never_markup(client):
    spoiled = RUSSIAN.replace("самоваром", "<script>alert(1)</script> & <b>паром</b>")
    spoiled = spoiled.replace("о чае", 'о чае "<i>и</i>"').replace("Цель", "Цель <img src=x>")
    slug = stored(spoiled, '<u>"tea.txt').slug
    for address in ("", "ru/", "ru/art_1/", "ru/art_2/"):
        html = get(client, f"/ru/agreements/{slug}/{address}").content.decode()
        assert not re.search(r"<script>alert|<b>паром|<i>и|<img src=x|<u>", html)
    assert "&lt;b&gt;паром" in html
    assert "<i>" not in get(client, "/ru/").content.decode()


# What is not there


@pytest.mark.parametrize("reader", ["kk", "ru", "en"])
@pytest.mark.parametrize("address", ["en/", "ru-en/", "en/art_1/"])
def test_a_missing_version_is_not_found_and_says_so(client, reader, address):
    stored(f"{KAZAKH}\n\n{RUSSIAN}")
    page = see(client, f"/{reader}/agreements/{SLUG}/{address}", status=404)
    with override(reader):
        sentence = missing_sentence(["en"])
    assert page.language == reader
    assert page.has(sentence)


@pytest.mark.parametrize(
    "address",
    [
        "agreements/nothing/",
        "agreements/nothing/kk/",
        f"agreements/{SLUG}/de/",
        f"agreements/{SLUG}/kk-kk/",
        f"agreements/{SLUG}/kk/art_99/",
        f"agreements/{SLUG}/kk/art_1__para_9/",
        f"agreements/{SLUG}/kk/chp_1/",
        f"agreements/{SLUG}/kk/%3Cscript%3E/",
        f"agreements/{SLUG}/source/{'0' * 64}",
    ],
)
def test_what_is_not_there_is_not_found(client, tea, address):
    page = see(client, f"/ru/{address}", status=404)
    assert page.language == "ru"
    assert "/ru/" in page.links


def test_an_agreement_without_versions_is_not_found(client):
    Agreement.objects.create(slug="bare", kind="treaty", status="unknown")
    assert see(client, "/en/agreements/bare/", status=404).has(".")
    assert see(client, "/en/").slugs() == ["bare"]
