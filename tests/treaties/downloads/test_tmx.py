"""A translation memory of an agreement, and of any texts: what other programs find in it."""

import re
import tomllib
from datetime import datetime

import pytest
from lxml import etree

from tests.treaties.downloads.memories import read
from tests.treaties.downloads.opened import SITE, versions_of
from tests.treaties.samples import KAZAKH, RUSSIAN, stored
from tests.treaties.text.reading import ROOT
from treaties.align import align
from treaties.downloads.content import build
from treaties.downloads.tmx import ANY, MOMENT, SURE, TOOL_VERSION, Entry, pieces, write
from treaties.models import Agreement

pytestmark = pytest.mark.django_db
SLUG = "2019-kz-ge-agreement"


def memory(agreement: Agreement, *languages: str) -> bytes:
    return write(build(agreement, versions_of(agreement, *languages), SITE, confident=True))


def written(*entries: Entry, source: str = ANY) -> bytes:
    return b"".join(pieces(entries, source, "ru"))


def entry(ru: str, kk: str, eid: str = "art_1") -> Entry:
    return Entry("tea", eid, "http://testserver/", {"ru": ru, "kk": kk})


def test_the_header_says_what_it_must(tea):
    header, _units = read(memory(tea, "ru", "kk"))
    moment = header.pop("creationdate")
    assert datetime.strptime(moment, MOMENT)
    assert header == {
        "creationtool": "Shartnama",
        "creationtoolversion": TOOL_VERSION,
        "segtype": "paragraph",
        "o-tmf": "Shartnama",
        "adminlang": "kk",
        "srclang": "ru",
        "datatype": "plaintext",
    }


def test_the_version_is_that_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert project["project"]["version"] == TOOL_VERSION


def test_a_paragraph_stands_with_its_versions_and_its_place(tea):
    _header, units = read(memory(tea, "ru", "kk", "en"))
    by_eid = {told["x-eid"]: (told, texts) for told, texts in units}
    told, texts = by_eid["art_2__p_1"] if "art_2__p_1" in by_eid else by_eid["art_2"]
    assert told["x-agreement"] == SLUG
    assert told["tuid"] == f"{SLUG}/{told['x-eid']}"
    assert told["x-address"].startswith(f"{SITE}/kk/agreements/{SLUG}/ru-kk-en/art_2/")
    assert list(texts) == ["ru", "kk", "en"]
    assert texts["ru"] in {"Споры", "Споры решаются за самоваром."}


def test_the_texts_are_the_pages_to_the_letter(tea):
    _header, units = read(memory(tea, "ru", "kk"))
    rows = [row for unit in align(versions_of(tea, "ru", "kk")) for row in unit.rows]
    sure = [
        {language: cell.text for language, cell in row.cells.items()}
        for row in rows
        if len(row.cells) > 1 and row.confidence >= SURE
    ]
    assert len(sure) > 5
    assert [texts for told, texts in units if "__" in told["x-eid"]] == sure


def test_what_is_not_surely_aligned_is_left_out(client):
    kazakh = KAZAKH.replace("Даулар самаурын басында шешіледі.", "1998 " * 40)
    both = stored(f"{kazakh}\n\n{RUSSIAN}")
    rows = [row for unit in align(versions_of(both, "ru", "kk")) for row in unit.rows]
    unsure = {row.eid for row in rows if len(row.cells) > 1 and row.confidence < SURE}
    assert unsure
    _header, units = read(memory(both, "ru", "kk"))
    assert units
    assert unsure.isdisjoint(told["x-eid"] for told, _ in units)


def test_a_paragraph_without_a_translation_is_left_out():
    content = written(entry("Чай.", ""), entry("Чай.", "Шай.", "art_2"), entry("", " ", "art_3"))
    _header, units = read(content)
    assert [told["x-eid"] for told, _ in units] == ["art_2"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a < b && c > d", "a < b && c > d"),
        ("]]> <seg>", "]]> <seg>"),
        ("\x00чай\x0b\ufffe", "�чай��"),
        ("\ud800чай", "�чай"),
        ("  чай \n\n", "чай"),
        ('"чай"', '"чай"'),
        ("чай \U0001f375", "чай \U0001f375"),
    ],
)
def test_any_letters_come_through(text, found):
    _header, (unit,) = read(written(entry(text, "шай")))
    assert unit[1]["ru"] == found


def test_nothing_to_tell_is_an_empty_memory():
    root = etree.fromstring(written())
    assert len(root[1]) == 0


def test_it_is_given_at_the_address_of_the_text(client, tea):
    answer = client.get(f"/en/agreements/{SLUG}/ru-kk/text.tmx")
    assert answer["Content-Type"] == "application/x-tmx+xml"
    assert answer["Content-Disposition"] == f'attachment; filename="{SLUG}-ru-kk.tmx"'
    assert len(read(answer.content)[1]) > 5


@pytest.mark.parametrize("reader", ["kk", "ru", "en"])
def test_one_language_is_no_memory_and_says_so(client, tea, reader):
    answer = client.get(f"/{reader}/agreements/{SLUG}/ru/text.tmx")
    assert answer.status_code == 404


def test_the_links_offer_it_in_two_languages_at_least(client, tea):
    one = client.get(f"/en/agreements/{SLUG}/ru/").content.decode()
    assert f"/{SLUG}/ru-kk-en/text.tmx" in one
    two = client.get(f"/en/agreements/{SLUG}/kk-ru/").content.decode()
    assert f"/{SLUG}/kk-ru/text.tmx" in two
    lone = stored(RUSSIAN.replace("о чае", "о кофе").replace("чай", "кофе"))
    page = client.get(f"/en/agreements/{lone.slug}/ru/").content.decode()
    assert re.search(r"text\.json", page)
    assert not re.search(r"text\.tmx", page)
