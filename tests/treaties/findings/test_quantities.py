"""Quantities: each number once, as what it is, in three languages."""

import pytest

from treaties.choices import FindingKind
from treaties.findings.passages import Piece
from treaties.findings.quantities import quantities

KINDS = {"number", "date", "sum", "percentage", "period"}
TEXTS = [
    ("kk", "2017 жылғы 23 қарашада 30 күн ішінде", [("date", "2017-11-23"), ("period", "P30D")]),
    ("ru", "23 ноября 2017 года, в течение 30 дней", [("date", "2017-11-23"), ("period", "P30D")]),
    ("en", "on 23 November 2017, within 30 days", [("date", "2017-11-23"), ("period", "P30D")]),
    ("ru", "до 31 декабря", [("date", "--12-31")]),
    ("kk", "31 желтоқсанға дейін", [("date", "--12-31")]),
    ("en", "by 31 December", [("date", "--12-31")]),
    ("kk", "85 000 000 (сексен бес миллион) АҚШ доллары", [("sum", "85000000 USD")]),
    ("ru", "85 000 000 (восемьдесят пять миллионов) долларов США", [("sum", "85000000 USD")]),
    ("en", "USD 85,000,000", [("sum", "85000000 USD")]),
    ("ru", "60 тысяч тенге", [("sum", "60000 KZT")]),
    ("kk", "60 мың теңге", [("sum", "60000 KZT")]),
    ("kk", "он бес пайыз", [("percentage", "15")]),
    ("ru", "0,25 процента", [("percentage", "0.25")]),
    ("en", "0.25 per cent", [("percentage", "0.25")]),
    ("ru", "пункта 2 статьи 6", []),
    ("kk", "6-баптың 2-тармағы", []),
    ("ru", "Закон № 431-IV", [("number", "№ 431-IV")]),
    ("kk", "Тараптар бір-бірін он күннен кешіктірмей хабардар етеді", [("period", "P10D")]),
    ("kk", "Ол үшін бірі екіншісіне оны береді, онда", []),
    ("en", "once a year", []),
    ("en", "second and third parts", [("number", "3")]),
    ("ru", "в месячный срок", [("period", "P1M")]),
    ("kk", "1) бірінші; 2) екінші", []),
]


@pytest.mark.parametrize(("language", "text", "wanted"), TEXTS)
def test_quantities_of_a_text(language, text, wanted):
    found = quantities(Piece(language, "p_1", text))
    assert [(str(one.kind), one.mark.value) for one in found if one.kind] == wanted


@pytest.mark.parametrize(("language", "text", "wanted"), TEXTS)
def test_a_quantity_stands_where_it_is_said_to(language, text, wanted):
    for one in quantities(Piece(language, "p_1", text)):
        assert 0 <= one.mark.start < one.mark.end <= len(text)


def test_small_numbers_in_words_are_of_no_kind():
    found = quantities(Piece("ru", "p_1", "второе уведомление"))
    assert [(one.kind, one.mark.value) for one in found] == [(None, "2")]
    assert FindingKind.NUMBER in KINDS
