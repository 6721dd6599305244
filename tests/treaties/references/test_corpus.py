"""The references of the five real texts, against a list made by reading all of them.

A row of the list: file, language, address of the paragraph, words, address of what is meant. No
address of it: the provision of a document that is not in the portal. No words: a provision inside
what the words before mean (``двумя предыдущими пунктами``).
"""

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.treaties.text.reading import parsed
from tests.treaties.text.test_corpus import CORPUS
from treaties.references.outline import outline_of
from treaties.references.reading import read_references

Row = tuple[str, str, str, str, str]

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real texts is not there")
TRUTH: list[Row] = [
    tuple(row) for row in json.loads((Path(__file__).parent / "corpus.json").read_text("utf-8"))
]
FEWEST_RIGHT, FEWEST_FOUND = 0.99, 0.97


@cache
def told() -> list[Row]:
    found: list[Row] = []
    for file in sorted(CORPUS.glob("*.txt")):
        agreement = parsed(file.read_bytes()).agreement
        outlines = {version.language: outline_of(version) for version in agreement.versions}
        for version in agreement.versions:
            others = [own for language, own in outlines.items() if language != version.language]
            found += [
                (file.name[:3], version.language, one.eid, one.quote, one.target)
                for one in read_references(version, agreement.kind, others)
            ]
    return found


def test_the_list_is_of_all_texts_with_references():
    assert len(TRUTH) > 230
    assert {(row[0], row[1]) for row in TRUTH} == {
        *(("000", "kk"), ("001", "kk"), ("002", "kk"), ("002", "en"), ("004", "ru"), ("004", "kk"))
    }


def test_links_are_right():
    links = Counter(row for row in told() if row[4])
    right = links & Counter(row for row in TRUTH if row[4])
    assert right.total() / links.total() >= FEWEST_RIGHT, sorted(links - right)


def test_references_are_found():
    meant = Counter(row for row in TRUTH if row[4])
    found = meant & Counter(told())
    assert found.total() / meant.total() >= FEWEST_FOUND, sorted(meant - found)


def test_provisions_of_other_documents_are_no_links():
    foreign = [row[:4] for row in TRUTH if not row[4]]
    assert len(foreign) == 6
    links = {row[:4] for row in told() if row[4]}
    assert [row for row in foreign if row in links] == []
