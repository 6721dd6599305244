"""Those who sign, by the lines of the signatures, in one column and in more."""

import pytest

from tests.treaties.text.facts.reading import passage
from treaties.text.facts.signatures import signatories

SIGNED = [
    ("ru", ["За Республику Армения", "За Республику Казахстан"], "AM KZ"),
    ("ru", ["За Правительство Российской", "Федерации", "За Правительство Республики Казахстан"], "RU KZ"),
    # two columns: the left one first
    ("ru", ["За Правительство За Правительство", "Азербайджанской Республики Республики Молдова", "За Правительство За Правительство", "Республики Армения Российской Федерации", "За Правительство", "Республики Казахстан"], "AZ AM KZ MD RU"),
    # narrow columns, a word of each in every line
    ("ru", ["За Республику За Республику За Республику За Кыргызскую За Российскую", "Армения Беларусь Казахстан Республику Федерацию"], "AM BY KZ KG RU"),
    ("ru", ["За За За", "Республику Республику Российскую", "Беларусь Казахстан Федерацию"], "BY KZ RU"),
    # the same joined to one line
    ("ru", ["За Республику За Республику За Российскую Беларусь Казахстан Федерацию"], "BY KZ RU"),
    ("ru", ["За За За Республику Республику Российскую Беларусь Казахстан Федерацию"], "BY KZ RU"),
    ("ru", ["За Правительство За Правительство Республики Казахстан Республики Армения"], "KZ AM"),
    ("kk", ["Беларусь Қазақстан Ресей", "Республикасы Республикасы Федерациясы", "үшін үшін үшін"], "BY KZ RU"),
    ("kk", ["Қазақстан Республикасы үшін", "Эстон Республикасы үшін"], "KZ EE"),
    ("en", ["For the Government of the Republic of Kazakhstan", "For the Government of Canada"], "KZ CA"),
]  # fmt: skip
UNSURE = [
    # a name that no table knows: the list would lack a party
    (
        "ru",
        ["За Республику Казахстан", "За Правительство Чайной Республики", "За Республику Армения"],
    ),
    ("ru", ["Министр чая", "К. Токаев"]),
    ("en", ["Done at Astana."]),
]


@pytest.mark.parametrize(("language", "lines", "codes"), SIGNED)
def test_signatories(language, lines, codes):
    parties, first = signatories([passage(line) for line in lines], language)
    assert " ".join(parties) == codes
    assert first


@pytest.mark.parametrize(("language", "lines"), UNSURE)
def test_no_list_that_may_lack_one(language, lines):
    assert signatories([passage(line) for line in lines], language)[0] == ()
