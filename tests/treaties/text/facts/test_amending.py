"""How a treaty can be amended."""

import pytest

from tests.treaties.text.facts.reading import passage, told, unit
from treaties.text.facts.amending import WAYS, read_amending
from treaties.text.metadata import read_facts

CLAUSES = [
    ("ru", "По взаимному согласию Сторон в настоящее Соглашение могут вноситься изменения и дополнения, оформляемые отдельными протоколами.", "agreement protocol"),
    ("ru", "Изменения в настоящий Протокол вносятся с письменного согласия Сторон.", "agreement"),
    ("ru", "Настоящий Договор может быть изменен или дополнен по договоренности Сторон.", "agreement"),
    ("ru", "Изменения и дополнения к настоящему Меморандуму вносятся путем обмена нотами.", "notes"),
    ("ru", "Изменения в настоящее Соглашение оформляются отдельными протоколами, которые вступают в силу после обмена нотами.", "protocol"),
    ("ru", "Поправки к настоящей Конвенции принимаются большинством в две трети голосов присутствующих Сторон.", "majority"),
    ("ru", "Любая Сторона может предложить поправку к настоящей Конвенции.", "other"),
    ("kk", "Тараптардың өзара келісімі бойынша осы Келісімге жеке хаттамалармен ресімделетін өзгерістер мен толықтырулар енгізілуі мүмкін.", "agreement protocol"),
    ("kk", "Осы Хаттамаға Тараптардың келісуі бойынша өзгерістер енгізіледі.", "agreement"),
    ("kk", "Осы Меморандумға өзгерістер мен толықтырулар ноталар алмасу арқылы енгізіледі.", "notes"),
    ("kk", "Осы Конвенцияға түзетулер қатысушы Тараптардың үштен екісінің даусымен қабылданады.", "majority"),
    ("kk", "Кез келген Тарап осы Конвенцияға түзетулер ұсына алады.", "other"),
    ("en", "This Agreement may be amended by mutual written consent of the Parties.", "agreement"),
    ("en", "Amendments to this Treaty may be made by separate protocols.", "protocol"),
    ("en", "Any amendment to this Protocol shall be agreed upon by the Parties and effected by an exchange of notes.", "agreement notes"),
    ("en", "The Parties may amend this Convention by a two-thirds majority.", "majority"),
    ("en", "Any Party may propose amendments to this Convention.", "other"),
    ("en", "No amendment of this Agreement shall be valid unless it is in writing and signed by both Parties.", "agreement"),
]  # fmt: skip
NO_CLAUSES = [
    ("ru", "Внести в настоящее Соглашение следующие изменения и дополнения по согласию Сторон."),
    ("ru", "Изменения в приложение к настоящему Соглашению вносятся путем обмена нотами."),
    ("ru", "Об изменении наименований органов, указанных в настоящем Соглашении, предлагается сообщать нотами."),
    ("ru", "Настоящее Соглашение не затрагивает прав по другим протоколам."),
    ("ru", "Запрашиваемая Сторона может просить внести изменения в запрос по настоящему Договору."),
    ("kk", "Осы Келісімге мынадай өзгерістер енгізілсін: 3-бап алып тасталсын, хаттамамен ресімделеді."),
    ("kk", "Осы Келісімде көрсетілген органдардың атауы өзгертілген жағдайда ноталар алмасу ұсынылады."),
    ("kk", "Осы Келісім келісім бойынша қолданылады."),
    ("en", "The following amendments shall be made to the Agreement by this Protocol."),
    ("en", "Amendments to the Annex of this Agreement may be made by an exchange of notes."),
    ("en", "The Parties shall notify each other of any changes in the names of the authorities named in this Agreement."),
    ("en", "This Agreement may be extended by mutual consent."),
]  # fmt: skip


def read(language: str, *texts: str) -> list[tuple[str, int]]:
    facts = told(language)
    read_amending(facts, [passage(text, "article", line) for line, text in enumerate(texts, 1)])
    assert all(fact.name == "amendment_clause" and fact.sentence in texts for fact in facts.facts)
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


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("ru", ("По согласию Сторон в настоящее Соглашение вносятся изменения.", "Они оформляются протоколами.")),
        ("kk", ("Тараптардың келісімі бойынша осы Келісімге өзгерістер енгізіледі.", "Олар хаттамалармен ресімделеді.")),
        ("en", ("By agreement of the Parties amendments to this Treaty may be made.", "They take the form of protocols.")),
    ],
)  # fmt: skip
def test_the_sentence_after_it_goes_on(language, texts):
    facts = told(language)
    read_amending(facts, [passage(" ".join(texts), "article", 4)])
    assert [(x.value, x.line) for x in facts.facts] == [("agreement protocol", 4)]
    assert facts.facts[0].sentence == texts[0]


def test_an_amendment_that_all_must_accept_is_made_by_agreement():
    facts = told("en")
    texts = [
        "Any Party may propose amendments to this Convention.",
        "An amendment enters into force when all Parties have informed the depositary that they accept it.",
    ]  # fmt: skip
    read_amending(facts, [passage(text) for text in texts])
    assert [x.value for x in facts.facts] == ["agreement"]


def test_an_annexed_protocol_does_not_speak_for_the_treaty():
    clause = "По согласию Сторон в настоящий Протокол вносятся изменения."
    assert not read_facts([unit("article", clause, part="prot_1")], "ru").facts
    assert read_facts([unit("article", clause)], "ru").facts[0].name == "amendment_clause"


def test_a_long_sentence_is_read_as_a_short_one():
    # A rule that begins at each of its words anew would take the square of its length.
    words = " ".join(["осы Келісімге өзгерістер енгізіледі"] * 300)
    assert read("kk", f"{words}.") == [("other", 1)]
