"""The references of the five real texts, against a list made by reading all of them.

The list was written without seeing what the program tells. A row of it: file, language, address of
the paragraph, the words of the reference, the addresses of all that they mean. No address: the
provision of a document that is not in the portal.

Two words of the list mean paragraph 1 though they stand in paragraph 2: what is "in this paragraph"
of article 6, paragraph 2, is what the paragraph just named tells. The two editor's notes are not
searched.
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

# File, language, address of the paragraph.
Place = tuple[str, str, str]

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of real texts is not there")
TRUTH: list[tuple[str, str, str, str, list[str]]] = json.loads(
    (Path(__file__).parent / "corpus.json").read_text("utf-8")
)
FEWEST_RIGHT, FEWEST_FOUND = 0.99, 0.97


@cache
def told() -> list[tuple[Place, str, str]]:
    """Return what the program tells: the place, the words, the address or nothing."""
    found: list[tuple[Place, str, str]] = []
    for file in sorted(CORPUS.glob("*.txt")):
        agreement = parsed(file.read_bytes()).agreement
        outlines = {version.language: outline_of(version) for version in agreement.versions}
        for version in agreement.versions:
            others = [own for language, own in outlines.items() if language != version.language]
            found += [
                ((file.name[:3], version.language, one.eid), one.quote, one.target)
                for one in read_references(version, agreement.kind, others)
            ]
    return found


def meant() -> Counter[tuple[Place, str]]:
    return Counter(
        ((file, language, eid), target)
        for file, language, eid, _, targets in TRUTH
        for target in targets
    )


def test_the_list_is_of_all_texts_with_references():
    assert meant().total() == 234
    assert {row[:2] for row in map(tuple, TRUTH)} == {
        *(("000", "kk"), ("001", "kk"), ("002", "kk"), ("002", "en"), ("004", "ru"), ("004", "kk"))
    }


def test_links_are_right():
    links = Counter((place, target) for place, _, target in told() if target)
    right = links & meant()
    assert right.total() / links.total() >= FEWEST_RIGHT, sorted(links - right)


def test_references_are_found():
    found = meant() & Counter((place, target) for place, _, target in told())
    assert found.total() / meant().total() >= FEWEST_FOUND, sorted(meant() - found)


def test_the_words_of_a_link_are_those_of_the_reference():
    words: dict[tuple[Place, str], list[str]] = {}
    for file, language, eid, quote, targets in TRUTH:
        for target in targets:
            words.setdefault(((file, language, eid), target), []).append(quote)
    for place, quote, target in told():
        if target:
            assert any(quote in one for one in words.get((place, target), ())), (place, quote)


def test_provisions_of_other_documents_are_no_links():
    foreign = [row for row in TRUTH if not row[4]]
    assert len(foreign) == 4
    links = {(place, quote) for place, quote, target in told() if target}
    for file, language, eid, words, _ in foreign:
        assert not [q for place, q in links if place == (file, language, eid) and q in words]
