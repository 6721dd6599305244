"""Where and when a treaty was signed, from its closing, its title's note, its act."""

from datetime import date

import pytest

from tests.treaties.text.facts.reading import passage, told
from treaties.text.facts.signing import read_signing

A = date(2017, 11, 23)
CLOSINGS = [
    ("ru", "Совершено в городе Астане 23 ноября 2017 года в двух экземплярах.", A, "Astana"),
    ("ru", "Совершено в г. Астане «23» ноября 2017 г. в двух подлинных экземплярах.", A, "Astana"),
    ("ru", "СОВЕРШЕНО в Астане двадцать третьего ноября 2017 года.", A, "Astana"),
    ("ru", "Учинено в городе Астана, 23 ноября 2017 года, на русском языке.", A, "Astana"),
    ("ru", "Подписано в Астане 23.11.2017 в двух экземплярах.", A, "Astana"),
    ("ru", "Заключено в гор. Астане 23 ноября 2017 г.", A, "Astana"),
    ("ru", "В удостоверение чего представители подписали настоящий Договор. Совершено в Астане 23 ноября 2017 года.", A, "Astana"),
    ("ru", "Совершено 23 ноября 2017 года в городе Астане в единственном экземпляре.", A, "Astana"),
    ("ru", "Настоящее Соглашение составлено в г. Астане 23 ноября 2017 года.", A, "Astana"),
    ("ru", "Составлено в двух экземплярах 23 ноября 2017 года в городе Астане.", A, "Astana"),
    ("ru", "23 ноября 2017 года, Астана", A, "Astana"),
    ("ru", "г. Астана, 23 ноября 2017 года", A, "Astana"),
    ("kk", "2017 жылғы 23 қарашада Астана қаласында екі данада жасалды.", A, "Astana"),
    ("kk", "2017 жылғы « 23 » қарашада Астанада әрқайсысы қазақ және чех тілдерінде жасалды.", A, "Astana"),
    ("kk", "Астана қаласында 2017 жылғы 23 қарашада екі түпнұсқа данада жасалды.", A, "Astana"),
    ("kk", "Астана қ. 2017 ж. 23 қарашада екі данада қол қойылды.", A, "Astana"),
    ("kk", "Осы Келісім Астана қаласында 2017 жылдың 23 қарашасында жасалды.", A, "Astana"),
    ("kk", "2017 жылғы 23-қарашада Астана қаласында қазақ, орыс тілдерінде жасалған.", A, "Astana"),
    ("kk", "Астана қаласында екі мың он жетінші жылғы 23 қарашада жасалды.", A, "Astana"),
    ("kk", "Осы Хаттама 1998 жылғы 9 сәуірдегі Келісімге 2017 жылғы 23 қарашада Астанада жасалды.", A, "Astana"),
    ("kk", "Астана қаласы, 2017 жылғы 23 қараша", A, "Astana"),
    ("en", "Done at Astana on 23 November 2017, in two originals.", A, "Astana"),
    ("en", "DONE in duplicate at Astana this twenty-third day of November 2017.", A, "Astana"),
    ("en", "Done at Astana, this 23rd day of November, two thousand and seventeen.", A, "Astana"),
    ("en", "Signed in Astana on November 23, 2017, in two original copies.", A, "Astana"),
    ("en", "IN WITNESS WHEREOF the undersigned have signed this Agreement. DONE at Astana on the 23rd of November 2017.", A, "Astana"),
    ("en", "In witness whereof they have signed this Treaty at Astana on 23 November 2017.", A, "Astana"),
    ("en", "Concluded in the city of Astana on November 23rd, 2017.", A, "Astana"),
    ("en", "Made in Astana, on 23 November, 2017.", A, "Astana"),
]  # fmt: skip


def signing(language, closing=(), title=(), body=(), acts=(), kind="", draft=False):
    facts = told(language, kind)
    facts.draft = draft
    read_signing(
        facts,
        [passage(text) for text in closing],
        [passage(text, "title") for text in title],
        [passage(text, "article") for text in body],
        [passage(text, "act") for text in acts],
    )
    return facts.signed_on, facts.signed_place


@pytest.mark.parametrize(("language", "text", "day", "place"), CLOSINGS)
def test_closings(language, text, day, place):
    assert signing(language, closing=[text]) == (day, place)


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("ru", "(Астана, 23 ноября 2017 года)"),
        ("ru", "(г. Астана, 23 ноября 2017 г.)"),
        ("ru", "(Совершено в Астане 23 ноября 2017 года)"),
        ("ru", "(Подписано в г.Астане 23.11.2017г.)"),
        ("ru", "(Астана, 23 ноября 2017 г.; вступило в силу 1 сентября 2018 г.)"),
        ("kk", "(Астана, 2017 жылғы 23 қараша)"),
        ("kk", "(Астана қаласы, 2017 ж. 23 қараша)"),
        ("kk", "(2017 жылғы 23 қарашада Астанада жасалған)"),
        ("en", "(Astana, November 23, 2017)"),
        ("en", "(Done at Astana on 23 November 2017)"),
    ],
)
def test_the_note_under_the_title(language, note):
    assert signing(language, title=[note]) == (A, "Astana")


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("ru", "(с изменениями и дополнениями от 25 октября 2001 года)"),
        ("ru", "(Вступило в силу 1 сентября 2018 года - Бюллетень международных договоров РК, 2018 г.)"),
        ("ru", "(принята резолюцией 44/25 Генеральной Ассамблеи от 20 ноября 1989 года)"),
        ("ru", "(по состоянию на 1 января 2010 года)"),
        ("kk", "(2018 жылғы 1 қыркүйекте күшіне енді - Бюллетень, 2018 ж., № 5)"),
        ("kk", "(2001 жылғы 25 қазандағы өзгерістер мен толықтырулармен)"),
        ("en", "(as amended on 25 October 2001)"),
        ("en", "(Entered into force on September 1, 2018)"),
    ],
)  # fmt: skip
def test_other_days_under_the_title(language, note):
    assert signing(language, title=[note]) == (None, "")


@pytest.mark.parametrize(
    ("language", "kind", "text"),
    [
        ("ru", "agreement", "Утвердить прилагаемое Соглашение между Правительством Республики Казахстан и Правительством Чешской Республики о чае, совершенное в Астане 23 ноября 2017 года."),
        ("ru", "agreement", "Утвердить Соглашение о чае, подписанное в г. Астане 23 ноября 2017 года."),
        ("ru", "protocol", "Ратифицировать Протокол о внесении изменений в Соглашение о чае, подписанное в Алматы 9 апреля 1998 года, совершенный в городе Астане 23 ноября 2017 года."),
        ("ru", "protocol", "Ратифицировать подписанный в Астане 23 ноября 2017 года Протокол к Соглашению о чае, подписанному в Алматы 9 апреля 1998 года."),
        ("ru", "convention", "Ратифицировать Конвенцию о чае, подписанную в Астане 23 ноября 2017 года, со следующими оговорками:"),
        ("ru", "treaty", "Присоединиться к Договору о чае, заключенному в Астане 23 ноября 2017 года."),
        ("kk", "agreement", "Қоса беріліп отырған 2017 жылғы 23 қарашада Астанада жасалған Шай туралы келісім бекітілсін."),
        ("kk", "protocol", "2017 жылғы 23 қарашада Астана қаласында қол қойылған 1998 жылғы 9 сәуірде Алматыда жасалған келісімге өзгерістер енгізу туралы хаттама ратификациялансын."),
        ("en", "agreement", "To approve the attached Agreement on tea concluded in Astana on November 23, 2017."),
        ("en", "convention", "To ratify the Convention on tea, done at Astana on 23 November 2017."),
    ],
)  # fmt: skip
def test_the_act_tells_of_the_signing(language, kind, text):
    assert signing(language, acts=[text], kind=kind) == (A, "Astana")
    assert signing(language, acts=[text], kind=kind, draft=True) == (None, "")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Совершено в городе ______ «___» ________ 2017 года в двух экземплярах."),
        ("ru", "Настоящее Соглашение заменяет Соглашение, подписанное в Астане 9 апреля 1998 года."),
        ("ru", "Настоящим удостоверяю, что текст является копией Конвенции, совершенной в Гааге 8 ноября 1990 года."),
        ("kk", "2000 жылғы \"___\" ____________ _______ қаласында екі данада жасалды."),
        ("kk", "1998 жылғы 9 сәуірдегі Келісім екі данада жасалды."),
        ("en", "Done at ______ on ______ 2017 in two copies."),
        ("en", "The Agreement signed on April 9, 1998 remains in force."),
    ],
)  # fmt: skip
def test_blanks_and_other_treaties(language, text):
    assert signing(language, closing=[text], kind="agreement") == (None, "")


def test_the_closing_comes_before_the_act():
    closing = "Совершено в Астане 23 ноября 2017 года."
    act = "Утвердить Соглашение о чае, подписанное в Алматы 9 апреля 1998 года."
    assert signing("ru", closing=[closing], acts=[act], kind="agreement") == (A, "Astana")


def test_a_closing_that_stands_in_the_last_article():
    text = "Совершено в Астане 23 ноября 2017 года в двух экземплярах."
    assert signing("ru", body=["Чай пьют.", text]) == (A, "Astana")
