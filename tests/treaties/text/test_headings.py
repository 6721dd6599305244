"""Headings of articles, divisions and acts, and the sentences that only look like them."""

import pytest

from treaties.text.headings import (
    annex_heading,
    article_heading,
    division_heading,
    is_act_line,
    is_heading,
)
from treaties.text.ordinals import arabic

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
    ("Статья первая", "Статья первая", "1", ""),
    ("СТАТЬЯ ДВАДЦАТЬ ПЕРВАЯ. Споры", "СТАТЬЯ ДВАДЦАТЬ ПЕРВАЯ.", "21", "Споры"),
    ("Статья 12 бис", "Статья 12 бис", "12bis", ""),
    ("Article 12 bis. Costs", "Article 12 bis.", "12bis", "Costs"),
    ("Article 7A", "Article 7A", "7a", ""),
    ("Статья 7¹. Расходы", "Статья 7¹.", "7-1", "Расходы"),
    ("Статья 1.1. Определения", "Статья 1.1.", "1.1", "Определения"),
    ("Статья 1 – Определения", "Статья 1 –", "1", "Определения"),
    ("Ст. 4", "Ст. 4", "4", ""),
    ("Art. 4. Costs", "Art. 4.", "4", "Costs"),
    ("Article One", "Article One", "1", ""),
    ("ARTICLE TWENTY-TWO", "ARTICLE TWENTY-TWO", "22", ""),
    ("Article 1 (Definitions)", "Article 1", "1", "(Definitions)"),
    ("БІРІНШІ БАП", "БІРІНШІ БАП", "1", ""),
    ("БІРІНШІ-БАП", "БІРІНШІ-БАП", "1", ""),
    ("Он бірінші бап. Даулар", "Он бірінші бап.", "11", "Даулар"),
    ("1 бап", "1 бап", "1", ""),
    ("I бап", "I бап", "I", ""),
    ("Бап 1", "Бап 1", "1", ""),
    ("Жалғыз бап", "Жалғыз бап", "1", ""),
    ("Единственная статья", "Единственная статья", "1", ""),
    ("Статья единственная", "Статья единственная", "1", ""),
    ("Sole Article", "Sole Article", "1", ""),
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
    ("ЧАСТЬ ВТОРАЯ", "part", "2", ""),
    ("Часть I. Общее", "part", "I", "Общее"),
    ("Подраздел 2", "subsection", "2", ""),
    ("Параграф 1. Общее", "paragraph", "1", "Общее"),
    ("§ 3. Споры", "paragraph", "3", "Споры"),
    ("Глава первая", "chapter", "1", ""),
    ("Бірінші тарау. Жалпы ережелер", "chapter", "1", "Жалпы ережелер"),
    ("1-кіші бөлім", "subsection", "1", ""),
    ("II БӨЛІК", "part", "II", ""),
    ("PART B. Trade", "part", "B", "Trade"),
    ("TITLE III", "title", "III", ""),
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
    "статья 7",
    "Статья 5 Соглашения",
    "Статья 5 Конвенции о правах ребенка",
    "Статьи 3 и 4",
    "1-баптың ережелері",
    "5-бап, 6-бап",
    "Часть первая настоящей статьи не применяется.",
    "часть 2",
    "Раздел имущества",
    "Part of the goods",
    "Article a)",
    "Artificial intelligence",
]
ANNEXES = [
    # the line, its kind, its label, its number, the rest
    ("Приложение", "annex", "Приложение", "", ""),
    ("ПРИЛОЖЕНИЕ 1", "annex", "ПРИЛОЖЕНИЕ 1", "1", ""),
    ("Приложение № 2 к Соглашению о чае", "annex", "Приложение № 2", "2", "к Соглашению о чае"),
    ("Приложение к Договору о чае", "annex", "Приложение", "", "к Договору о чае"),
    ("Приложение А. Перечень", "annex", "Приложение А.", "A", "Перечень"),
    ("Приложение I", "annex", "Приложение I", "I", ""),
    ("Қосымша", "annex", "Қосымша", "", ""),
    ("1-қосымша", "annex", "1-қосымша", "1", ""),
    ("2-ҚОСЫМША", "annex", "2-ҚОСЫМША", "2", ""),
    ("№ 3 қосымша", "annex", "№ 3 қосымша", "3", ""),
    ("Шай туралы келісімге 1-қосымша", "annex", "Шай туралы келісімге 1-қосымша", "1", ""),
    ("Annex", "annex", "Annex", "", ""),
    ("ANNEX II", "annex", "ANNEX II", "II", ""),
    ("Annex A to the Agreement", "annex", "Annex A", "A", "to the Agreement"),
    ("Appendix 1. List", "annex", "Appendix 1.", "1", "List"),
    ("Schedule 2", "annex", "Schedule 2", "2", ""),
    ("ПРОТОКОЛ", "protocol", "ПРОТОКОЛ", "", ""),
    ("Протокол к Соглашению о чае", "protocol", "Протокол", "", "к Соглашению о чае"),
    ("Дополнительный протокол", "protocol", "Дополнительный протокол", "", ""),
    ("ХАТТАМА", "protocol", "ХАТТАМА", "", ""),
    ("Шай туралы келісімге ХАТТАМА", "protocol", "Шай туралы келісімге ХАТТАМА", "", ""),
    ("Protocol to the Treaty", "protocol", "Protocol", "", "to the Treaty"),
]
NO_ANNEXES = [
    "Приложение 1 является неотъемлемой частью настоящего Соглашения.",
    "Приложение к постановлению Правительства",
    "Приложение № 1 к Закону Республики Казахстан",
    "Үкімет қаулысына 1-қосымша",
    "Приложения 1 и 2",
    "приложение 1",
    "Қосымша хаттамалар",
    "1-қосымшада көрсетілген",
    "Annex I forms part of this Agreement.",
    "Annexes",
    "Протокол подписывается Сторонами.",
    "Протоколы",
    "Protocol shall be signed",
    "Стороны",
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


@pytest.mark.parametrize(("line", "kind", "label", "number", "rest"), ANNEXES)
def test_annex_headings(line, kind, label, number, rest):
    found = annex_heading(line)
    assert found
    assert (found.kind, found.label, found.number, found.rest) == (kind, label, number, rest)
    assert not is_heading(line)


@pytest.mark.parametrize("line", NO_ANNEXES)
def test_lines_that_only_begin_like_an_annex(line):
    assert annex_heading(line) is None


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
