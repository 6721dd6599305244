"""How disputes over a treaty are settled."""

import pytest

from tests.treaties.text.facts.reading import passage, told, unit
from treaties.text.facts.disputes import WAYS, read_disputes, ways_in
from treaties.text.metadata import read_facts

CLAUSES = [
    ("ru", "Споры и разногласия относительно толкования или применения настоящего Соглашения разрешаются путем переговоров и консультаций.", "negotiation"),
    ("ru", "Все разногласия, которые могут возникнуть при толковании настоящего Протокола, Стороны решают по дипломатическим каналам.", "negotiation"),
    ("ru", "Стороны будут стремиться разрешать спорные вопросы, вытекающие из настоящего Меморандума, дружественным путем.", "negotiation"),
    ("ru", "В случае невозможности урегулирования спора путем переговоров Стороны передают его на рассмотрение в арбитражный суд.", "negotiation arbitration"),
    ("ru", "Любой спор между Сторонами относительно применения настоящей Конвенции по просьбе одной из них передается на рассмотрение Международного Суда.", "court"),
    ("ru", "Спор между государствами-участниками может быть передан в Экономический суд Содружества Независимых Государств.", "court"),
    ("ru", "Споры о толковании настоящего Договора разрешаются путем переговоров без обращения в Международный Суд или арбитраж.", "negotiation"),
    ("ru", "Разногласия в применении настоящего Соглашения рассматриваются Смешанной комиссией.", "other"),
    ("ru", "Споры по толкованию настоящего Соглашения разрешаются с помощью посредничества, примирения или иными мирными средствами.", "other"),
    ("ru", "Трудности или сомнения, возникающие при толковании настоящей Конвенции, разрешаются по взаимному согласию компетентных органов.", "negotiation"),
    ("kk", "Осы Келісімді түсіндіру немесе қолдану кезінде туындайтын дауларды Тараптар келіссөздер мен консультациялар жолымен шешеді.", "negotiation"),
    ("kk", "Тараптар арасындағы келіспеушіліктер дипломатиялық арналар арқылы реттеледі.", "negotiation"),
    ("kk", "Егер дау келіссөздер жолымен шешілмесе, ол Тараптардың бірінің өтініші бойынша төрелік сотқа беріледі.", "negotiation arbitration"),
    ("kk", "Осы Шартты қолдануға қатысты дау Халықаралық Соттың қарауына беріледі.", "court"),
    ("kk", "Дауларды Тараптар үшінші тарапқа немесе халықаралық сотқа бермей, келіссөздер жолымен шешеді.", "negotiation"),
    ("kk", "Осы Келісімді орындау кезінде туындайтын даулы мәселелерді Бірлескен комиссия қарайды.", "other"),
    ("kk", "Осы Хаттаманы түсіндіруге байланысты түсініспеушіліктер кез келген бейбіт жолмен шешіледі.", "other"),
    ("en", "Any dispute concerning the interpretation or application of this Agreement shall be settled amicably through consultations.", "negotiation"),
    ("en", "Differences arising from this Memorandum shall be resolved through diplomatic channels.", "negotiation"),
    ("en", "If the dispute between the Parties cannot be settled by negotiation, it shall be submitted to an arbitral tribunal.", "negotiation arbitration"),
    ("en", "Disputes between two or more States Parties shall be referred to the International Court of Justice.", "court"),
    ("en", "Disputes relating to this Treaty shall be settled by negotiation without recourse to an international court or arbitration.", "negotiation"),
    ("en", "Any dispute arising under this Convention shall be referred to the Joint Committee or settled by mediation.", "other"),
]  # fmt: skip
NO_CLAUSES = [
    ("ru", "В случае возникновения разногласий при толковании Стороны обращаются к тексту на русском языке."),
    ("ru", "Споры между инвестором и Договаривающейся Стороной разрешаются путем переговоров."),
    ("ru", "Споры между хозяйствующими субъектами государств Сторон рассматриваются третейскими судами."),
    ("ru", "Стороны проводят переговоры и консультации по вопросам транспорта и спорта."),
    ("kk", "Мәтіндер арасында алшақтық болған жағдайда Тараптар ағылшын тіліндегі мәтінге жүгінеді."),
    ("kk", "Комиссия шешімдері көпшілік дауыспен қабылданады, Тараптар келіссөздер жүргізеді."),
    ("kk", "Тарап пен екінші Тараптың инвесторы арасындағы даулар келіссөздер жолымен шешіледі."),
    ("en", "In case of divergence of interpretation, the English text shall prevail."),
    ("en", "Disputes between an investor and a Party shall be settled by negotiations."),
    ("en", "The competent authorities may consult each other on the differences in their charges."),
]  # fmt: skip


def read(language: str, *texts: str) -> list[tuple[str, int]]:
    facts = told(language)
    read_disputes(facts, [passage(text, "article", line) for line, text in enumerate(texts, 1)])
    assert all(fact.name == "disputes" and fact.sentence in texts for fact in facts.facts)
    return [(fact.value, fact.line) for fact in facts.facts]


@pytest.mark.parametrize(("language", "text", "ways"), CLAUSES)
def test_a_clause(language, text, ways):
    assert read(language, text) == [(ways, 1)]


@pytest.mark.parametrize(("language", "text"), NO_CLAUSES)
def test_what_is_no_clause(language, text):
    assert read(language, text) == []


def test_each_way_is_there_in_each_language():
    for language in ("kk", "ru", "en"):
        told_of = {way for code, _, ways in CLAUSES if code == language for way in ways.split()}
        assert told_of == set(WAYS)


def test_what_follows_in_the_article_counts_too():
    assert read(
        "ru",
        "Споры о толковании настоящего Соглашения решаются путем консультаций.",
        "Если спор не решен в течение года, он передается в арбитраж.",
        "Если арбитры не назначены, любая Сторона обращается к Председателю Международного Суда с просьбой рассмотреть спор.",
    ) == [("negotiation arbitration", 1)]  # fmt: skip
    assert read(
        "en",
        "Disputes over the application of this Treaty shall be settled by arbitration.",
        "Either Party may refer the dispute to the President of the International Court of Justice, who appoints the arbitrators.",
    ) == [("arbitration", 1)]  # fmt: skip


def test_a_clause_on_interpretation_counts_before_a_loose_one():
    units = [
        unit("article", "Спор между Сторонами о границах участка решает комиссия."),
        unit("article", "Споры о толковании настоящего Договора решаются переговорами.", first=9),
    ]
    facts = read_facts(units, "ru")
    assert [(x.value, x.line) for x in facts.facts if x.name == "disputes"] == [("negotiation", 9)]


def test_disputes_with_investors_are_others_whatever_follows():
    units = [
        unit(
            "article",
            "1) Споры с инвестором решаются переговорами.",
            "2) Если спор между Сторонами о применении не решен, он передается в арбитраж.",
        ),
        unit("article", "Споры Сторон о применении решаются консультациями.", first=9),
    ]
    facts = read_facts(units, "ru")
    assert [(x.value, x.line) for x in facts.facts if x.name == "disputes"] == [("negotiation", 9)]


def test_ways_stand_in_their_order():
    text = "by mediation, by the International Court, by arbitration or by negotiation"
    assert ways_in(text, "en") == WAYS


def test_a_long_sentence_is_read_as_a_short_one():
    # A rule that begins at each of its words anew would take the square of its length.
    language, clause, ways = next(row for row in CLAUSES if row[0] == "kk")
    words = " ".join([clause.rstrip(".")] * 40)
    assert read(language, f"{words}.") == [(ways, 1)]
