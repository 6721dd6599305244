"""A wide treaty in which any sentence finds the provisions that it speaks of.

Forty articles in five chapters, eight to each; chapter 3 has three sections (articles 17-19, 20-22,
23-24), and there are annexes 1 and 2. An article has paragraphs 1-8, each with the points a-h, from
article 26 on with the points 1-8. Articles 3 and 29 have four paragraphs without numbers, those of
article 7 three lines without numbers each; the points a of article 18 have the items i, ii, iii.
"""

from collections.abc import Iterator
from dataclasses import replace

from treaties.text.document import ParsedDivision, ParsedParagraph, ParsedUnit, ParsedVersion

WITHOUT_NUMBERS, WITH_LINES, WITH_ITEMS = (3, 29), 7, 18
LETTERS = {"ru": "абвгдежз", "kk": "abcdefgh", "en": "abcdefgh"}
CHAPTER, LAST_LETTERED = 8, 25


def wide(language: str) -> ParsedVersion:
    """Return the treaty in a language, all its paragraphs empty."""
    units = [*(_article(number, language) for number in range(1, 41)), _annex(1), _annex(2)]
    divisions = [ParsedDivision(f"chp_{n}", "chapter", "", str(n), "", None, 0, 0, n) for n in range(1, 6)]  # fmt: skip
    divisions += [
        ParsedDivision(f"chp_3__sec_{n}", "section", "", str(n), "", "chp_3", 0, 0, n)
        for n in range(1, 4)
    ]
    return ParsedVersion(language, "official", "", "", tuple(units), tuple(divisions))


def saying(version: ParsedVersion, eid: str, text: str) -> ParsedVersion:
    """Return the treaty with a text in one of its paragraphs."""
    units = tuple(
        replace(unit, paragraphs=tuple(
            replace(row, text=text) if row.eid == eid else row for row in unit.paragraphs
        ))
        for unit in version.units
    )  # fmt: skip
    assert units != version.units, eid
    return replace(version, units=units)


def _annex(number: int) -> ParsedUnit:
    return ParsedUnit(f"annex_{number}", "annex", "", str(number), "", None, (), 0, 0, 40 + number)


def _article(number: int, language: str) -> ParsedUnit:
    eid, division = f"art_{number}", f"chp_{(number - 1) // CHAPTER + 1}"
    if division == "chp_3":
        division += f"__sec_{1 + (number >= 20) + (number >= 23)}"
    rows = tuple(
        ParsedParagraph(one, "paragraph", label, "", 0, 0, 0, order)
        for order, (one, label) in enumerate(_rows(eid, number, language))
    )
    return ParsedUnit(eid, "article", "", str(number), "", division, rows, 0, 0, number)


def _rows(eid: str, number: int, language: str) -> Iterator[tuple[str, str]]:
    if number in WITHOUT_NUMBERS:
        yield from ((f"{eid}__p_{place}", "") for place in range(1, 5))
        return
    for paragraph in range(1, 9):
        above = f"{eid}__para_{paragraph}"
        yield above, f"{paragraph}."
        if number == WITH_LINES:
            yield from ((f"{above}__p_{place}", "") for place in range(1, 4))
        elif number > LAST_LETTERED:
            yield from ((f"{above}__point_{place}", f"{place})") for place in range(1, 9))
        else:
            for latin, letter in zip("abcdefgh", LETTERS[language], strict=True):
                yield f"{above}__point_{latin}", f"{letter})"
                if number == WITH_ITEMS and latin == "a":
                    yield from (
                        (f"{above}__point_a__item_{roman}", f"{roman})")
                        for roman in ("i", "ii", "iii")
                    )
