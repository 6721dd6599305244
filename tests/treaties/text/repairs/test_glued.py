"""Words run together at a capital letter."""

import pytest

from tests.treaties.text.repairs.reading import first

WORDS = "Қытай мен Халық, Чех Республикасының Үкіметі, Республики Казахстан\n"


@pytest.mark.parametrize(
    ("line", "cleaned"),
    [
        ("ҚытайХалық Республикасы", "Қытай Халық Республикасы"),
        ("Чех РеспубликасыныңҮкіметі үшін", "Чех Республикасының Үкіметі үшін"),
        ("ЧехРеспубликасыныңҮкіметі", "Чех Республикасының Үкіметі"),
        ("Президент РеспубликиКазахстан", "Президент Республики Казахстан"),
        ("ПравительствоРеспублики", "Правительство Республики"),
    ],
)
def test_parted(line, cleaned):
    assert first(line, WORDS) == cleaned


@pytest.mark.parametrize(
    "line",
    [
        "РесейДІМ",
        "КазМунайГаз",
        "КазАТК",
        "Евразия",
        "ЕврАзЭС",
        "МакДоналдс",
        "YouTube және WhatsApp",
        "ҚытайХалық және ҚытайХалық",
        "кімХалық",
        "Халық.Қытай",
        "user@ҚытайХалық.kz",
        "2011жылғы",
        "№431",
    ],
)
def test_kept(line):
    assert first(line, WORDS) == line
