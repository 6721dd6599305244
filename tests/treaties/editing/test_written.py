"""A unit as lines, and lines as a unit: every unit comes back, what is new is read as a loader does."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.treaties.samples import TEA
from tests.treaties.text.reading import ROOT, SAMPLES, parsed
from treaties.editing.written import LONGEST, MOST_LINES, WrittenError, read_unit, write_unit
from treaties.text.document import ParsedParagraph, ParsedUnit

CORPUS = sorted((ROOT.parent / "shared" / "corpus").glob("*.txt"))
FILES = [*SAMPLES, *CORPUS]


def unit(eid: str, language: str = "ru", source: str = TEA) -> ParsedUnit:
    versions = parsed(source).agreement.versions
    version = next(version for version in versions if version.language == language)
    return next(unit for unit in version.units if unit.eid == eid)


def rows(found: ParsedUnit) -> list[tuple[str, str, str]]:
    return [(part.eid, part.label, part.text) for part in found.paragraphs]


def placed(found: ParsedUnit) -> list[ParsedParagraph]:
    """Return the paragraphs, each by its place in the unit, as the rows of a text have it."""
    return [replace(part, order=number) for number, part in enumerate(found.paragraphs)]


# What was written out comes back


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_every_unit_of_every_real_text_comes_back(path: Path):
    units = 0
    for version in parsed(path.read_bytes()).agreement.versions:
        for one in version.units:
            text = write_unit(one)
            assert read_unit(text, one) == one
            # With a browser's line ends, too.
            assert read_unit(text.replace("\n", "\r\n") + "\r\n", one) == one
            units += 1
    assert units > 10


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_what_is_left_alone_keeps_its_address_when_a_line_is_changed(path: Path):
    for version in parsed(path.read_bytes()).agreement.versions:
        for one in version.units:
            lines = write_unit(one).split("\n")
            if len(one.paragraphs) < 2:
                continue
            changed = "\n".join([*lines[:-1], f"{lines[-1]} Тағы бір сөз."])
            found = read_unit(changed, one)
            assert placed(found)[:-1] == placed(one)[:-1]
            last, was = found.paragraphs[-1], one.paragraphs[-1]
            assert (last.eid, last.level, last.label) == (was.eid, was.level, was.label)
            assert last.text == f"{was.text} Тағы бір сөз.".strip()


def test_a_unit_that_the_loader_would_read_otherwise_comes_back_as_it_is():
    one = unit("art_1")
    odd = tuple(replace(part, eid=f"{part.eid}__dup_2", level=3) for part in one.paragraphs)
    strange = replace(one, paragraphs=odd)
    text = write_unit(strange)
    assert read_unit(text, strange) == strange
    found = read_unit(text.replace("горный", "степной"), strange)
    assert [part.eid for part in found.paragraphs] == [part.eid for part in odd]
    assert found.paragraphs[1].text == "степной;"


# How it is written


def test_an_article_is_its_heading_line_and_a_line_a_paragraph():
    assert write_unit(unit("art_1")) == (
        "Статья 1. Цель\n"
        "1. Стороны выращивают чай:\n"
        "a) горный;\n"
        "b) долинный.\n"
        "2. Урожай остается общим."
    )
    assert write_unit(unit("art_2", "kk")) == "2-бап. Даулар\nДаулар самаурын басында шешіледі."


def test_other_units_have_no_heading_line_where_the_text_has_none():
    closing = unit("closing")
    assert not closing.heading
    assert write_unit(closing).startswith("Совершено в городе Астане")


# What is written anew


def test_a_paragraph_added_is_read_as_the_loader_reads_it():
    text = write_unit(unit("art_1")).replace("b) долинный.", "b) долинный;\nc) домашний.")
    found = read_unit(text, unit("art_1"))
    assert rows(found)[3:] == [
        ("art_1__para_1__point_c", "c)", "домашний."),
        ("art_1__para_2", "2.", "Урожай остается общим."),
    ]
    assert found.paragraphs[3].kind == "point"
    assert found.paragraphs[3].level == found.paragraphs[2].level
    # It came from no line of the source: it stands at that of the paragraph above it.
    assert found.paragraphs[3].first_line == found.paragraphs[2].first_line
    # As if the source had it.
    assert rows(
        unit(
            "art_1",
            source=TEA.replace("      b) долинный.", "      b) долинный;\n      c) домашний."),
        )
    ) == rows(found)


def test_an_unnumbered_paragraph_before_another_counts_as_the_loader_counts():
    text = "Статья 2. Споры\nСтороны не спорят.\nСпоры решаются за самоваром."
    found = read_unit(text, unit("art_2"))
    # What was there still knows its line of the source.
    assert found.paragraphs[1].first_line == unit("art_2").paragraphs[0].first_line
    assert found.paragraphs[0].first_line == unit("art_2").first_line
    assert rows(found) == [
        ("art_2__p_1", "", "Стороны не спорят."),
        ("art_2__p_2", "", "Споры решаются за самоваром."),
    ]


def test_a_paragraph_taken_out():
    text = "Статья 1. Цель\n1. Стороны выращивают чай:\na) горный.\n2. Урожай остается общим."
    found = read_unit(text, unit("art_1"))
    assert [eid for eid, *_ in rows(found)] == [
        "art_1__para_1",
        "art_1__para_1__point_a",
        "art_1__para_2",
    ]


def test_a_number_written_twice_gets_an_address_of_its_own():
    text = write_unit(unit("art_1")) + "\n2. Урожай делится."
    found = read_unit(text, unit("art_1"))
    assert [eid for eid, *_ in rows(found)][-2:] == ["art_1__para_2", "art_1__para_2__dup_2"]
    assert len({part.eid for part in found.paragraphs}) == len(found.paragraphs)


def test_a_number_written_twice_before_its_paragraph_leaves_that_its_address():
    text = write_unit(unit("art_1")).replace("2. Урожай", "2. Чай сладок.\n2. Урожай")
    found = read_unit(text, unit("art_1"))
    assert len({part.eid for part in found.paragraphs}) == len(found.paragraphs)


@pytest.mark.parametrize(
    ("line", "label", "heading"),
    [
        ("Статья 2. Разногласия", "Статья 2.", "Разногласия"),
        ("Статья 2", "Статья 2", ""),
        ("Статья 2.", "Статья 2.", ""),
        ("СТАТЬЯ 2. Споры", "СТАТЬЯ 2.", "Споры"),
    ],
)
def test_the_heading_is_changed(line, label, heading):
    found = read_unit(f"{line}\nСпоры решаются.", unit("art_2"))
    assert (found.label, found.heading) == (label, heading)
    assert (found.eid, found.number) == ("art_2", "2")


def test_a_heading_is_given_to_an_article_without_one():
    found = read_unit("Статья 3. Срок\nСоглашение действует пять лет.", unit("art_3"))
    assert (found.label, found.heading) == ("Статья 3.", "Срок")


def test_signs_without_form_are_left_out_and_blanks_are_plain():
    found = read_unit(
        "Статья 2. Споры\n\n  Споры\xa0ре\u200bшаются\tза чаи\u0306ником. \n\n", unit("art_2")
    )
    assert rows(found) == [("art_2__p_1", "", "Споры решаются за чайником.")]


def test_markup_is_text():
    line = "<script>alert('чай')</script> &amp; <b>чай</b>"
    found = read_unit(f"Статья 2. Споры\n{line}", unit("art_2"))
    assert found.paragraphs[0].text == line


def test_a_note_has_no_labels():
    one = unit("art_2")
    part = replace(one.paragraphs[0], eid="note_1__p_1")
    note = replace(one, kind="note", eid="note_1", label="", heading="", paragraphs=(part,))
    found = read_unit("1. Сноска.\n2. Сноска.", note)
    assert rows(found) == [("note_1__p_1", "", "1. Сноска."), ("note_1__p_2", "", "2. Сноска.")]


# What is refused


@pytest.mark.parametrize(
    ("text", "code", "detail"),
    [
        ("", "empty", ""),
        (" \n\u200b\n\t", "empty", ""),
        ("Споры решаются за самоваром.", "heading", "Статья 2."),
        ("Статья 3. Споры\nСпоры решаются.", "number", "Статья 2."),
        ("Статья 20. Споры\nСпоры решаются.", "number", "Статья 2."),
        ("2-бап. Споры\nСпоры.\x00", "control", "2"),
        ("Статья 2. Споры\nСпоры.\x1b[31m", "control", "2"),
        ("Статья 2. Споры\n" + "я" * LONGEST, "too-long", str(LONGEST)),
        ("Статья 2. Споры" + "\n- я" * (MOST_LINES + 1), "too-many", str(MOST_LINES + 1)),
    ],
)
def test_what_cannot_be_the_unit_is_refused(text, code, detail):
    with pytest.raises(WrittenError) as refused:
        read_unit(text, unit("art_2"))
    assert (refused.value.code, refused.value.detail) == (code, detail)


def test_the_heading_line_of_another_language_is_one_too():
    found = read_unit("Article 2. Disputes\nСпоры решаются.", unit("art_2"))
    assert (found.label, found.heading) == ("Article 2.", "Disputes")


def test_an_article_may_have_no_paragraphs_but_a_preamble_not():
    assert read_unit("Статья 2. Споры", unit("art_2")).paragraphs == ()
    with pytest.raises(WrittenError, match="empty"):
        read_unit("", unit("closing"))


def test_a_very_long_text_is_read():
    lines = [f"{number}. Стороны пьют чай и решают споры." for number in range(1, 900)]
    text = "\n".join(["Статья 2. Споры", *lines])
    found = read_unit(text, unit("art_2"))
    assert write_unit(found) == text
    assert len(found.paragraphs) == 899


def test_one_number_in_every_line():
    text = "\n".join(["Статья 2. Споры", *["1. Стороны пьют чай."] * 3000])
    found = read_unit(text, unit("art_2"))
    assert found.paragraphs[-1].eid == "art_2__para_1__dup_3000"
    assert write_unit(read_unit(text.replace("чай", "кофе"), found)) == text.replace("чай", "кофе")
