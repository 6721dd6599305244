"""References in sentences of many kinds of treaty, and in those that only look like them.

Legal assistance and extradition, taxes, investment, air services, the EAEU and the CIS, the United
Nations and the Council of Europe. The traps: national codes, the Charter, agreements that are not
there, articles of trade, places on the map, amendments in quotation marks.
"""

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from tests.treaties.references.wide import saying, wide
from treaties.references.reading import Read, read_references
from treaties.text.document import ParsedVersion

TABLE = Path(__file__).parent / "drafting.tsv"
ROWS = [
    tuple(line.split("\t"))
    for line in TABLE.read_text("utf-8").splitlines()
    if not line.startswith("#")
]
TRAP = "-"


@cache
def treaty(language: str) -> ParsedVersion:
    return wide(language)


def read(language: str, kind: str, place: str, sentence: str) -> list[Read]:
    return read_references(saying(treaty(language), place, sentence), kind)


def test_the_table_is_of_all_languages_with_enough_traps():
    assert len(ROWS) == len({row[4] for row in ROWS})
    for language in ("kk", "ru", "en"):
        own = [row for row in ROWS if row[0] == language]
        assert len(own) >= 45
        assert len([row for row in own if row[3] == TRAP]) >= 15


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]}:{row[4][:60]}")
def test_a_sentence_leads_to_what_it_speaks_of_and_nowhere_else(row):
    language, kind, place, targets, sentence = row
    links = [one for one in read(language, kind, place, sentence) if one.target]
    assert [one.target for one in links] == ([] if targets == TRAP else targets.split())
    for one in links:
        assert one.eid == place
        assert sentence[one.start : one.end] == one.quote


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_links_of_a_sentence_do_not_overlap(language):
    for row in ROWS:
        if row[0] == language:
            found = read(row[0], row[1], row[2], row[4])
            links = [one for one in found if one.end > one.start]
            for one, following in pairwise(links):
                assert one.end <= following.start, row[4]
