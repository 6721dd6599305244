"""The contents of an agreement: chapters, sections, articles, in the language of the columns."""

import pytest
from django.utils.translation import override

from tests.treaties.samples import ENGLISH, KAZAKH, RUSSIAN, stored
from treaties.align import AlignedUnit, align
from treaties.contents import Entry, as_tree, chain_of, contents, divisions_before
from treaties.models import Division

pytestmark = pytest.mark.django_db
# A section inside the first chapter, and a note under an article.
SECTIONED = RUSSIAN.replace("Статья 2.", "Раздел 1. Ссоры\n\nСтатья 2.")
NOTED = RUSSIAN.replace("самоваром.", "самоваром.\n      Сноска. Статья 2 с изменениями.")


def units_of(text: str, *languages: str) -> list[AlignedUnit]:
    agreement = stored(text)
    versions = {version.language: version for version in agreement.versions.all()}
    return align([versions[language] for language in languages])


def lines(units: list[AlignedUnit]) -> list[str]:
    """Return the contents as text, set in by their depth."""
    return [f"{'  ' * row.depth}{row.label} {row.heading}".rstrip() for row in contents(units)]


def test_articles_stand_under_their_chapters():
    with override("ru"):
        assert lines(units_of(RUSSIAN, "ru")) == [
            "Название",
            "Преамбула",
            "Глава 1. Сады",
            "  Статья 1. Цель",
            "  Статья 2. Споры",
            "Глава 2. Срок",
            "  Статья 3",
            "Заключительная часть",
        ]


def test_a_section_stands_in_its_chapter():
    assert lines(units_of(SECTIONED, "ru"))[2:6] == [
        "Глава 1. Сады",
        "  Статья 1. Цель",
        "  Раздел 1. Ссоры",
        "    Статья 2. Споры",
    ]


def test_each_line_leads_to_its_place():
    entries = contents(units_of(SECTIONED, "ru"))
    assert [row.eid for row in entries] == [
        *("title", "preamble", "chp_1", "art_1", "chp_1__sec_1"),
        *("art_2", "chp_2", "art_3", "closing"),
    ]
    assert [row.eid for row in entries if row.is_division] == ["chp_1", "chp_1__sec_1", "chp_2"]


def test_what_stands_outside_the_articles_is_named_in_the_readers_language():
    units = units_of(RUSSIAN, "ru")
    with override("en"):
        assert lines(units)[:2] == ["Title", "Preamble"]
        assert lines(units)[3] == "  Статья 1. Цель"


def test_notes_are_left_out():
    units = units_of(NOTED, "ru")
    assert "note_1" in {unit.eid for unit in units}
    assert "note_1" not in {row.eid for row in contents(units)}


def test_the_first_column_gives_the_language():
    both = f"{KAZAKH}\n\n{ENGLISH.replace('Article 3', 'Article 3. Time')}"
    entries = {row.eid: row for row in contents(units_of(both, "en", "kk"))}
    assert (entries["chp_2"].heading, entries["chp_2"].language) == ("Term", "en")
    assert entries["art_3"].heading == "Time"


def test_an_article_of_the_second_column_alone_is_listed_in_its_language():
    both = f"{KAZAKH.replace('3-бап', '')}\n\n{RUSSIAN}"
    entries = {row.eid: row for row in contents(units_of(both, "kk", "ru"))}
    assert (entries["art_3"].label, entries["art_3"].language) == ("Статья 3", "ru")


def test_divisions_stand_before_their_first_unit():
    before = divisions_before(units_of(SECTIONED, "ru"))
    assert {eid: [(row.eid, row.depth) for row in rows] for eid, rows in before.items()} == {
        "art_1": [("chp_1", 0)],
        "art_2": [("chp_1__sec_1", 1)],
        "art_3": [("chp_2", 0)],
    }


def test_a_division_has_a_heading_in_each_version_that_has_it():
    before = divisions_before(units_of(f"{KAZAKH}\n\n{SECTIONED}", "kk", "ru"))
    (chapter,) = before["art_1"]
    assert {code: row.heading for code, row in chapter.cells.items()} == {
        "kk": "Бақтар",
        "ru": "Сады",
    }
    (section,) = before["art_2"]
    assert list(section.cells) == ["ru"]


def test_a_chapter_before_its_section_is_shown_once():
    text = RUSSIAN.replace("Статья 1.", "Раздел 1. Ссоры\n\nСтатья 1.")
    before = divisions_before(units_of(text, "ru"))
    assert [row.eid for row in before["art_1"]] == ["chp_1", "chp_1__sec_1"]


def test_the_chain_begins_outside():
    outer = Division(eid="chp_1")
    inner = Division(eid="chp_1__sec_2", parent=outer)
    assert chain_of(inner) == [outer, inner]
    assert chain_of(None) == []


# Nested lists


def nested(*depths: int) -> str:
    """Return how entries of these depths are nested: a bracket opens where a list begins."""
    entries = [Entry(str(depth), "", "", depth, False, "ru") for depth in depths]
    return "".join(
        f"{line.entry.eid}{'(' if line.opens else ''}{')' * len(line.closes)}"
        for line in as_tree(entries)
    )


@pytest.mark.parametrize(
    ("depths", "tree"),
    [
        ((), ""),
        ((0, 0), "00"),
        ((0, 1, 1, 0), "0(11)0"),
        ((0, 1, 2, 2, 0), "0(1(22))0"),
        ((0, 1, 2, 1), "0(1(2)1)"),
        # What is deeper than a step is set in by one; every list is closed.
        ((1, 0), "10"),
        ((0, 2, 2), "0(2(2))"),
    ],
)
def test_the_contents_are_nested(depths, tree):
    assert nested(*depths) == tree
    assert tree.count("(") == tree.count(")")


def test_articles_are_listed_inside_their_chapter(client, db):
    stored(SECTIONED)
    html = client.get("/ru/agreements/2019-kz-ge-agreement/ru/").content.decode()
    inside = html.partition('<a href="#chp_1__sec_1"')[2].partition("</ol>")[0]
    assert '<a href="#art_2"' in inside
    assert '<a href="#chp_2"' not in inside
