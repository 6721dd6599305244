"""The day of entry into force that the clause ties to the signing or to a note in reply."""

from datetime import date

import pytest

from tests.treaties.text.facts.reading import passage, told
from treaties.text.facts.entry_day import read_entry_day

SIGNED = date(2009, 5, 12)
ON_THE_DAY = [
    ("ru", "Настоящее Соглашение вступает в силу с даты подписания."),
    ("ru", "Настоящий Протокол вступает в силу со дня его подписания и действует в течение пяти лет."),
    ("ru", "Настоящий Меморандум вступает в силу при подписании."),
    ("kk", "Осы Келісім қол қойылған күннен бастап күшіне енеді."),
    ("kk", "Осы Келісім қол қойылған сәтінен бастап күшіне енеді және бес жыл мерзімге жасалады."),
    ("en", "This Agreement shall enter into force upon signature."),
    ("en", "This Agreement shall enter into force on the date of its signature for a period of five years."),
]  # fmt: skip
NOT_ON_THE_DAY = [
    ("ru", "Настоящее Соглашение вступает в силу по истечении 30 дней со дня подписания."),
    ("ru", "Настоящее Соглашение вступает в силу со дня подписания, а для ратифицирующих его - со дня ратификации."),
    ("ru", "Настоящее Соглашение временно применяется с даты подписания и вступает в силу с даты уведомления."),
    ("kk", "Осы Келісім қол қойылған күннен бастап отыз күн өткен соң күшіне енеді."),
    ("kk", "Осы Келісім қол қойылған күннен бастап уақытша қолданылады."),
    ("en", "This Agreement shall enter into force thirty days after the date of signature."),
    ("en", "This Agreement shall enter into force upon signature, subject to ratification."),
]  # fmt: skip


def entered(language, clause, **known):
    facts = told(language)
    facts.signed_on, facts.entry = SIGNED, "signature"
    for name, value in known.items():
        setattr(facts, name, value)
    facts.note("entry", "signature", 7, clause)
    read_entry_day(facts, [])
    return facts


@pytest.mark.parametrize(("language", "clause"), ON_THE_DAY)
def test_the_day_of_signing(language, clause):
    facts = entered(language, clause)
    assert facts.in_force_on == SIGNED
    assert (facts.facts[-1].name, facts.facts[-1].line) == ("in_force_on", 7)
    assert facts.facts[-1].sentence == clause


@pytest.mark.parametrize(("language", "clause"), NOT_ON_THE_DAY)
def test_another_day(language, clause):
    assert entered(language, clause).in_force_on is None


@pytest.mark.parametrize("known", [{"draft": True}, {"signed_on": None}, {"entry": "ratification"}])
def test_what_must_be_known(known):
    assert entered(*ON_THE_DAY[0], **known).in_force_on is None


def test_what_a_note_tells_stays():
    told_day = date(2010, 1, 1)
    assert entered(*ON_THE_DAY[0], in_force_on=told_day).in_force_on == told_day


def test_the_day_of_the_reply_needs_both_notes():
    clause = "Нота составит соглашение, которое вступит в силу с даты ответной ноты."
    facts = told("ru")
    facts.signed_on, facts.entry = SIGNED, "notification"
    facts.note("entry", "notification", 7, clause)
    first = passage("г. Астана, 12 мая 2009 года", "title")
    read_entry_day(facts, [first])
    assert facts.in_force_on is None
    read_entry_day(facts, [first, passage("г. Астана, 14 мая 2009 года", "article")])
    assert facts.in_force_on == date(2009, 5, 14)
