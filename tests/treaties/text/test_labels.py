"""Labels of paragraphs; lists are written as their labels in a row and read to eId values."""

import pytest

from treaties.text.labels import EID_NAMES, KINDS, LABELS, read_label

SINGLE = [
    # text, style, label as written, value
    ("1. Стороны", "number", "1.", "1"),
    ("12 . Стороны", "number", "12 .", "12"),
    ("1.2. Стороны", "dotted", "1.2.", "1-2"),
    ("3.1.4 Стороны", "dotted", "3.1.4", "3-1-4"),
    ("3) пасеки", "bracket", "3)", "3"),
    ("5-1) пасеки", "bracket", "5-1)", "5-1"),
    ("a) apiaries", "letter", "a)", "a"),
    ("ii) ульи", "roman", "ii)", "ii"),
    ("іі) ульи", "roman", "іі)", "ii"),
    ("- мед", "dash", "-", ""),
    ("– мед", "dash", "–", ""),
    ("• мед", "dash", "•", ""),
]
WITHOUT = [
    "Стороны",
    "2019 жылғы 3 мамыр",
    "2019. год",
    "1.5километра",
    "-мед",
    "12 апиариев",
    "(a) в скобках",
    "слово) скобка",
    "",
]


@pytest.mark.parametrize(("text", "style", "label", "value"), SINGLE)
def test_a_label_alone(text, style, label, value):
    found = read_label(text, {})
    assert found
    assert (found.style, found.text, found.value) == (style, label, value)


@pytest.mark.parametrize("text", WITHOUT)
def test_no_label(text):
    assert read_label(text, {}) is None


def values(labels: str) -> str:
    """Read labels as the lines of one list, one under the other, after a colon."""
    previous: dict[str, int] = {}
    found = []
    for place, written in enumerate(labels.split()):
        label = read_label(f"{written} слова", previous, after_colon=not place)
        assert label, written
        previous = {label.style: label.ordinal}
        found.append(label.value)
    return " ".join(found)


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("a) b) c) d) e)", "a b c d e"),
        ("а) b) с) d) е)", "a b c d e"),  # Cyrillic а, с, е
        ("а) б) в) г) д)", "a b c d e"),
        ("а) ә) б) в) г)", "a b c d e"),
        ("А) Б) В)", "a b c"),
        ("g) h) i) j) k)", "g h i j k"),
        ("i) ii) iii) iv) v) vi)", "i ii iii iv v vi"),
        ("і) іі) ііі)", "i ii iii"),
        ("1) 2) 3) 3-1)", "1 2 3 3-1"),
        ("1. 2. 3.", "1 2 3"),
        ("1.1. 1.2. 1.3.", "1-1 1-2 1-3"),
    ],
)
def test_a_list_has_the_same_values_in_every_alphabet(labels, expected):
    assert values(labels) == expected


def test_the_ninth_letter_typed_in_cyrillic():
    found = read_label("і) слова", {"letter": 8})
    assert (found and found.style) == "letter"


def test_i_after_h_is_a_letter_and_after_a_colon_a_numeral():
    after_h = read_label("i) слова", {"letter": 8})
    after_colon = read_label("i) слова", {"letter": 8}, after_colon=True)
    assert (after_h and after_h.style) == "letter"
    assert (after_colon and after_colon.style) == "roman"


def test_every_style_has_a_name_and_a_kind():
    styles = [style for style, _ in LABELS]
    assert len(styles) == len(set(styles))
    assert set(styles) == set(EID_NAMES) == set(KINDS)


@pytest.mark.parametrize("label", ["1." + "1" * 5000 + ".", "1-" + "1" * 5000 + ")"])
def test_an_absurd_number_is_no_accident(label):
    read_label(f"{label} слова", {})
