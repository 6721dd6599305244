"""Labels of paragraphs; lists are written as their labels in a row and read to eId values."""

import pytest

from treaties.text.labels import EID_NAMES, KINDS, LABELS, WRITTEN_AS, begins_number, read_label

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
    ("* мед", "dash", "*", ""),
    ("(2) Стороны", "number", "(2)", "2"),
    ("(c) ульи", "letter", "(c)", "c"),
    ("(iv) ульи", "roman", "(iv)", "iv"),
    ("1.Стороны", "number", "1.", "1"),
    ("1.1.Стороны", "dotted", "1.1.", "1-1"),
]
WITHOUT = [
    "Стороны",
    "2019 жылғы 3 мамыр",
    "2019. год",
    "1.5километра",
    "-мед",
    "12 апиариев",
    "А. Иванов",
    "г. Алматы",
    "(см. ниже)",
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
        ("(a) (b) (c)", "a b c"),
        ("a. b. c.", "a b c"),
        ("а. б. в.", "a b c"),
        ("з) и) й) к) л)", "h i j k l"),
        ("x) y) z)", "x y z"),
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
    assert {WRITTEN_AS.get(style, style) for style in styles} == set(EID_NAMES) == set(KINDS)


def test_a_number_in_brackets_is_a_paragraph_or_under_one_a_point():
    alone = read_label("(1) слова", {})
    under = read_label("(1) слова", {"number": 1})
    next_one = read_label("(2) слова", {"number": 1})
    in_list = read_label("(2) слова", {"number": 1, "bracket": 1})
    found = [label.style for label in (alone, under, next_one, in_list) if label]
    assert found == ["number", "bracket", "number", "bracket"]


@pytest.mark.parametrize("label", ["1." + "1" * 5000 + ".", "1-" + "1" * 5000 + ")"])
def test_an_absurd_number_is_no_accident(label):
    read_label(f"{label} слова", {})


@pytest.mark.parametrize("text", ["1. Стороны", "12.Стороны", "3 . Стороны"])
def test_a_number_begins_a_paragraph(text):
    assert begins_number(text)


@pytest.mark.parametrize("text", ["1) Стороны", "1.1. Стороны", "Стороны", "", "2019. Год"])
def test_no_number_begins_a_paragraph(text):
    assert not begins_number(text)
