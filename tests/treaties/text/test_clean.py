"""Characters to clean lines: each repair on a line of its own, and the way back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from treaties.text.clean import RULES, clean, restore, split_lines
from treaties.text.document import Repair

REPAIRED = [
    # source, cleaned, the kinds of repair
    ("Статья 1", "Статья 1", set()),
    ("келі\u00adсім", "келісім", {"invisible"}),
    ("\ufeffСтатья\u200b 1", "Статья 1", {"invisible"}),
    ("1998\u00a0жылғы\u202f5 мамыр", "1998 жылғы 5 мамыр", {"blank"}),
    ("\tАбзац", "    Абзац", {"blank"}),
    ("5 - б а п", "5-бап", {"letter-spacing"}),
    ("С т а т ь я  4", "Статья 4", {"letter-spacing"}),
    ("      к ү ш і н  ж о я д ы .  ", "      күшін жояды.  ", {"letter-spacing"}),
    ("Совет  г о с у д а р с т в  п о  воде", "Совет  государств по  воде", {"letter-spacing"}),
    ("тiлдерiнде", "тілдерінде", {"look-alike"}),
    ("Рeспубликa", "Республика", {"look-alike"}),
    ("Аrticle", "Article", {"look-alike"}),
    ("ТЕХT", "ТЕХТ", {"look-alike"}),
    (
        "б а п т а р ы н ы ң \u00a0к i л т i",
        "баптарының кілті",
        {"blank", "letter-spacing", "look-alike"},
    ),
]
KEPT = [
    "Article 5 of the Treaty",
    "a b c",  # too few to be a word
    "1 2 3 4 5 6",  # a row of a table
    "а) и б) и в)",
    "web-сайт",  # each half is of one script
    "дjангоw",  # letters that only one script has, of both
    "№ 251-V ҚРЗ",
    "Н. А. Ержанов",
]


@pytest.mark.parametrize(("source", "cleaned", "kinds"), REPAIRED)
def test_repairs(source, cleaned, kinds):
    result = clean(source)
    assert result.lines == (cleaned,)
    assert {repair.kind for repair in result.repairs} == kinds


@pytest.mark.parametrize("line", KEPT)
def test_what_is_right_is_left_alone(line):
    assert clean(line).lines == (line,)
    assert clean(line).repairs == ()


def test_a_repair_knows_its_place():
    assert clean("Глава\nСтaтья").repairs == (Repair(2, 2, "look-alike", "a", "а"),)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\f", "\v", "\x85"])
def test_line_ends(end):
    assert clean(f"Глава{end}Статья").lines == ("Глава", "Статья")


@pytest.mark.parametrize("end", ["\u2029", "\u2029\n", "\u2029\r\n"])
def test_the_paragraph_separator_stays_at_the_end_of_its_line(end):
    assert clean(f"Глава{end}Статья").lines == ("Глава\u2029", "Статья")


def test_an_empty_text_is_one_empty_line():
    assert clean("").lines == ("",)


def test_rules_are_named_once():
    names = [name for name, _ in RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("line", [row[0] for row in REPAIRED])
def test_clean_lines_are_clean(line):
    once = clean(line).lines
    assert clean("\n".join(once)).lines == once


DIRTY = st.text(alphabet="Стaтья iіoо5-. \u00a0\t\u00ad\r\n\f\u2028\u200bABёқ", max_size=60)


@settings(derandomize=True, database=None, deadline=None, max_examples=300)
@given(DIRTY)
def test_repairs_undone_give_the_source_back(text):
    result = clean(text)
    sources = split_lines(text)
    assert len(result.lines) == len(sources)
    for number, (source, cleaned) in enumerate(zip(sources, result.lines, strict=True), 1):
        assert restore(cleaned, [row for row in result.repairs if row.line == number]) == source


@settings(derandomize=True, database=None, deadline=None, max_examples=300)
@given(DIRTY)
def test_repairs_never_drop_a_visible_letter(text):
    def count(value):
        return sum(not (letter.isspace() or letter in "\u00ad\u200b") for letter in value)

    assert count("".join(clean(text).lines)) == count(text)
