"""Headings of articles, divisions and acts, and the sentences that only look like them."""

import pytest

from treaties.text.headings import (
    arabic,
    article_heading,
    division_heading,
    is_act_line,
    is_heading,
)

ARTICLES = [
    # the line, its label, its number, the rest
    ("13-бап", "13-бап", "13", ""),
    ("13 - бап", "13 - бап", "13", ""),
    ("13–БАП. Шығыстар", "13–БАП.", "13", "Шығыстар"),
    ("7-бап.Шығыстар", "7-бап.", "7", "Шығыстар"),
    ("5-1-бап", "5-1-бап", "5-1", ""),
    ("Статья 7", "Статья 7", "7", ""),
    ("СТАТЬЯ 7.", "СТАТЬЯ 7.", "7", ""),
    ("Статья 5-1. Расходы", "Статья 5-1.", "5-1", "Расходы"),
    ("Статья 7 Расходы Сторон", "Статья 7", "7", "Расходы Сторон"),
    ("Статья 7: «Расходы»", "Статья 7:", "7", "«Расходы»"),
    ("Article 12", "Article 12", "12", ""),
    ("ARTICLE IV. Costs", "ARTICLE IV.", "IV", "Costs"),
    ("Article 3 Costs", "Article 3", "3", "Costs"),
    ("Статья ІХ", "Статья ІХ", "IX", ""),  # Cyrillic look-alikes
    ("Статья 2. Стороны сотрудничают.", "Статья 2.", "2", "Стороны сотрудничают."),
]
DIVISIONS = [
    ("Глава II", "chapter", "II", ""),
    ("ГЛАВА 3. Споры", "chapter", "3", "Споры"),
    ("IV-тарау. Даулар", "chapter", "IV", "Даулар"),
    ("IV тарау", "chapter", "IV", ""),
    ("Chapter V. Disputes", "chapter", "V", "Disputes"),
    ("Раздел 1. Общие положения", "section", "1", "Общие положения"),
    ("2-бөлім", "section", "2", ""),
    ("SECTION 4", "section", "4", ""),
]
SENTENCES = [
    "Статья 5 применяется к судам.",
    "Статья 5 настоящего Договора",
    "Статья 3 Расходы Сторон покрываются ими.",
    "Статья, о которой идет речь",
    "Статьями 5 и 6",
    "13-бапқа сәйкес",
    "13-бап қолданылмайды",
    "13-бапта көзделген",
    "Article 5 of this Agreement applies",
    "Articles 5 and 6",
    "в соответствии со статьей 5",
    "Глава государства",
    "тарау",
    "Section 5 shall not apply.",
    "5. Стороны сотрудничают",
    "",
]


@pytest.mark.parametrize(("line", "label", "number", "rest"), ARTICLES)
def test_article_headings(line, label, number, rest):
    found = article_heading(line)
    assert found
    assert (found.kind, found.label, found.number, found.rest) == ("article", label, number, rest)
    assert is_heading(line)
    assert not division_heading(line)


@pytest.mark.parametrize(("line", "kind", "number", "rest"), DIVISIONS)
def test_division_headings(line, kind, number, rest):
    found = division_heading(line)
    assert found
    assert (found.kind, found.number, found.rest) == (kind, number, rest)
    assert not article_heading(line)


@pytest.mark.parametrize("line", SENTENCES)
def test_references_are_not_headings(line):
    assert not is_heading(line)


@pytest.mark.parametrize("line", [row[0] for row in (*ARTICLES, *DIVISIONS)])
def test_label_and_rest_are_the_whole_line(line):
    found = article_heading(line) or division_heading(line)
    assert found
    assert "".join((found.label + found.rest).split()) == "".join(line.split())


@pytest.mark.parametrize(
    "line",
    [
        "Закон Республики Казахстан от 2 мая 2015 года № 310-V",
        "Закон Республики Казахстан",
        "Постановление Правительства Республики Казахстан от 5 мая 2015 года № 9",
        "Қазақстан Республикасы Үкіметінің 2015 жылғы 5 мамырдағы № 9 қаулысы",
        "Қазақстан Республикасы Президентінің 2015 жылғы 5 мамырдағы № 9 Жарлығы",
        "Қазақстан Республикасының Заңы",
        "Resolution of the Government of the Republic of Kazakhstan dated May 5, 2015 No. 9",
    ],
)
def test_act_lines(line):
    assert is_act_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Закон Кыргызской Республики от 2 мая 2015 года № 310",
        "Законы Республики Казахстан применяются с 2015 года",
        "Закон Республики Казахстан применяется к пасекам, расположенным в горах",
        "Постановление",
        "Resolution of the Government of Japan dated May 5, 2015",
    ],
)
def test_other_lines_are_not_act_lines(line):
    assert not is_act_line(line)


@pytest.mark.parametrize(
    ("number", "figures"),
    [("IV", "4"), ("XLIV", "44"), ("12", "12"), ("5-1", "5-1"), ("IIII", "IIII"), ("", "")],
)
def test_arabic(number, figures):
    assert arabic(number) == figures
