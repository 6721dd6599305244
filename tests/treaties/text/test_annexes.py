"""The headings of annexes; blocks are written one after another, parted by ``|``."""

import pytest

from treaties.text.annexes import annex_number, annex_of_act, annex_words
from treaties.text.document import Block


def blocks(text: str) -> tuple[Block, ...]:
    return tuple(Block(piece, n, n, False, n == 1) for n, piece in enumerate(text.split("|"), 1))


@pytest.mark.parametrize(
    ("text", "label", "number", "heading", "used"),
    [
        ("Приложение 2|к Соглашению о чае|ПЕРЕЧЕНЬ|1. Чай", "Приложение 2", "2",
         "к Соглашению о чае ПЕРЕЧЕНЬ", 3),
        ("Приложение|Чай пьют.", "Приложение", "", "", 1),
        ("Шай туралы келісімге|1-қосымша|ТІЗБЕ|Шай ішіледі.",
         "Шай туралы келісімге 1-қосымша", "1", "ТІЗБЕ", 3),
        ("Annex II to the Agreement|List of teas|1. Green", "Annex II", "II",
         "to the Agreement List of teas", 2),
        ("ПРОТОКОЛ|к Соглашению о чае|Стороны пьют.", "", "", "ПРОТОКОЛ к Соглашению о чае", 2),
        ("Приложение 1|к постановлению Правительства|Республики Казахстан|1. Чай",
         "Приложение 1", "1", "к постановлению Правительства Республики Казахстан", 3),
    ],
)  # fmt: skip
def test_label_number_and_heading(text, label, number, heading, used):
    assert annex_words(blocks(text)) == (label, number, heading, used)
    assert annex_number(blocks(text)) == number


@pytest.mark.parametrize(
    "text",
    [
        "Приложение 2|к постановлению Правительства",
        "№ 7 қаулысына|2-қосымша",
        "Annex 1|to the Resolution of the Government",
    ],
)
def test_an_annex_of_a_domestic_act(text):
    assert annex_of_act(blocks(text))


@pytest.mark.parametrize(
    "text", ["Приложение 2|к Соглашению о чае", "Annex 1|Law of tea", "1-қосымша|Шай туралы заң"]
)
def test_an_annex_of_the_treaty(text):
    assert not annex_of_act(blocks(text))
