"""Where repairs stand in the texts: exactly, once each, and undone they give the source again."""

import unicodedata
from collections import Counter
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given

from tests.treaties.text.damage import FILES, damaged, fixed, mutants
from treaties.text.clean import split_lines
from treaties.text.decode import decode
from treaties.text.document import (
    ParsedDivision,
    ParsedSource,
    ParsedUnit,
    ParsedVersion,
    Refusal,
    Repair,
)
from treaties.text.pipeline import read
from treaties.text.traced import (
    FORMLESS,
    Change,
    NotSpelledError,
    Piece,
    Place,
    find_places,
    letters,
    trace,
)


def seen(text: str) -> str:
    """Return what a reader sees of a text: no blanks and no characters without a form."""
    return "".join(
        sign for sign in text if not sign.isspace() and unicodedata.category(sign) not in FORMLESS
    )


def pieces_of(version: ParsedVersion) -> list[Piece]:
    headed: list[ParsedUnit | ParsedDivision] = [*version.units, *version.divisions]
    rows = [
        (row.first_line, row.order, Piece((row.label, row.heading), row.first_line, row.last_line))
        for row in headed
    ]
    rows += [
        (row.first_line, row.order, Piece((row.label, row.text), row.first_line, row.last_line))
        for unit in version.units
        for row in unit.paragraphs
    ]
    ordered = sorted(rows, key=lambda row: row[:2])
    return [piece for *_, piece in ordered if any(piece.fields)]


def traced(parsed: ParsedSource, sources: list[str]) -> list[Change]:
    """Return the changes of a source; each line must come out as it was cleaned."""
    found: list[Change] = []
    numbered = enumerate(parsed.clean.repairs)
    for line, group in groupby(numbered, key=lambda row: row[1].line):
        cleaned, changes = trace(line, sources[line - 1], list(group))
        assert cleaned == parsed.clean.lines[line - 1]
        assert undone(cleaned, changes) == sources[line - 1]
        found += changes
    told = {number for change in found for number in change.repairs}
    assert told == set(range(len(parsed.clean.repairs))), "a repair has made no change"
    return found


def undone(cleaned: str, changes: tuple[Change, ...]) -> str:
    for change in reversed(changes):
        end = change.start + len(change.after)
        assert cleaned[change.start : end] == change.after
        cleaned = cleaned[: change.start] + change.before + cleaned[end:]
    return cleaned


def check_traced(data: bytes) -> tuple[int, int]:
    """Assert all of it of a source; return how many repairs have a place, and how many have none."""
    parsed = read(data)
    decoded = decode(data)
    if isinstance(parsed, Refusal) or isinstance(decoded, Refusal):
        return 0, 0
    sources = split_lines(decoded.text)
    changes = traced(parsed, sources)
    placed: Counter[Change] = Counter()
    without: list[Change] = []
    for version in parsed.agreement.versions:
        pieces = pieces_of(version)
        places, others = find_places(pieces, parsed.clean.lines, changes)
        placed.update(place.change for place in places if place.ends)
        without = others
        check_places(pieces, places)
        lines = [n for first, last in version.spans for n in range(first, last + 1)]
        own = "".join(sources[n - 1] for n in lines if letters(parsed.clean.lines[n - 1]))
        assert seen("".join(source_of(pieces, places))) == seen(own)
    with_form = [
        change
        for change in changes
        if change.has_form and letters(parsed.clean.lines[change.line - 1])
    ]
    assert placed == Counter(with_form), "a change is shown twice or not at all"
    return len(placed), len(without)


def check_places(pieces: list[Piece], places: list[Place]) -> None:
    """Assert that at each place the text reads what the repair has written."""
    for _, group in groupby(places, key=lambda place: id(place.change)):
        parts = list(group)
        assert [part.ends for part in parts] == [False] * (len(parts) - 1) + [True]
        shown = [pieces[one.piece].fields[one.field][one.start : one.end] for one in parts]
        assert letters("".join(shown)) == letters(parts[0].change.after)
        if len(parts) == 1:
            assert shown[0].split() == parts[0].change.after.replace("\u00ad", "").split()


def source_of(pieces: list[Piece], places: list[Place]) -> list[str]:
    """Return the texts with every repair undone at its place."""
    texts = []
    for number, piece in enumerate(pieces):
        for part, field in enumerate(piece.fields):
            text = field
            own = [one for one in places if (one.piece, one.field) == (number, part)]
            for one in sorted(own, key=lambda one: (one.start, one.end), reverse=True):
                before = one.change.before if one.ends else ""
                text = text[: one.start] + before + text[one.end :]
            texts.append(text)
    return texts


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_repair_of_a_real_text_has_its_place(path: Path) -> None:
    placed, without = check_traced(path.read_bytes())
    assert placed + without


@fixed
@given(damaged())
def test_every_repair_of_a_damaged_text_has_its_place(text: str) -> None:
    check_traced(text.encode())


@fixed
@given(mutants())
def test_nor_does_any_encoding_or_line_end_take_it_away(data: bytes) -> None:
    check_traced(data)


# One line


def changes_of(source: str, *repairs: tuple[int, str, str]) -> list[tuple[int, str, str]]:
    made = [Repair(1, column, "any", before, after) for column, before, after in repairs]
    _, changes = trace(1, source, list(enumerate(made)))
    return [(change.start, change.before, change.after) for change in changes]


def test_a_later_repair_of_the_same_word_goes_with_the_earlier() -> None:
    found = changes_of("а б i р в", (2, "б i р", "бiр"), (2, "бiр", "бір"))
    assert found == [(2, "б i р", "бір")]


def test_repairs_side_by_side_stay_apart() -> None:
    assert changes_of("аб", (1, "б", "в"), (0, "а", "г")) == [(0, "а", "г"), (1, "б", "в")]


def test_what_moved_is_taken_at_one_place_and_put_at_another() -> None:
    found = changes_of("на  пишу столе", (8, " столе", ""), (3, "", "столе"))
    assert found == [(3, "", "столе"), (13, " столе", "")]


def test_blanks_are_changed_one_by_one_and_the_words_between_stay() -> None:
    found = changes_of("а\xa0бв\xa0г", (1, "\xa0бв\xa0", " бв "), (2, "бв", "б"))
    assert found == [(1, "\xa0", " "), (2, "бв", "б"), (3, "\xa0", " ")]


def test_a_repair_that_straddles_an_earlier_one_takes_the_source_of_both() -> None:
    assert changes_of("а б вг", (0, "а б", "аб"), (1, "б в", "бв")) == [(0, "а б в", "абв")]


def test_a_line_that_has_not_what_was_repaired_is_an_error() -> None:
    with pytest.raises(NotSpelledError):
        changes_of("мед", (0, "чай", "мед"))


# Lines and texts


def test_a_repair_of_a_label_and_its_text_has_two_places() -> None:
    _, changes = trace(1, "a )  м е д", [(0, Repair(1, 0, "any", "a )  м е д", "a) мед"))])
    places, _ = find_places([Piece(("a)", "мед"), 1, 1)], ["a) мед"], changes)
    assert [(place.field, place.start, place.end, place.ends) for place in places] == [
        (0, 0, 2, False),
        (1, 0, 3, True),
    ]


def test_what_was_taken_away_stands_behind_the_letter_before_it() -> None:
    change = Change(1, 5, "-", "", (0,))
    (place,), _ = find_places(
        [Piece(("", "сотрудничество"), 1, 2)], ["сотру", "дничество"], [change]
    )
    assert (place.start, place.end) == (5, 5)


def test_lines_of_another_version_are_in_neither() -> None:
    pieces = [Piece(("", "мед и чай"), 1, 3)]
    lines = ["мед и", "honey and", "чай"]
    changes = [Change(2, 0, "honеy", "honey", (0,)), Change(3, 0, "чaй", "чай", (1,))]
    places, without = find_places(pieces, lines, changes)
    assert [(place.start, place.change.line) for place in places] == [(6, 3)]
    assert without == []


@pytest.mark.parametrize(
    "lines", [["мед и молоко"], ["мед"], ["мед и чай с лимоном"], ["и чай", "мед"]]
)
def test_texts_that_the_lines_do_not_spell_are_an_error(lines: list[str]) -> None:
    pieces = [Piece(("", "мед и чай"), 1, 1), Piece(("", "все"), 2, 2)]
    with pytest.raises(NotSpelledError):
        find_places(pieces, [*lines, "все"], [Change(1, 0, "мeд", "мед", (0,))])
