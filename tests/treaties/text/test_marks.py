"""A version built by marks: what an editor says begins at which line, held to what stands there."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.treaties.samples import KAZAKH, RUSSIAN
from tests.treaties.text.contracts import check_located
from tests.treaties.text.damage import FILES, fixed
from tests.treaties.text.reading import SAMPLES
from tests.treaties.text.test_skeletons import TEXTS
from treaties.text.conserve import conserved
from treaties.text.decode import decode
from treaties.text.document import DecodedText, ParsedSource, ParsedUnit, ParsedVersion, Refusal
from treaties.text.marks import KINDS, Mark, marks_of
from treaties.text.pipeline import Corrections, read_text

BOTH = f"{KAZAKH}\n\n{RUSSIAN}"
ODD_NUMBERS = ("7/2", "1__para_2", "..", "-1", "1-", "x" * 21, "<b>")


def decoded(data: str | bytes) -> DecodedText:
    found = decode(data.encode() if isinstance(data, str) else data)
    assert isinstance(found, DecodedText)
    return found


def read(text: str | DecodedText, corrections: Corrections | None = None) -> ParsedSource:
    found = read_text(
        decoded(text) if isinstance(text, str) else text, corrections or Corrections()
    )
    assert isinstance(found, ParsedSource), found
    return found


def own_marks(source: ParsedSource) -> dict[str, tuple[Mark, ...]]:
    return {version.language: marks_of(version) for version in source.agreement.versions}


def by(text: str, *marks: Mark) -> ParsedVersion:
    """Return the Russian text built by some marks, nothing lost."""
    corrections = Corrections(marks={"ru": marks})
    source = read(text, corrections)
    assert conserved(text, source)
    check_located(source)
    return source.agreement.versions[0]


def refused(text: str, *marks: Mark) -> Refusal:
    found = read_text(decoded(text), Corrections(marks={"ru": marks}))
    assert isinstance(found, Refusal)
    return found


def line_of(words: str, text: str = RUSSIAN) -> int:
    """Return the line of the source that holds some words."""
    return next(n for n, line in enumerate(text.splitlines(), 1) if words in line)


def marks(text: str = RUSSIAN) -> list[Mark]:
    return list(own_marks(read(text))["ru"])


def at(words: str, rows: list[Mark]) -> int:
    """Return which of the marks stands at the line with some words."""
    line = line_of(words)
    return next(place for place, mark in enumerate(rows) if mark.line == line)


def unit(version: ParsedVersion, eid: str) -> ParsedUnit:
    return next(row for row in version.units if row.eid == eid)


def words_of(unit: ParsedUnit) -> str:
    return " ".join(f"{part.label} {part.text}".strip() for part in unit.paragraphs)


def eids(version: ParsedVersion) -> list[str]:
    return [row.eid for row in version.units]


# By its own marks a version is as it was read


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_built_by_its_own_marks_is_as_it_was_read(path):
    text = decoded(path.read_bytes())
    first = read(text)
    assert read(text, Corrections(marks=own_marks(first))).agreement == first.agreement


@pytest.mark.parametrize(("case", "language"), TEXTS)
def test_a_skeleton_built_by_its_own_marks_is_as_it_was_read(case, language):
    text = decoded(case.texts[language])
    first = read_text(text)
    if isinstance(first, Refusal):
        pytest.skip("The case is of a text that holds no agreement.")
    assert read(text, Corrections(marks=own_marks(first))).agreement == first.agreement


# Bounds


def test_an_article_can_begin_at_a_later_line():
    rows = marks()
    place = at("Статья 2", rows)
    rows[place] = replace(rows[place], line=line_of("2. Урожай"), heading="", label="")
    built = by(RUSSIAN, *rows)
    assert eids(built) == eids(read(RUSSIAN).agreement.versions[0])
    assert words_of(unit(built, "art_1")).endswith("b) долинный.")
    assert words_of(unit(built, "art_2")).startswith("2. Урожай остается общим. Статья 2. Споры")


def test_two_articles_become_one_without_the_mark_of_the_second():
    rows = [mark for mark in marks() if mark.line != line_of("Статья 2")]
    built = by(RUSSIAN, *rows)
    assert "art_2" not in eids(built)
    assert "Статья 2. Споры" in words_of(unit(built, "art_1"))
    assert "самоваром" in words_of(unit(built, "art_1"))


def test_an_article_is_parted_by_one_more_mark():
    rows = [*marks(), Mark(line_of("2. Урожай"), "article", "1bis")]
    built = by(RUSSIAN, *rows)
    assert eids(built)[2:5] == ["art_1", "art_1bis", "art_2"]
    assert words_of(unit(built, "art_1bis")) == "2. Урожай остается общим."


WRAPPED = RUSSIAN.replace(
    "      Споры решаются за самоваром.\n",
    "      Споры решаются за самоваром, и стороны при этом не торопят друг друга, как\n"
    "      водится среди тех, кто пьет чай. Статья 9. Гости\n"
    "      Гости пьют первыми, а хозяева пьют после них, и никто из них не уходит раньше.\n",
)


def test_a_mark_parts_lines_that_were_joined():
    assert any("чай. Статья 9. Гости Гости" in words_of(row) for row in units(read(WRAPPED)))
    line = line_of("Гости пьют", WRAPPED)
    built = by(WRAPPED, *marks(WRAPPED), Mark(line, "article", "9"))
    assert words_of(unit(built, "art_2")).endswith("Статья 9. Гости")
    assert words_of(unit(built, "art_9")).startswith("Гости пьют первыми")
    assert unit(built, "art_9").first_line == line


def units(source: ParsedSource) -> list[ParsedUnit]:
    return [unit for version in source.agreement.versions for unit in version.units]


# Headings, numbers, kinds


def test_a_heading_takes_more_words_or_fewer():
    rows = marks()
    place = at("Статья 2", rows)
    rows[place] = replace(rows[place], heading="Споры Споры решаются")
    longer = by(RUSSIAN, *rows)
    assert unit(longer, "art_2").heading == "Споры Споры решаются"
    assert words_of(unit(longer, "art_2")) == "за самоваром."
    rows[place] = replace(rows[place], heading="")
    none = by(RUSSIAN, *rows)
    assert unit(none, "art_2").label == "Статья 2."
    assert words_of(unit(none, "art_2")) == "Споры Споры решаются за самоваром."


@pytest.mark.parametrize(
    ("number", "eid"),
    [("5", "art_5"), ("IV", "art_4"), ("первая", "art_1__dup_2"), ("2.", "art_2")],
)
def test_a_number_is_given_as_headings_write_it(number, eid):
    rows = marks()
    place = at("Статья 2", rows)
    rows[place] = replace(rows[place], number=number)
    built = by(RUSSIAN, *rows)
    assert unit(built, eid).label == "Статья 2."


def test_the_words_of_a_new_row_are_its_label():
    rows = marks()
    place = at("Статья 2", rows)
    rows[place] = Mark(rows[place].line, "article", "2", "Споры")
    assert by(RUSSIAN, *rows) == read(RUSSIAN).agreement.versions[0]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_row_can_be_of_any_kind(kind):
    rows = marks()
    place = at("Статья 2", rows)
    rows[place] = replace(rows[place], kind=kind)
    built = by(RUSSIAN, *rows)
    assert "Споры" in " ".join(
        [words_of(row) + row.heading for row in built.units]
        + [row.heading for row in built.divisions]
    )


def test_articles_stand_in_a_new_chapter_and_no_more_in_one_taken_out():
    rows = [mark for mark in marks() if mark.line != line_of("Глава 2")]
    assert unit(by(RUSSIAN, *rows), "art_3").division == "chp_1"
    text = RUSSIAN.replace("Статья 2. Споры", "О спорах\n\nСтатья 2. Споры")
    rows = [*marks(text), Mark(line_of("О спорах", text), "chapter", "5", "О спорах")]
    built = by(text, *rows)
    assert [row.eid for row in built.divisions] == ["chp_1", "chp_5", "chp_2"]
    assert unit(built, "art_2").division == "chp_5"


def test_a_chapter_needs_no_number_in_the_text():
    text = RUSSIAN.replace("Статья 2. Споры", "О спорах\n\nСтатья 2. Споры")
    row = Mark(line_of("О спорах", text), "chapter", "", "О спорах")
    built = by(text, *marks(text), row)
    assert [row.number for row in built.divisions] == ["1", "2", "2"]
    assert unit(built, "art_2").division == "chp_2"


def test_a_part_is_annexed_with_its_articles():
    rows = marks()
    place = at("Глава 2", rows)
    rows[place] = Mark(rows[place].line, "annex-head", "1", "Глава 2. Срок")
    built = by(RUSSIAN, *rows)
    assert unit(built, "annex_1__art_3").part == "annex_1"
    assert built.divisions[-1].heading == "Глава 2. Срок"


# Refused


def test_a_line_of_another_version_is_refused():
    line = line_of("1-бап", BOTH)
    found = read_text(
        decoded(BOTH),
        Corrections(marks={"ru": [*marks(BOTH), Mark(line, "article", "9")]}),
    )
    assert found == Refusal("mark-outside", str(line))


@pytest.mark.parametrize("line", [2, 10_000])
def test_a_line_without_words_is_refused(line):
    assert refused(RUSSIAN, *marks(), Mark(line, "note")) == Refusal("mark-outside", str(line))


def test_two_beginnings_in_a_line_are_refused():
    line = line_of("Статья 2")
    assert refused(RUSSIAN, *marks(), Mark(line, "note")) == Refusal("mark-twice", str(line))


def test_words_that_do_not_stand_there_are_no_heading():
    rows = marks()
    place = at("Статья 2", rows)
    line = str(rows[place].line)
    for heading in ("Ссоры", "Статья 2. Споры", "Споры " * 99):
        rows[place] = replace(rows[place], heading=heading)
        assert refused(RUSSIAN, *rows) == Refusal("mark-heading", line)


@pytest.mark.parametrize("number", ODD_NUMBERS)
def test_what_can_be_no_address_is_no_number(number):
    rows = marks()
    rows[-2] = replace(rows[-2], number=number)
    assert refused(RUSSIAN, *rows) == Refusal("mark-number", str(rows[-2].line))


def test_text_above_the_first_mark_is_refused():
    assert refused(RUSSIAN) == Refusal("mark-above", "1")
    assert refused(RUSSIAN, *marks()[1:]) == Refusal("mark-above", "1")


# Languages


def test_a_version_is_in_the_language_that_is_said():
    source = read(RUSSIAN, Corrections({"ru": "en"}))
    assert [row.language for row in source.agreement.versions] == ["en"]
    assert conserved(RUSSIAN, source)
    both = read(BOTH, Corrections({"ru": "kk", "kk": "ru"}))
    assert [row.language for row in both.agreement.versions] == ["ru", "kk"]


def test_marks_are_of_the_language_that_a_version_was_read_in():
    rows = [mark for mark in marks() if mark.line != line_of("Статья 2")]
    (version,) = read(RUSSIAN, Corrections({"ru": "en"}, {"ru": rows})).agreement.versions
    assert "art_2" not in eids(version)


def test_two_versions_in_one_language_are_refused():
    found = read_text(decoded(BOTH), Corrections({"kk": "ru"}))
    assert found == Refusal("language-twice", "ru")


# By chance


@st.composite
def corrected(draw: st.DrawFn) -> tuple[Path, str, list[Mark]]:
    """A sample with some of its marks moved, taken out, added, of other kinds and headings."""
    path = draw(st.sampled_from(SAMPLES))
    source = read(decoded(path.read_bytes()))
    version = draw(st.sampled_from(source.agreement.versions))
    rows = list(marks_of(version))
    lines = [n for first, last in version.spans for n in range(first, last + 1)]
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(rows) - 1))
        act = draw(st.sampled_from(["move", "take", "add", "kind", "number", "heading"]))
        row = rows[place]
        if act == "move":
            rows[place] = replace(row, line=draw(st.sampled_from(lines)))
        elif act == "take" and len(rows) > 1:
            del rows[place]
        elif act == "add":
            kind = draw(st.sampled_from(sorted(KINDS)))
            rows.append(Mark(draw(st.sampled_from(lines)), kind, draw(st.sampled_from(["", "7"]))))
        elif act == "kind":
            rows[place] = replace(row, kind=draw(st.sampled_from(sorted(KINDS))))
        elif act == "number":
            rows[place] = replace(row, number=draw(st.sampled_from(["", "1", "IX", "7bis", "Б"])))
        elif act == "heading":
            words = source.clean.lines[row.line - 1].split()
            rows[place] = replace(row, heading=" ".join(words[: draw(st.integers(0, 9))]), label="")
    return path, version.language, rows


@fixed
@given(corrected())
def test_whatever_is_said_nothing_is_lost(case):
    path, language, rows = case
    text = decoded(path.read_bytes())
    found = read_text(text, Corrections(marks={language: rows}))
    if isinstance(found, Refusal):
        assert found.code.startswith("mark-") or found.code == "no-agreement", found
        return
    assert conserved(text.text, found)
    check_located(found)
