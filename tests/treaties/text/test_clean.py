"""Characters to clean lines: the order of the rules, and the way back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.treaties.text.damage import damaged, fixed
from treaties.text.clean import BLOCK_END, BLOCK_GOES_ON, RULES, clean, restore, split_lines
from treaties.text.document import Repair

REPAIRED = [
    # source, cleaned, the kinds of repair
    ("Статья 1", "Статья 1", set()),
    ("\ufeffСтатья\u200b 1", "Статья 1", {"invisible"}),
    ("1998\u00a0жылғы\u202f5 мамыр", "1998 жылғы 5 мамыр", {"blank"}),
    ("\tАбзац", "    Абзац", {"blank"}),
    ("Рeспубликa", "Республика", {"look-alike"}),
    (
        "б а п т а р ы н ы ң \u00a0к i л т i",
        "баптарының кілті",
        {"blank", "letter-spacing", "look-alike"},
    ),
    (
        "әз iрлеу  және  өтк iзу ; әзірлеу өткізу",
        "әзірлеу  және  өткізу; әзірлеу өткізу",
        {"look-alike", "broken-word"},
    ),
    # A word mended by one rule proves what another needs.
    ("к е л і с і м  д е й д і,  бұл кел iс iм", "келісім дейді,  бұл келісім", None),
]
KEPT = [
    "Article 5 of the Treaty",
    "№ 251-V ҚРЗ",
    "Н. А. Ержанов",
    "Қазақстан Республикасының           Литва Республикасының",
]


@pytest.mark.parametrize(("source", "cleaned", "kinds"), REPAIRED)
def test_repairs(source, cleaned, kinds):
    result = clean(source)
    assert result.lines == (cleaned,)
    assert kinds is None or {repair.kind for repair in result.repairs} == kinds


@pytest.mark.parametrize("line", KEPT)
def test_what_is_right_is_left_alone(line):
    assert clean(line).lines == (line,)
    assert clean(line).repairs == ()


def test_a_repair_knows_its_place():
    assert clean("Глава\nСтaтья").repairs == (Repair(2, 0, "look-alike", "Стaтья", "Статья"),)


def test_repairs_are_in_the_order_of_the_lines():
    text = "кел іс ім\nСтaтья\u00ad 5\nосы келісім\nкел iс iм туралы қ"
    lines = [repair.line for repair in clean(text).repairs]
    assert lines == sorted(lines)
    assert set(lines) == {1, 2, 4}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\f", "\v", "\x85"])
def test_line_ends(end):
    assert clean(f"Глава{end}Статья").lines == ("Глава", "Статья")


@pytest.mark.parametrize("end", ["\u2029", "\u2029\n", "\u2029\r\n"])
def test_the_paragraph_separator_stays_at_the_end_of_its_line(end):
    assert clean(f"Глава{end}Статья").lines == ("Глава\u2029", "Статья")


def test_an_empty_text_is_one_empty_line():
    assert clean("").lines == ("",)


def test_rules_of_one_kind_stand_together():
    kinds = [rule.kind for rule in RULES]
    assert kinds == sorted(kinds, key=kinds.index)
    assert all(kinds.count(kind) == 1 or kind != "invisible" for kind in kinds)


DIRTY = st.text(alphabet="Стaтья iіoо5-. \u00a0\t\u00ad\r\n\f\u2028\u200bABёқнкгөм", max_size=80)
WORDS = """
    кел іс ім келісім iс К е л і с т і сотруд- ничество сотрудничество енд і - 12 1 . , ; : a o HATO
    НАТО НАТОҮкімет Үкімет 5-бабында осы Келісімнің бекітілсінкелісім бекітілсін бар іне c pecypc
    2О12 N 6 4 ҚР с о \xad м i ii ХI ə
"""
GAPS = [" ", "  ", "  ", "\n", "\n\n", "\n1\n", "\f", "\u2029", "\u2028"]
PIECES = st.lists(st.sampled_from([*WORDS.split(), *GAPS]), max_size=30).map(
    lambda pieces: " ".join(pieces).replace(" \n ", "\n")
)
examples = settings(derandomize=True, database=None, deadline=None, max_examples=400)


def exported(lines) -> str:
    """Return clean lines as a reader of the exported text gets them."""
    kept = [line.strip() for line in lines if line.strip()]
    ends = (BLOCK_GOES_ON, BLOCK_END, BLOCK_GOES_ON)
    return "".join(f"{line}{ends[number % 3]}\n" for number, line in enumerate(kept))


@examples
@given(DIRTY | PIECES | damaged())
def test_repairs_undone_give_the_source_back(text):
    result = clean(text)
    sources = split_lines(text)
    assert len(result.lines) == len(sources)
    for number, (source, cleaned) in enumerate(zip(sources, result.lines, strict=True), 1):
        assert restore(cleaned, [row for row in result.repairs if row.line == number]) == source


@examples
@given(DIRTY | PIECES)
def test_clean_lines_stay_as_they_are(text):
    once = clean(text).lines
    assert clean("\n".join(once)).lines == once
    again = clean(exported(once)).lines
    assert [line.strip() for line in again if line.strip()] == [
        line.strip() for line in once if line.strip()
    ]


@fixed
@given(damaged())
def test_damaged_treaties_once_clean_stay_clean(text):
    once = clean(text).lines
    again = clean(exported(once))
    assert "".join("".join(again.lines).split()) == "".join("".join(once).split())
    assert {repair.kind for repair in again.repairs} <= {"blank"}


def letters(text: str) -> int:
    """Return how many letters and figures a text has."""
    return sum(letter.isalnum() for letter in text)


@examples
@given(DIRTY | PIECES | damaged())
def test_no_letter_is_lost_but_for_page_numbers(text):
    result = clean(text)
    pages = "".join(row.before for row in result.repairs if row.kind == "page-number")
    assert letters("".join(result.lines)) + letters(pages) == letters(text)


def test_long_lines_do_not_blow_up():
    words = "осы кел іс ім туралы  ақпарат қ о л д а н у  бойынша сотруд- ничество c pecypc 2О12 "
    for text in (words * 5_000, "а " * 200_000, "і " * 100_000, " " * 300_000, "a" * 300_000):
        assert clean(text).lines
