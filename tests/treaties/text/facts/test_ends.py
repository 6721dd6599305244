"""The earlier treaties that a treaty ends."""

from datetime import date

import pytest

from tests.treaties.text.facts.reading import passage, told
from treaties.text.facts.ends import read_ends

DAY = date(1998, 4, 9)
ENDED = [
    ("ru", "С даты вступления в силу настоящего Соглашения прекращает действие Соглашение между Казахстаном и Чехией о чае от 9 апреля 1998 года.", "Соглашение между Казахстаном и Чехией о чае"),
    ("ru", "Соглашение между Казахстаном и Чехией о чае, подписанное в Алматы 9 апреля 1998 года, утрачивает силу с даты вступления в силу настоящего Соглашения.", "Соглашение между Казахстаном и Чехией о чае"),
    ("ru", "Настоящее Соглашение заменяет Соглашение между Казахстаном и Чехией о чае от 9 апреля 1998 года.", "Соглашение между Казахстаном и Чехией о чае"),
    ("ru", "Со вступлением в силу настоящего Договора прекращает свое действие Договор о дружбе и чае, заключенный в г. Алматы 9 апреля 1998 г.", "Договор о дружбе и чае"),
    ("ru", "С момента вступления в силу настоящего Соглашения прекращается действие Соглашения от 9 апреля 1998 года между Казахстаном и Чехией о чае.", "Соглашения от 9 апреля 1998 года между Казахстаном и Чехией о чае"),
    ("ru", "С вступлением в силу настоящего Протокола Протокол о чае от 09.04.1998 считается утратившим силу.", "Протокол о чае"),
    ("kk", "Осы Келісім күшіне енген күннен бастап 1998 жылғы 9 сәуірде қол қойылған Қазақстан мен Чехия арасындағы шай туралы келісім қолданысын тоқтатады.", "Қазақстан мен Чехия арасындағы шай туралы келісім"),
    ("kk", "Осы Келісім күшіне енген күннен бастап 1998 жылғы 9 сәуірдегі Шай туралы келісім күшін жояды.", "Шай туралы келісім"),
    ("kk", "Осы Шарт күшіне енген сәттен бастап 1998 жылғы 9 сәуірде Алматы қаласында жасалған Шай туралы шарттың қолданылуы тоқтатылады.", "Шай туралы шарттың"),
    ("kk", "Осы Келісім 1998 жылғы 9 сәуірдегі Шай туралы келісімді ауыстырады.", "Шай туралы келісімді"),
    ("kk", "Осы Хаттама күшіне енген күннен бастап 1998 жылғы 9 сәуірдегі Шай туралы хаттаманың күші жойылады.", "Шай туралы хаттаманың"),
    ("en", "From the date of entry into force of this Agreement, the Agreement between Kazakhstan and Czechia on tea, signed on April 9, 1998, ceases to have effect.", "Agreement between Kazakhstan and Czechia on tea"),
    ("en", "This Agreement supersedes the Agreement between Kazakhstan and Czechia on tea signed at Almaty on 9 April 1998.", "Agreement between Kazakhstan and Czechia on tea"),
    ("en", "Upon entry into force of this Treaty the Treaty on tea of 9 April 1998 shall terminate.", "Treaty on tea"),
    ("en", "This Agreement shall replace the Agreement on tea, done at Almaty on 9 April 1998.", "Agreement on tea"),
    ("en", "The Protocol on tea dated 9 April 1998 shall be superseded by this Protocol.", "Protocol on tea"),
]  # fmt: skip
OWN = [
    ("ru", "Настоящее Соглашение прекращает действие по истечении шести месяцев с даты получения уведомления."),
    ("ru", "Действие настоящего Соглашения прекращается 31 декабря 2020 года."),
    ("ru", "Прекращение действия настоящего Соглашения не влечет прекращения Соглашения от 9 апреля 1998 года."),
    ("ru", "Настоящее Соглашение не прекращает действия Договора от 9 апреля 1998 года."),
    ("kk", "Осы Келісім хабарлама алынған күннен бастап алты ай өткен соң қолданысын тоқтатады."),
    ("kk", "Осы Келісім 2020 жылғы 31 желтоқсанда қолданысын тоқтатады."),
    ("kk", "Егер 1998 жылғы 9 сәуірдегі Шарт қолданысын тоқтатса, осы Келісім де тоқтатылады."),
    ("en", "This Agreement shall terminate six months after receipt of the notice."),
    ("en", "This Agreement shall cease to have effect on 31 December 2020."),
    ("en", "This Agreement does not replace the Treaty of 9 April 1998."),
]  # fmt: skip


def ends(language, *texts):
    facts = told(language)
    rows = [passage(text, "article", line) for line, text in enumerate(texts, 1)]
    read_ends(facts, rows)
    return facts


@pytest.mark.parametrize(("language", "text", "title"), ENDED)
def test_what_a_treaty_ends(language, text, title):
    (ended,) = ends(language, text).ends
    assert (ended.title, ended.signed_on) == (title, DAY)


@pytest.mark.parametrize(("language", "text"), OWN)
def test_the_end_of_the_treaty_itself(language, text):
    assert ends(language, text).ends == []


def test_a_treaty_without_its_day():
    text = "Настоящее Соглашение заменяет Соглашение между Казахстаном и Чехией о чае."
    (ended,) = ends("ru", text).ends
    assert (ended.title, ended.signed_on) == ("Соглашение между Казахстаном и Чехией о чае", None)


def test_two_treaties():
    text = "Утрачивают силу Соглашение о чае от 9 апреля 1998 года и Протокол о меде от 5 мая 2000 года."
    assert [row.signed_on for row in ends("ru", text).ends] == [DAY, date(2000, 5, 5)]
    kazakh = "1998 жылғы 9 сәуірдегі Шай туралы келісім және 2000 жылғы 5 мамырдағы Бал туралы хаттама күшін жояды."
    assert [(row.title, row.signed_on) for row in ends("kk", kazakh).ends] == [
        ("Шай туралы келісім", DAY),
        ("Бал туралы хаттама", date(2000, 5, 5)),
    ]


def test_a_list_below_its_lead_in():
    facts = ends(
        "ru",
        "С даты вступления в силу настоящего Договора прекращают действие:",
        "соглашение о чае от 9 апреля 1998 года;",
        "Стороны пьют чай.",
    )
    assert [(row.title, row.signed_on) for row in facts.ends] == [("соглашение о чае", DAY)]
    assert [(fact.line, fact.value) for fact in facts.facts] == [(2, "1998-04-09 соглашение о чае")]
