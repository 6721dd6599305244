"""What a treaty is, how it is called, between whom it is."""

import pytest

from tests.treaties.text.facts.reading import passage, told, unit
from treaties.text.facts.titles import kind_of, read_title

KINDS = [
    ("ru", "Соглашение между Правительством Республики Казахстан и Правительством Чешской Республики", "agreement"),
    ("ru", "ПРОТОКОЛ о внесении изменений в Соглашение о чае", "protocol"),
    ("ru", "Дополнительный протокол к Конвенции о чае", "protocol"),
    ("ru", "Договор о Евразийском экономическом союзе", "treaty"),
    ("ru", "Международный пакт о гражданских и политических правах", "other"),
    ("ru", "Конвенция о правах чаеводов", "convention"),
    ("ru", "Устав Содружества", "charter"),
    ("ru", "Хартия о чае", "charter"),
    ("ru", "Статут Суда", "charter"),
    ("ru", "Совместное заявление глав государств", "declaration"),
    ("ru", "Декларация о дружбе", "declaration"),
    ("ru", "Меморандум о взаимопонимании между министерствами", "memorandum"),
    ("ru", "Обмен нотами между Правительством Республики Казахстан и Правительством Японии", "other"),
    ("ru", "Соглашение в форме обмена нотами о чае", "agreement"),
    ("ru", "Конституция Республики Казахстан", "other"),
    ("ru", "О международных договорах Республики Казахстан", ""),
    ("kk", "Шай туралы келісім", "agreement"),
    ("kk", "Шай туралы КЕЛІСІМ", "agreement"),
    ("kk", "Шай туралы келісімге өзгерістер енгізу туралы хаттама", "protocol"),
    ("kk", "Еуразиялық экономикалық одақ туралы шарт", "treaty"),
    ("kk", "Азаматтық және саяси құқықтар туралы халықаралық пакт", "other"),
    ("kk", "Өзара түсіністік туралы меморандум", "memorandum"),
    ("kk", "Ұйымның Жарғысы", "charter"),
    ("kk", "Энергетикалық хартия", "charter"),
    ("kk", "Сот статуты", "charter"),
    ("kk", "Мемлекет басшыларының бірлескен мәлімдемесі", "declaration"),
    ("kk", "Достық туралы декларация", "declaration"),
    ("kk", "Шай конвенциясы", "convention"),
    ("kk", "Ноталар алмасу", "other"),
    ("kk", "Қазақстан Республикасының Конституциясы", "other"),
    ("en", "Agreement between the Government of Kazakhstan and the Government of Japan", "agreement"),
    ("en", "Protocol amending the Agreement on tea", "protocol"),
    ("en", "TREATY on the Eurasian Economic Union", "treaty"),
    ("en", "International Covenant on Civil and Political Rights", "other"),
    ("en", "Convention on Tea", "convention"),
    ("en", "Charter of the United Nations", "charter"),
    ("en", "Statute of the Court", "charter"),
    ("en", "Joint Statement of the Heads of State", "declaration"),
    ("en", "Memorandum of Understanding on tea", "memorandum"),
    ("en", "Exchange of Notes between Kazakhstan and Japan", "other"),
    ("en", "Constitution of the Republic of Kazakhstan", "other"),
]  # fmt: skip
PREAMBLES = {
    "kk": "Бұдан әрі «Тараптар» деп аталатын Қазақстан Республикасының Үкіметі мен Эстон Республикасының Үкіметі,",
    "ru": "Правительство Республики Казахстан и Правительство Эстонской Республики, именуемые в дальнейшем Сторонами,",
    "en": "The Government of the Republic of Kazakhstan and the Government of the Republic of Estonia, hereinafter the Parties,",
}  # fmt: skip
BODIES = {
    "kk": "Осы Келісім шай туралы.",
    "ru": "Целью настоящего Соглашения является чай.",
    "en": "The object of this Agreement is tea.",
}


def titles(language, heading="", act="", closing=(), preamble=None):
    facts = told(language)
    units = [unit("act", heading=act)] if act else []
    units += [unit("title", heading=heading)] if heading else []
    opening = PREAMBLES[language] if preamble is None else preamble
    read_title(
        facts,
        units,
        [passage(opening, "preamble")],
        [passage(text) for text in closing],
        [passage(BODIES[language], "article")],
    )
    return facts


@pytest.mark.parametrize(("language", "title", "kind"), KINDS)
def test_kinds(language, title, kind):
    assert kind_of(title, language) == kind


@pytest.mark.parametrize(
    ("language", "cut", "whole"),
    [
        ("kk", "Үкіметі арасындағы шай туралы келісім", "Қазақстан Республикасының Үкіметі мен Эстон Республикасының Үкіметі арасындағы шай туралы келісім"),
        ("kk", "Республикасының Үкіметі арасындағы шай туралы келісім", "Қазақстан Республикасының Үкіметі мен Эстон Республикасының Үкіметі арасындағы шай туралы келісім"),
        ("kk", "арасындағы шай туралы келісім", "Қазақстан Республикасының Үкіметі мен Эстон Республикасының Үкіметі арасындағы шай туралы келісім"),
        ("ru", "Правительством Эстонской Республики о чае", "Соглашение между Правительством Республики Казахстан и Правительством Эстонской Республики о чае"),
        ("ru", "Республики Казахстан и Правительством Эстонской Республики о чае", "Соглашение между Правительством Республики Казахстан и Правительством Эстонской Республики о чае"),
        ("en", "Government of the Republic of Estonia on tea", "Agreement between the Government of the Republic of Kazakhstan and the Government of the Republic of Estonia on tea"),
    ],
)  # fmt: skip
def test_a_title_that_lost_its_beginning(language, cut, whole):
    facts = titles(language, cut)
    assert facts.title == whole
    assert facts.kind == "agreement"
    assert facts.parties == ("KZ", "EE")


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("kk", "Қазақстан Республикасының Үкіметі мен Эстон Республикасының Үкіметі арасындағы шай туралы келісім"),
        ("kk", "Шай туралы келісім"),
        ("ru", "Соглашение между Правительством Республики Казахстан и Правительством Эстонской Республики о чае"),
        ("ru", "Соглашение о чае"),
        ("en", "Agreement between the Government of the Republic of Kazakhstan and the Government of the Republic of Estonia on tea"),
    ],
)  # fmt: skip
def test_a_title_that_is_whole_or_cannot_be_completed(language, title):
    assert titles(language, title).title == title


def test_a_preamble_of_other_parties_completes_nothing():
    cut = "Үкіметі арасындағы шай туралы келісім"
    assert titles("kk", cut, preamble="Осы Келісімге қатысушы мемлекеттер,").title == cut


@pytest.mark.parametrize(
    ("language", "heading", "act_title"),
    [
        ("kk", "ынтымақтастық туралы келісімді бекіту туралы", ""),
        ("kk", "Шай туралы келісімді бекіту туралы", "Шай туралы келісімді бекіту туралы"),
        ("kk", '"Шай туралы" Заң жобасы туралы', '"Шай туралы" Заң жобасы туралы'),
        ("ru", "О ратификации Конвенции о чае", "О ратификации Конвенции о чае"),
        ("ru", "о ратификации Конвенции о чае", "о ратификации Конвенции о чае"),
        ("ru", "борьбе с чаем", ""),
        ("en", "On approval of the Agreement", "On approval of the Agreement"),
        ("en", "cooperation in tea", ""),
    ],
)
def test_the_title_of_the_act(language, heading, act_title):
    assert titles(language, "", act=heading).act_title == act_title


@pytest.mark.parametrize(
    ("language", "heading", "closing"),
    [
        ("ru", "Соглашение о чае", ["За Правительство Республики Казахстан", "За Правительство Эстонской Республики"]),
        ("kk", "Шай туралы келісім", ["Қазақстан Республикасының Үкіметі үшін", "Эстон Республикасының Үкіметі үшін"]),
        ("en", "Agreement on tea", ["For the Government of the Republic of Kazakhstan", "For the Government of the Republic of Estonia"]),
    ],
)  # fmt: skip
def test_parties_from_the_signatures(language, heading, closing):
    facts = titles(language, heading, closing=closing, preamble="")
    assert facts.parties == ("KZ", "EE")
    assert facts.facts[-1].sentence == closing[0]


@pytest.mark.parametrize(
    ("language", "closing"),
    [
        ("ru", ["За Правительство За Правительство", "Республики Казахстан Эстонской Республики", "Настоящим удостоверяю, что это верная копия договора с Российской Федерацией"]),
        ("kk", ["Екі данада жасалды.", "Қазақстан Республикасының Эстон Республикасының", "Үкіметі үшін Үкіметі үшін"]),
    ],
)  # fmt: skip
def test_signatures_in_columns(language, closing):
    assert titles(language, "", closing=closing, preamble="").parties == ("KZ", "EE")


def test_parties_from_the_preamble():
    facts = titles("ru", "Соглашение о чае")
    assert facts.parties == ("KZ", "EE")
    assert facts.facts[-1].sentence == PREAMBLES["ru"]
