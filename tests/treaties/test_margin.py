"""Editor's notes in the margin of a text, each at its place."""

import re

import lxml.html
import pytest
from django.test import Client

from tests.treaties.page import get, see
from tests.treaties.samples import ENGLISH, KAZAKH, RUSSIAN, stored
from treaties.align import align
from treaties.evidence import place_in
from treaties.margin import Margin, margin
from treaties.models import Agreement

pytestmark = pytest.mark.django_db
SLUG = "2019-kz-ge-agreement"
OF_POINT = "Сноска. Подпункт a) в редакции Закона РК от 30.06.2014 № 218-V."
OF_ARTICLE = "Сноска. Статья 2 с изменениями, внесенными Протоколом от 5 мая 2021 года."
OF_HEADING = "Сноска. Название статьи 3 дано редакцией."
KAZAKH_NOTE = "Ескерту. a) тармақша жаңа редакцияда - ҚР 30.06.2014 № 218-V Заңымен."
CERTIFIED = "Настоящим удостоверяю, что данный текст является верной копией Соглашения."
NOTED = (
    RUSSIAN.replace("a) горный;\n", f"a) горный;\n      {OF_POINT}\n")
    .replace("за самоваром.\n", f"за самоваром.\n      {OF_ARTICLE}\n")
    .replace("Статья 3\n\n", f"Статья 3\n\n      {OF_HEADING}\n\n")
    + f"\n      {CERTIFIED}\n"
)
NOTED_KAZAKH = KAZAKH.replace("a) таудағы;\n", f"a) таудағы;\n      {KAZAKH_NOTE}\n")


def margin_of(agreement: Agreement, *languages: str) -> Margin:
    versions = {version.language: version for version in agreement.versions.all()}
    return margin(align([versions[one] for one in languages]), agreement)


def told(found: Margin) -> dict[str, dict[str, list[str]]]:
    """Return the words of the notes by what they stand beside and by language."""
    return {
        address: {
            language: [" ".join(row.text for _, row in note.paragraphs) for note in notes]
            for language, notes in by_language.items()
        }
        for address, by_language in found.beside.items()
    }


def test_a_note_stands_beside_what_it_stands_at() -> None:
    found = margin_of(stored(NOTED), "ru")
    assert told(found) == {
        # Between paragraphs: beside the one above it. At an end, or above all: beside the unit.
        "art_1__para_1__point_a": {"ru": [OF_POINT]},
        "art_2": {"ru": [OF_ARTICLE]},
        "art_3": {"ru": [OF_HEADING]},
    }


def test_what_is_no_editors_note_stays_where_it_is() -> None:
    found = margin_of(stored(NOTED), "ru")
    (kept,) = [unit for unit in found.units if unit.kind == "note"]
    assert kept.shown.text == CERTIFIED


def test_nothing_else_is_moved() -> None:
    agreement = stored(NOTED)
    there = [unit.eid for unit in align(list(agreement.versions.all()))]
    shown = [unit.eid for unit in margin_of(agreement, "ru").units]
    assert shown == [eid for eid in there if eid in shown]
    assert len(there) - len(shown) == 3
    plain = stored(ENGLISH, "en.txt")
    assert margin_of(plain, "en").beside == {}


def test_a_note_tells_the_act_of_its_amendment() -> None:
    agreement = stored(f"{NOTED}\n\n{NOTED_KAZAKH}")
    found = margin_of(agreement, "ru", "kk")
    by_note = {
        (note.eid, language): [(row.number, str(row.date)) for row in note.amendments]
        for languages in found.beside.values()
        for language, notes in languages.items()
        for note in notes
    }
    assert by_note == {
        ("note_1", "ru"): [("218-V", "2014-06-30")],
        ("note_1", "kk"): [("218-V", "2014-06-30")],
        ("note_2", "ru"): [("", "2021-05-05")],
        ("note_3", "ru"): [],
    }


def test_notes_of_two_languages_have_each_their_address(client: Client) -> None:
    agreement = stored(f"{NOTED}\n\n{NOTED_KAZAKH}")
    page = see(client, f"/kk/agreements/{SLUG}/kk-ru/")
    assert len(page.ids) == len(set(page.ids))
    texts = agreement.versions.values_list("articles__eid", "articles__paragraphs__eid")
    assert {eid for row in texts for eid in row if eid} <= set(page.ids)


# On the page


def test_the_page_shows_it_in_the_cell_of_its_language(client: Client) -> None:
    stored(NOTED)
    tree = lxml.html.fromstring(get(client, f"/en/agreements/{SLUG}/ru/").content.decode())
    (note,) = tree.xpath("//div[@id='art_1__para_1__point_a']/div[@lang='ru']/aside[@id='note_1']")
    words = re.sub(r"\s+", " ", note.text_content()).strip()
    assert words.startswith(f"Editor's note № 218-V, 30 June 2014 {OF_POINT}")
    (head,) = note.xpath("p[@class='unit-kind']")
    assert head.get("lang") == "en"


def test_the_facts_lead_to_the_note(client: Client) -> None:
    agreement = stored(NOTED)
    units = align(list(agreement.versions.all()))
    fact = agreement.facts.get(name="amendment", value__startswith="218-V")
    place = place_in(units, "ru", fact.line)
    assert place == "#note_1__p_1"
    page = see(client, f"/ru/agreements/{SLUG}/ru/")
    assert place in page.links
    assert place[1:] in page.ids


def test_an_article_alone_has_its_notes(client: Client) -> None:
    stored(NOTED)
    page = see(client, f"/ru/agreements/{SLUG}/ru/art_2/")
    assert page.has(OF_ARTICLE)
    assert not page.has(OF_POINT)
    assert not page.has(OF_HEADING)
    assert see(client, f"/ru/agreements/{SLUG}/ru/note_2/").has(OF_ARTICLE)


def test_the_words_of_a_search_are_marked_in_it(client: Client) -> None:
    stored(NOTED)
    for address in ("ru/", "ru/art_1/"):
        html = get(client, f"/ru/agreements/{SLUG}/{address}?q=редакции").content.decode()
        assert re.search(r'<mark id="match-\d+">редакции</mark>', html)


def test_a_note_alone_in_a_text_is_shown_as_it_is() -> None:
    agreement = stored(NOTED)
    versions = list(agreement.versions.all())
    notes = [unit for unit in align(versions) if unit.eid == "note_1"]
    assert margin(notes, agreement).units == notes


def test_markup_in_a_note_is_never_markup(client: Client) -> None:
    stored(NOTED.replace("Статья 2 с", "<script>alert(1)</script> Статья 2 с"))
    assert "<script>alert" not in get(client, f"/ru/agreements/{SLUG}/ru/").content.decode()
