"""Where a text names a whole agreement: its title word for word, beside its day or around it."""

from datetime import date

import pytest

from treaties.references.mentions import named_at

DAY = date(1990, 11, 8)
TITLES = {
    "ru": "Конвенция об отмывании и конфискации доходов от преступной деятельности",
    "kk": "Қылмыстық әрекеттен түскен табыстарды жылыстату және тәркілеу туралы конвенция",
    "en": "Convention on Laundering and Confiscation of the Proceeds from Crime",
}
# The brackets are around what must be found.
NAMED = {
    "ru": (
        "руководствуясь [Конвенцией об отмывании и конфискации доходов от преступной деятельности от 8 ноября 1990 года], согласились",
        "положения [Конвенции об отмывании и конфискации доходов от преступной деятельности, совершённой в Страсбурге 8 ноября 1990 года], применяются",
        "см. [Конвенция об отмывании и конфискации доходов от преступной деятельности (Страсбург, 8 ноября 1990 г.)]",
        "исполняя подписанную [8 ноября 1990 года в Страсбурге Конвенцию об отмывании и конфискации доходов от преступной деятельности]",
        "статья 5 [Конвенции от 8 ноября 1990 года об отмывании и конфискации доходов от преступной деятельности]",
    ),
    "kk": (
        "[1990 жылғы 8 қарашадағы Қылмыстық әрекеттен түскен табыстарды жылыстату және тәркілеу туралы конвенцияның] ережелері",
        "[1990 жылғы 8 қарашада Страсбургте жасалған Қылмыстық әрекеттен түскен табыстарды жылыстату және тәркілеу туралы конвенцияға] сәйкес сұрау салу туралы хабарлайды",
        "[1990 жылғы 8 қарашада Страсбург қаласында қол қойылған «Қылмыстық әрекеттен түскен табыстарды жылыстату және тәркілеу туралы» конвенцияда]",
        "[Қылмыстық әрекеттен түскен табыстарды жылыстату және тәркілеу туралы конвенцияны (Страсбург, 1990 жылғы 8 қараша)] басшылыққа ала отырып",
    ),
    "en": (
        "the [Convention on Laundering and Confiscation of the Proceeds from Crime, done at Strasbourg on 8 November 1990], shall",
        "the [Convention of 8 November 1990 on Laundering and Confiscation of the Proceeds from Crime] applies",
        "the [Convention on Laundering and Confiscation of the Proceeds from Crime (Strasbourg, 8 November 1990)] applies",
        "the [Convention on Laundering and Confiscation of the Proceeds from Crime, signed on November 8, 1990]",
    ),
}  # fmt: skip
OTHERS = {
    "ru": (
        "Конвенции об отмывании и конфискации доходов от преступной деятельности и о терроризме от 8 ноября 1990 года",
        "Конвенции об отмывании и конфискации доходов от преступной деятельности от 9 ноября 1990 года",
        "Договора об отмывании и конфискации доходов от преступной деятельности от 8 ноября 1990 года",
        "Конвенции об отмывании доходов от 8 ноября 1990 года",
        "Конвенция об отмывании и конфискации доходов от преступной деятельности открыта и с 8 ноября 1990 года подписана",
        "от 8 ноября 1990 года и от 8 ноября 1990 года Конвенции об отмывании и конфискации доходов от преступной деятельности",
    ),
    "kk": (
        "1990 жылғы 8 қарашадағы Қылмыстық әрекеттен түскен табыстарды жылыстату және тәркілеу туралы конвенцияға өзгерістер енгізу туралы хаттама",
        "1990 жылғы 8 қарашадағы Қылмыстық әрекеттен түскен табыстарды жылыстату және тәркілеу туралы конвенция хаттамасы",
        "1990 жылғы 8 қарашадағы Қылмыстық әрекеттен түскен табыстарды жылыстату және тәркілеу туралы шарт",
        "1990 жылғы 8 қарашадан кейін Тарап Қылмыстық әрекеттен түскен табыстарды жылыстату және тәркілеу туралы конвенция",
    ),
    "en": (
        "Convention on Laundering and Confiscation of the Proceeds from Crime and on the Financing of Terrorism of 8 November 1990",
        "Agreement on Laundering and Confiscation of the Proceeds from Crime of 8 November 1990",
        "Convention on Laundering and Confiscation of the Proceeds from Crime, in force since 8 November 1990",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("language", "text"), [(x, t) for x, rows in NAMED.items() for t in rows])
def test_a_title_with_its_day_is_found(language, text):
    before, named, _ = text.replace("]", "[").split("[")
    words = text.replace("[", "").replace("]", "")
    assert named_at(words, TITLES[language], DAY, language) == (
        len(before),
        len(before) + len(named),
    )


@pytest.mark.parametrize(("language", "text"), [(x, t) for x, rows in OTHERS.items() for t in rows])
def test_what_only_looks_like_it_is_not(language, text):
    assert named_at(text, TITLES[language], DAY, language) is None


def test_words_before_the_type_are_declined_with_it():
    words = "согласно Европейской конвенции о выдаче от 8 ноября 1990 года"
    assert named_at(words, "Европейская конвенция о выдаче", DAY, "ru") == (9, len(words))
    assert named_at(words, "Азиатская конвенция о выдаче", DAY, "ru") is None


def test_a_short_title_names_nothing():
    words = "Соглашения о чае от 8 ноября 1990 года"
    assert named_at(words, "Соглашение о чае", DAY, "ru") is None
