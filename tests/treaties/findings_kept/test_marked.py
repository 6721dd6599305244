"""Words that differ as HTML: set off once, nothing lost, nested with links, repairs and marks."""

import itertools
import random
import re

import pytest

from treaties.findings_table import CONTEXT, excerpt
from treaties.repaired import Shown
from treaties.repaired_html import Differing, Link, in_order, written

TAG = re.compile(r"<(/?)(\w+)[^>]*>")


def plain(html: str) -> str:
    return TAG.sub("", re.sub(r"<small.*?</small>", "", html))


def balanced(html: str) -> bool:
    opened: list[str] = []
    for closing, tag in TAG.findall(html):
        if not closing:
            opened.append(tag)
        elif not opened or opened.pop() != tag:
            return False
    return not opened


def test_words_that_differ_are_set_off():
    html = written("Стороны не затрагивают", differing=[Differing(8, 22)])
    assert html == 'Стороны <u class="differs">не затрагивают</u>'
    html = written("Стороны затрагивают", differing=[Differing(8, 19, lacks=True)])
    assert html == 'Стороны <u class="lacks">затрагивают</u>'


def test_links_repairs_what_differs_and_marks_are_nested():
    repaired = Shown(3, 12, "x", "y", ("look-alike",), frozenset(), True)
    html = written(
        "of Article 2 here", [repaired], [(0, 6, 1)], [Link(3, 10, "#a")], [Differing(3, 17)]
    )
    assert html.startswith(
        '<mark id="match-1">of </mark><a class="ref" href="#a"><ins><u class="differs"><mark>Art'
    )
    assert html.endswith('<u class="differs"> here</u>')
    assert balanced(html)


def test_a_marked_word_across_its_edge_has_its_number_once():
    html = written("abcdef", words=[(1, 5, 7)], differing=[Differing(3, 6)])
    assert html == 'a<mark id="match-7">bc</mark><u class="differs"><mark>de</mark>f</u>'


@pytest.mark.parametrize("seed", range(200))
def test_nothing_is_lost_or_doubled(seed):
    chance = random.Random(seed)
    text = "a<b>&c de'f\"g"

    def spans(number: int) -> list[tuple[int, int]]:
        edges = sorted(chance.sample(range(len(text) + 1), 2 * number))
        return list(zip(edges[::2], edges[1::2], strict=True))

    html = written(
        text,
        [Shown(*one, "x", "y", ("look-alike",), frozenset(), True) for one in spans(2)],
        [(*one, number) for number, one in enumerate(spans(2))],
        [Link(*one, "#x") for one in spans(2)],
        in_order(Differing(*one, chance.random() < 0.5) for one in [*spans(2), *spans(2)]),
    )
    assert balanced(html)
    assert (
        plain(html)
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#x27;", "'")
        .replace("&quot;", '"')
        .replace("&amp;", "&")
        == text
    )
    assert html.count("<small") == 2
    assert sorted(re.findall(r'id="match-(\d)"', html)) == ["0", "1"]


def stretch(chance: random.Random, length: int) -> tuple[int, int]:
    start, end = sorted(chance.choices(range(length), k=2))
    return start, end


@pytest.mark.parametrize("seed", range(100))
def test_stretches_are_put_in_order(seed):
    chance = random.Random(seed)
    given = [
        Differing(*stretch(chance, 12), chance.random() < 0.5) for _ in range(chance.randint(0, 5))
    ]
    found = in_order(given)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    for place in range(12):
        over = [one.lacks for one in given if one.start <= place < one.end]
        here = [one.lacks for one in found if one.start <= place < one.end]
        # What says something covers what lacks something.
        assert here == ([all(over)] if over else [])


# Their context


def words(html: str) -> str:
    return plain(str(html))


def test_a_short_text_is_shown_whole():
    html = excerpt("Урожай остается общим.", [Differing(7, 15)])
    assert html == 'Урожай <u class="differs">остается</u> общим.'


def test_a_long_text_is_cut_at_words_on_both_sides():
    text = " ".join(f"слово{number}" for number in range(100))
    start = text.index("слово50")
    html = excerpt(text, [Differing(start, start + 7)])
    shown = words(html)
    assert shown.startswith("… слово")
    assert shown.endswith(" …")
    assert set(shown.strip("… ").split()) <= set(text.split())
    assert 2 * CONTEXT - 20 < len(shown) < 2 * CONTEXT + 20
    assert '<u class="differs">слово50</u>' in html


def test_places_far_apart_are_shown_apart_and_near_ones_together():
    text = " ".join(f"слово{number}" for number in range(200))
    first, near, far = (text.index(f"слово{number}") for number in (20, 25, 190))
    html = excerpt(text, [Differing(one, one + 7) for one in (far, first, near)])
    assert html.count('<u class="differs">') == 3
    assert words(html).count(" … ") == 1
    assert words(html).index("слово20") < words(html).index("слово190")


@pytest.mark.parametrize("seed", range(50))
def test_an_excerpt_is_of_the_text_and_has_all_words(seed):
    chance = random.Random(seed)
    text = "".join(chance.choice("аб  <&") for _ in range(chance.randint(1, 900)))
    stretches = [Differing(*stretch(chance, len(text) + 1)) for _ in range(3)]
    html = excerpt(text, stretches)
    assert balanced(str(html))
    marked = sum(one.end - one.start for one in in_order(stretches))
    shown = re.findall(r'<u class="differs">(.*?)</u>', str(html))
    unescaped = [one.replace("&lt;", "<").replace("&amp;", "&") for one in shown]
    assert sum(map(len, unescaped)) == marked
