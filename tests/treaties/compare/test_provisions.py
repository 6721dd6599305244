"""Two provisions side by side: paragraphs, moved and renumbered ones among them."""

from random import Random

import pytest

from treaties.compare.provisions import Block, Row, Sides, compare_provisions
from treaties.compare.tokens import roles

SIDES = {
    language: Sides(language, *roles(("KZ", "EE"), ("KZ", "LT"))) for language in ("kk", "ru", "en")
}


def rows(left: list[str], right: list[str], language: str = "en") -> list[Row]:
    """Compare paragraphs, written as ``1. words`` or without a number."""
    return compare_provisions(blocks(left), blocks(right), SIDES[language])


def blocks(lines: list[str]) -> list[Block]:
    found = []
    for line in lines:
        label, _, text = line.partition("|")
        found.append(Block(label, text) if "|" in line else Block("", label))
    return found


def told(left: list[str], right: list[str], language: str = "en") -> list[str]:
    """Return the rows in short: the numbers of both sides, and what is said of them."""
    found = []
    for row in rows(left, right, language):
        sides = "/".join(
            (one.label or one.text.split()[0]) if one else "-" for one in (row.left, row.right)
        )
        said = [
            name
            for name, is_so in (
                ("same", row.is_same),
                ("moved", row.moved),
                ("renumbered", row.renumbered),
            )
            if is_so
        ]
        found.append(" ".join([sides, *said]))
    return found


INFORM = "The Parties inform each other of changes in their national legislation."
COSTS = "Each Party bears the costs that arise for it in carrying out this Agreement."
EXPERTS = "Experts of either Party may take part in joint exercises."
SECRET = "Information received may not be passed to third states without written consent."


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ([f"1.|{INFORM}", f"2.|{COSTS}"], [f"1.|{INFORM}", f"2.|{COSTS}"], ["1./1. same", "2./2. same"]),
        # One more in between: those after it have other numbers.
        (
            [f"1.|{INFORM}", f"2.|{COSTS}"],
            [f"1.|{INFORM}", f"2.|{EXPERTS}", f"3.|{COSTS}"],
            ["1./1. same", "-/2.", "2./3. same renumbered"],
        ),
        (
            [f"1.|{INFORM}", f"2.|{EXPERTS}", f"3.|{COSTS}"],
            [f"1.|{COSTS}", f"2.|{INFORM}"],
            ["1./2. same renumbered", "2./-", "3./1. same moved renumbered"],
        ),
        # Dashes are no numbers, and "1)" is "1.".
        ([f"-|{INFORM}", f"1)|{COSTS}"], [f"1.1.|{INFORM}", f"1.|{COSTS}"], ["-/1.1. same", "1)/1. same"]),
        ([INFORM], [f"1.|{INFORM}", f"2.|{SECRET}"], ["The/1. same", "-/2."]),
        ([], [INFORM], ["-/The"]),
        ([INFORM], [], ["The/-"]),
        ([], [], []),
        # What is only a little alike goes together where it stands between the same neighbours.
        (
            [f"1.|{INFORM}", "2.|The Parties shall consult on measures.", f"3.|{COSTS}"],
            [f"1.|{INFORM}", "2.|Measures are agreed beforehand.", f"3.|{COSTS}"],
            ["1./1. same", "2./2.", "3./3. same"],
        ),
        # The only ones of their provisions are set side by side, however unlike.
        ([f"1.|{INFORM}"], [f"1.|{COSTS}"], ["1./1."]),
    ],
)  # fmt: skip
def test_paragraphs_go_together_by_what_they_say(left, right, expected):
    assert told(left, right) == expected


def test_lines_that_are_the_name_of_a_party():
    left = [
        "Қазақстан Республикасы тарапынан:",
        "Бас прокуратура;",
        "Эстон Республикасы тарапынан:",
    ]
    right = ["Қазақстан Республикасы үшін:", "Бас прокуратура,", "Литва Республикасы үшін:"]
    found = rows(left, right, "kk")
    assert [(row.left.text, row.right.text) for row in found if row.left and row.right] == list(
        zip(left, right, strict=True)
    )


def test_the_opening_of_a_list_is_not_taken_for_another():
    left = [
        "1.|Тараптар мынадай қылмыс түрлеріне:", "-|терроризмге;", "-|заңсыз көші-қонға;",
        "-|меншікке қарсы қылмыстарға қарсы күресте ынтымақтасады.",
    ]  # fmt: skip
    right = [
        "1.|Тараптар:", "1.1.|терроризмге;", "1.2.|меншікке қарсы қылмыстарға;",
        "1.3.|заңсыз көші-қонға қарсы күресте ынтымақтасады.",
        "2.|Тараптар сондай-ақ мынадай салаларда:", "2.1.|кадрлар даярлауда ынтымақтасады.",
    ]  # fmt: skip
    assert told(left, right, "kk")[:2] == ["1./1.", "-/1.1. same"]


def test_very_many_paragraphs():
    left = [f"{number}.|Постоянный знак № {number} стоит у дороги." for number in range(400)]
    found = rows(left, [*left[:200], *left[201:]], "ru")
    assert [row.left.label for row in found if row.left and not row.right] == ["200."]


def test_a_paragraph_in_two_pieces_is_one():
    whole = "Each Party bears the costs that arise for it in carrying out this Agreement, unless otherwise agreed in a given case."
    left = [f"1.|{whole}", f"2.|{SECRET}"]
    right = [
        "1.|Each Party bears the costs that arise for it in carrying out this",
        "Agreement, unless otherwise agreed in a given case.",
        f"2.|{SECRET}",
    ]
    assert told(left, right) == ["1./1. same", "2./2. same"]
    assert told(right, left) == ["1./1. same", "2./2. same"]
    (row, _) = rows(left, right)
    assert row.right
    assert row.right.text == "\n".join(one.removeprefix("1.|") for one in right[:2])
    # Also where the second piece is by far the longer.
    right = [
        "1.|Each Party bears",
        "the costs that arise for it in carrying out this Agreement, unless otherwise agreed in a given case.",
        f"2.|{SECRET}",
    ]
    assert told(left, right) == ["1./1. same", "2./2. same"]
    # What only follows it says something else.
    right = [f"1.|{whole}", EXPERTS, f"2.|{SECRET}"]
    assert told(left, right) == ["1./1. same", "-/Experts", "2./2. same"]
    # And what has a number of its own is no piece.
    assert told(
        [whole],
        [
            "1.|Each Party bears the costs that arise for it in carrying out this",
            "2.|Agreement, unless otherwise agreed in a given case.",
        ],
    ) == ["Each/1.", "-/2."]


def test_in_russian():
    left = ["1.|Стороны обмениваются сведениями.", "2.|Расходы несет запрашивающая Сторона."]
    right = [
        "1.|Расходы несет запрашиваемая Сторона.",
        "2.|Стороны обмениваются сведениями о праве.",
    ]
    # Of two that changed places the one that weighs more has stayed.
    assert sorted(told(left, right, "ru")) == ["1./2. renumbered", "2./1. moved renumbered"]


@pytest.mark.parametrize("seed", range(20))
def test_no_paragraph_is_lost(seed):
    chance = Random(seed)
    sentences = [INFORM, COSTS, EXPERTS, SECRET, "", "The Parties", "1", "—"]
    left = [f"{place}.|{one}" for place, one in enumerate(chance.choices(sentences, k=7))]
    right = [f"{place}.|{one}" for place, one in enumerate(chance.choices(sentences, k=5))]
    own, other = blocks(left), blocks(right)
    found = compare_provisions(own, other, SIDES["en"])
    assert [row.left for row in found if row.left] == own
    assert sorted(row.right.label for row in found if row.right) == [one.label for one in other]
