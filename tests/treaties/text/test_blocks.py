"""Clean lines to blocks: the tests read as texts; ``/`` stands between the blocks expected."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.treaties.text.reading import blocks_of
from treaties.text.blocks import blocks, wrap_width

FULL = "      Стороны поощряют обмен опытом между библиотеками своих государств, проводят"
WRAPPED = (
    f"{FULL}\nсовместные чтения и передают друг другу редкие издания для показа на\nвыставках."
)


def joined(text: str) -> str:
    return " / ".join(block.text for block in blocks_of(text))


def test_a_wrapped_paragraph_is_one_block():
    assert joined(WRAPPED) == re.sub(r"\s+", " ", WRAPPED).strip()


def test_an_indent_begins_a_block():
    assert joined("      Первый.\n      Второй.\n      Третий.") == "Первый. / Второй. / Третий."


def test_a_page_break_inside_a_sentence_is_joined():
    text = f"{FULL}\n\n\n\nсовместные чтения."
    assert len(blocks_of(text)) == 1


def test_a_blank_line_after_a_full_stop_parts():
    assert joined("Первое предложение.\n\nВторое предложение.") == (
        "Первое предложение. / Второе предложение."
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("в 2-\nбабында", "в 2-бабында"),
        ("слово\n, продолжение", "слово, продолжение"),
        ("слово\nпродолжение", "слово продолжение"),
        ("слово   \n   продолжение", "слово продолжение"),
    ],
)
def test_lines_are_joined_by_one_space_or_by_nothing(text, expected):
    assert joined(text) == expected


@pytest.mark.parametrize(
    "heading",
    ["Статья 4", "4-бап", "Article 4", "ГЛАВА II", "IV тарау. Ережелер", "Section 3. Costs"],
)
def test_a_heading_stands_alone(heading):
    assert joined(f"{FULL}\n{heading}\n{FULL}").split(" / ")[1] == heading


@pytest.mark.parametrize("label", ["1.", "12)", "b)", "ә)", "-", "–", "3.1."])
def test_a_label_begins_a_block(label):
    assert len(blocks_of(f"{FULL}\n\n{label} чтения и выставки")) == 2


@pytest.mark.parametrize(
    "line", ["Президент", "Премьер-Министрі", "Prime Minister", "Проект", "Жоба"]
)
def test_signatures_and_marks_stand_alone(line):
    assert line in joined(f"{FULL}\n{line}\nдалее следует текст").split(" / ")


def test_an_act_line_stands_alone():
    act = "Закон Республики Казахстан от 2 мая 2015 года № 310-V"
    assert act in joined(f"О ратификации Договора\n{act}\n      Ратифицировать Договор.").split(
        " / "
    )


def test_a_bracketed_note_after_a_blank_line_begins_a_block():
    title = "Соглашение между Правительством Республики Казахстан и Правительством Японии о чае"
    assert len(blocks_of(f"{title}\n\n(Вступило в силу 1 июня 2020 года)\n      Стороны")) == 3


def test_a_bracketed_note_goes_on_to_its_bracket():
    note = "(Вступило в силу 1 июня 2020 года -\nБюллетень международных договоров,\n2020 г., № 4)"
    assert joined(f"{note}\n      Стороны") == f"{note} / Стороны".replace("\n", " ")


def test_an_unwrapped_text_has_a_line_a_paragraph():
    long = "Стороны поощряют обмен опытом между библиотеками своих государств. " * 3
    assert wrap_width([long] * 5) == 0
    assert len(blocks([long] * 5)) == 5


def test_a_block_knows_its_lines_and_looks():
    first, second = blocks_of(f"\nГлава I\n\n{FULL}\nсовместные чтения.")
    assert (first.first_line, first.last_line, first.indented, first.after_blank) == (
        *(2, 2),
        *(False, True),
    )
    assert (second.first_line, second.last_line, second.indented, second.after_blank) == (
        *(4, 5),
        *(True, True),
    )


LINES = st.sampled_from(
    [
        *(
            "",
            "  ",
            FULL,
            "Статья 2",
            "1-бап",
            "(открыто",
            "закрыто)",
            "1. Слово",
            "- слово;",
            "b)",
        ),
        *(
            "Президент",
            "Қазақстан Республикасының Заңы",
            "кел-",
            ", слово",
            "слово.",
            "      слово",
        ),
    ]
)


@settings(derandomize=True, database=None, deadline=None, max_examples=200)
@given(st.lists(LINES, max_size=25))
def test_every_line_is_in_exactly_one_block(lines):
    found = blocks(lines)
    covered = [line for block in found for line in range(block.first_line, block.last_line + 1)]
    assert covered == sorted(set(covered))
    written = {number for number, line in enumerate(lines, 1) if line.strip()}
    assert written <= set(covered)
    assert "".join("".join(block.text for block in found).split()) == "".join(
        "".join(lines).split()
    )


def test_a_paragraph_separator_ends_a_block():
    lines = ["      Стороны сотрудничают\u2029", "в области охраны вод."]
    assert [block.text for block in blocks(lines)] == [
        "Стороны сотрудничают",
        "в области охраны вод.",
    ]


def test_a_block_of_very_many_lines_is_one_block():
    lines = ["      Стороны сотрудничают в области охраны вод трансграничных рек и,"]
    lines += ["сотрудничая в области охраны вод трансграничных рек и озёр, а также,"] * 20_000
    assert len(blocks(lines)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "They act in accordance with\nArticle 5.",
        "Они применяются, как и\nСтатья 7",
        "Тараптар Келісім және\n7-бап.",
    ],
)
def test_a_reference_broken_over_lines_goes_on(text):
    assert len(blocks_of(text)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Сноска. Статья 1 в редакции Закона РК",
        "Ескерту. 1-бап жаңа редакцияда",
        "Приложение 1",
        "2. Стороны сотрудничают",
        "(2) Стороны сотрудничают",
        "• чтения",
    ],
)
def test_a_note_an_annex_and_a_label_begin_a_block_at_the_margin(line):
    assert len(blocks_of(f"{FULL}.\n{line}")) == 2


@pytest.mark.parametrize(
    ("title", "below"),
    [
        ("Соглашение между Республикой Казахстан и Японией о чае", "Правительство Японии,"),
        ("Қазақстан мен Жапония арасындағы шай туралы келісім", "Қазақстан Республикасы,"),
        ("Agreement between the Republic of Kazakhstan and Japan", "The Government of Japan,"),
    ],
)
def test_a_title_at_the_margin_ends_before_the_parties(title, below):
    assert joined(f"{title}\n{below}") == f"{title} / {below}"


def test_the_text_on_a_heading_line_goes_on_below():
    text = "Статья 2. Стороны сотрудничают в области\nохраны вод."
    assert joined(text) == text.replace("\n", " ")


@pytest.mark.parametrize(
    "above", ["      Республики Казахстан                      Н. Иванов", "      За Японию"]
)
def test_capitals_below_a_signature_begin_a_block(above):
    assert len(blocks_of(f"{above}\n\nДОГОВОР О ЧАЕ")) == 2
