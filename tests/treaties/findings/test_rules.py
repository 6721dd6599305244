"""The rules, each with texts that differ and with texts that only say the same otherwise."""

import pytest

from tests.treaties.findings.pairs import compared, found, kinds, passage
from treaties.choices import FindingKind
from treaties.findings.passages import Piece, Reference
from treaties.findings.values import SHOWN

# Kind, and two texts that differ in it.
DIFFERENT = [
    # A negation lost inside the Kazakh verb, and one too many.
    ("negation", {"kk": "Осы Келісім Тараптардың міндеттемелерін қозғайды.",
                  "ru": "Настоящее Соглашение не затрагивает обязательств Сторон."}),
    ("negation", {"kk": "Жалақы төленбеген жағдайда шарт бұзылады.",
                  "ru": "В случае выплаты заработной платы договор расторгается."}),
    ("negation", {"kk": "Құжат заңдастыруды талап етпейді.", "en": "The document requires legalization."}),
    ("negation", {"ru": "Виза не требуется.", "en": "A visa shall be required."}),
    ("negation", {"kk": "Тасымалдаушының жауаптылығы жоқ.", "ru": "Перевозчик несет ответственность."}),
    # May, and shall.
    ("modality", {"kk": "Комиссия шешімдер қабылдауға міндетті.", "ru": "Комиссия может принимать решения."}),
    ("modality", {"kk": "Тарап көмек бере алады.", "en": "The Party shall provide assistance."}),
    ("modality", {"ru": "Перевозчик вправе взимать плату.", "en": "The carrier shall charge a fee."}),
    # And, or.
    ("conjunction", {"kk": "кеме және ұшақ иелері", "ru": "владельцы судна или самолета"}),
    ("conjunction", {"kk": "тауарларды немесе қызметтерді жеткізу", "en": "the supply of goods and services"}),
    # Only.
    ("quantifier", {"kk": "Деректер тек осы мақсатта ғана пайдаланылады.",
                    "ru": "Данные используются в этих целях."}),
    ("quantifier", {"ru": "Визы выдаются лишь гражданам.", "en": "Visas are issued to nationals."}),
    # Numbers, days, sums, shares, time limits.
    ("number", {"kk": "Комиссия 12 мүшеден тұрады.", "ru": "Комиссия состоит из 10 членов."}),
    ("number", {"kk": "Үшінші жазбаша хабарлама алынған күн.",
                "ru": "Дата получения второго письменного уведомления."}),
    ("date", {"kk": "2011 жылғы 5 мамырдан бастап", "ru": "начиная с 6 мая 2011 года"}),
    ("date", {"kk": "жыл сайын 31 қаңтарға дейін", "ru": "ежегодно до 31 марта"}),
    ("sum", {"kk": "он мың АҚШ доллары", "ru": "сто тысяч долларов США"}),
    ("sum", {"ru": "5 млн. евро", "en": "EUR 50,000,000"}),
    ("percentage", {"kk": "салық мөлшері бес пайыз", "en": "the rate of tax is fifteen per cent"}),
    ("period", {"kk": "отыз күн ішінде", "ru": "в течение шестидесяти дней"}),
    ("period", {"kk": "алты ай бұрын", "en": "three months before"}),
    # Who and where.
    ("party", {"ru": "территория Литовской Республики", "kk": "Латвия Республикасының аумағы"}),
    ("party", {"kk": "Көлік министрлігі", "ru": "Министерство внутренних дел"}),
    ("place", {"kk": "Комиссия Женевада жиналады.", "ru": "Комиссия собирается в Вене."}),
    ("role", {"kk": "Сұрау салушы Тараптың заңнамасы", "ru": "законодательство запрашиваемой Стороны"}),
    ("role", {"kk": "Бұл туралы депозитарийге хабарланады.",
              "ru": "Об этом уведомляются государства."}),
    ("role", {"ru": "посольство направляющего государства", "en": "the embassy of the receiving State"}),
    ("role", {"kk": "Сұрау салушы Тарап шығыстарды сұрау салынатын Тараптың шотына жатқызады.",
              "ru": "Запрашиваемая Сторона относит расходы на счет запрашивающей Стороны."}),
    # What it is called.
    ("term", {"kk": "осы Конвенцияға түзету енгізу", "ru": "оговорка к настоящей Конвенции"}),
    ("term", {"kk": "Рұқсаттың түпнұсқасы", "ru": "копия разрешения"}),
]  # fmt: skip
SAME = [
    # Kazakh negates inside the word, Russian and English by words of their own.
    {"kk": "Осы Келісім Тараптардың міндеттемелерін қозғамайды.",
     "ru": "Настоящее Соглашение не затрагивает обязательств Сторон.",
     "en": "This Agreement shall not affect the obligations of the Parties."},
    {"kk": "Егер Тараптар өзгеше келіспесе, шығыстар бөлінеді.",
     "ru": "Если Стороны не договорятся об ином, расходы делятся.",
     "en": "Unless the Parties agree otherwise, costs shall be shared."},
    {"kk": "Ешқандай ескертпеге жол берілмейді.", "ru": "Никакие оговорки не допускаются.",
     "en": "No reservations are permitted."},
    # Not later than is within; at least is not less than.
    {"kk": "отыз күн ішінде", "ru": "не позднее тридцати дней", "en": "not later than thirty days"},
    {"kk": "жылына кемінде бір рет", "ru": "не реже одного раза в год", "en": "at least once a year"},
    {"kk": "мөлшері 5 пайыздан аспауға тиіс", "ru": "размер не должен превышать 5 процентов"},
    # Only if is not unless.
    {"kk": "Деректер Тараптың келісімімен ғана беріледі.",
     "ru": "Данные не передаются без согласия Стороны."},
    {"kk": "Рұқсатсыз кіруге болмайды.", "ru": "Въезд допускается только с разрешения."},
    # Negative words for which another language has a positive one.
    {"kk": "заңсыз көші-қон", "ru": "незаконная миграция", "en": "illegal migration"},
    {"kk": "қылмыстардың алдын алу және болдырмау", "ru": "предупреждение и предотвращение преступлений"},
    {"kk": "осы Келісімнің ажырамас бөлігі", "ru": "неотъемлемая часть настоящего Соглашения",
     "en": "an integral part of this Agreement"},
    {"kk": "жылжымайтын мүлік", "ru": "недвижимое имущество", "en": "immovable property"},
    {"kk": "халықаралық қауіпсіздік", "ru": "международная безопасность", "en": "international security"},
    {"kk": "осы баптың 2-тармағын қоспағанда", "ru": "за исключением пункта 2 настоящей статьи"},
    {"kk": "азаматтығына қарамастан", "ru": "независимо от гражданства", "en": "regardless of nationality"},
    {"kk": "Сот құзыретті емес екенін анықтаса", "ru": "Если суд установит, что он не компетентен"},
    # What is denied of each, with "and", is denied of both, with "or".
    {"kk": "Ол қамауға алынбайды және жазаланбайды.", "ru": "Он не может быть арестован или наказан."},
    # Cannot is shall not.
    {"kk": "Тарап бас тарта алмайды.", "ru": "Сторона не вправе отказать.",
     "en": "The Party shall not refuse."},
    # The same numbers in figures and in words, with their endings.
    {"kk": "30 (отыз) күнтізбелік күн ішінде", "ru": "в течение тридцати календарных дней",
     "en": "within 30 calendar days"},
    {"kk": "екі данада жасалды", "ru": "совершено в двух экземплярах", "en": "done in duplicate"},
    {"kk": "1 000 000 АҚШ доллары", "ru": "один миллион долларов США", "en": "USD 1,000,000"},
    {"kk": "0,5 пайыз", "ru": "0,5 процента", "en": "0.5 per cent"},
    {"kk": "Ол үшін Тараптар оны қолданады, онда бірі екіншісіне хабарлайды.",
     "ru": "Для этого Стороны применяют его, и одна уведомляет другую."},
    # A role that is said once in one language and twice in the other is none exchanged.
    {"kk": "Сұрау салынатын Тарап алынған сұрау салуды орындайды.",
     "ru": "Запрашиваемая Сторона исполняет запрос, который запрашиваемая Сторона получила."},
]  # fmt: skip


@pytest.mark.parametrize(("kind", "texts"), DIFFERENT)
def test_a_difference_is_found(kind, texts):
    assert kind in kinds(**texts)


@pytest.mark.parametrize("texts", SAME)
def test_what_is_only_said_otherwise_is_quiet(texts):
    assert [(one.kind, one.values) for one in found(**texts)] == []


def test_a_list_whose_first_words_stand_behind_it_is_quiet():
    # The Russian refuses before the points of the list, the Kazakh behind them.
    passages = [
        passage("p_1", ru="В сотрудничестве не может быть отказано, если:", kk="Егер:"),
        passage("point_a", ru="а) запрос составлен на русском языке;", kk="а) сұрау салу орыс тілінде жасалса;"),
        passage("point_b", ru="б) он подписан.",
                kk="б) оған қол қойылса, ынтымақтастықтан бас тартылмайды."),
    ]  # fmt: skip
    assert [one for one in compared(passages) if one.weight >= SHOWN] == []


def test_a_negation_lost_from_one_point_of_a_list_is_found_there():
    passages = [
        passage("p_1", ru="Помощь оказывается, если:", kk="Көмек:"),
        passage("point_a", ru="а) она не противоречит закону;", kk="а) ол заңға қайшы келсе;"),
        passage("point_b", ru="б) она своевременна.", kk="б) ол уақтылы болса, көрсетіледі."),
    ]
    negations = [one for one in compared(passages) if one.kind == FindingKind.NEGATION]
    assert [one.eid for one in negations] == ["point_a"]


def test_the_words_that_differ_are_quoted_and_the_clause_beside_them():
    (one,) = found(
        kk="Осы Келісім басқа шарттарды қозғайды, ол туралы хабарланады.",
        ru="Настоящее Соглашение не затрагивает других договоров, о чем сообщается.",
    )
    assert [quote.text for quote in one.quotes["ru"]] == ["не затрагивает"]
    # The Kazakh verb ends its clause.
    assert [quote.text for quote in one.quotes["kk"]] == ["қозғайды"]
    assert one.values == {"kk": "no", "ru": "yes"}


def test_where_two_of_three_languages_agree_the_third_one_is_told():
    one = next(
        one
        for one in found(kk="отыз күн ішінде", ru="в течение тридцати дней", en="within sixty days")
        if one.kind == FindingKind.PERIOD and one.values.get("en")
    )
    assert one.values["en"] == "P60D"


def test_a_doubtful_alignment_makes_its_findings_weigh_less():
    texts = {"kk": "отыз күн ішінде", "ru": "в течение шестидесяти дней"}
    sure, doubtful = passage(**texts), passage(**texts)
    doubtful.confidence = 0.1
    (one,), (other,) = ([*compared([row])] for row in (sure, doubtful))
    assert other.weight < one.weight


def test_differences_of_two_paragraphs_do_not_make_up_for_each_other():
    passages = [
        passage("para_1", kk="1. Виза талап етіледі.", ru="1. Виза не требуется."),
        passage("para_2", kk="2. Жарна төленбейді.", ru="2. Взнос уплачивается."),
    ]
    for place, one in enumerate(passages):
        one.group = place
    negations = [one.eid for one in compared(passages) if one.kind == FindingKind.NEGATION]
    assert negations == ["para_1", "para_2"]


def test_differences_of_two_sentences_do_not_make_up_for_each_other():
    negations = [
        one.quotes["ru"][0].text
        for one in found(
            kk="Азаматтар үшін виза талап етіледі. Алайда жыл сайынғы жарна төленбейді.",
            ru="Для граждан виза не требуется. Однако ежегодный взнос уплачивается.",
        )
        if one.kind == FindingKind.NEGATION
    ]
    assert negations == ["не требуется", "Однако ежегодный взнос уплачивается"]


def test_a_reference_without_a_number_is_none_that_is_missing():
    piece = Piece("ru", "p_1", "указанные в этом пункте", 0, (Reference("art_6", 11, 23),))
    here = Piece("kk", "p_1", "осы тармақта көрсетілген")
    there = Piece("kk", "p_1", "көрсетілген")
    for other, number in ((here, 0), (there, 1)):
        row = passage(kk="", ru="")
        row.pieces = {"kk": (other,), "ru": (piece,)}
        kinds = [one.kind for one in compared([row]) if one.kind == FindingKind.REFERENCE]
        assert len(kinds) == number
