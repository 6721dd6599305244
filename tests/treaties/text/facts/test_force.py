"""Entry into force, provisional application and the bulletin."""

from datetime import date

import pytest

from tests.treaties.text.facts.reading import passage, told
from treaties.text.facts.force import read_force

DAY = date(2018, 9, 1)
STATEMENTS = [
    ("ru", "(Вступило в силу 1 сентября 2018 года - Бюллетень международных договоров РК, 2018 г., № 5, ст. 62)"),
    ("ru", "(Вступил в силу с 1 сентября 2018 г.)"),
    ("ru", "Соглашение вступило в силу для Республики Казахстан 01.09.2018."),
    ("ru", "Дата вступления в силу: 1 сентября 2018 года"),
    ("ru", "(Астана, 23 ноября 2017 г.; вступила в силу 1 сентября 2018 г.)"),
    ("kk", "(2018 жылғы 1 қыркүйекте күшіне енді - Қазақстан Республикасының халықаралық шарттары бюллетені, 2018 ж., № 5, 62-құжат)"),
    ("kk", "(2018 жылғы 1 қыркүйекте күшіне енд і)"),
    ("kk", "2018 ж. 1 қыркүйекте күшіне енді."),
    ("kk", "Күшіне енген күні: 2018 жылғы 1 қыркүйек"),
    ("kk", "(2018 жылдың 1 қыркүйегінде күшіне енді)"),
    ("en", "(Entered into force on September 1, 2018 - Bulletin of International Treaties of the RK, 2018, No. 5)"),
    ("en", "Entered into force: 1 September 2018"),
    ("en", "Date of entry into force: 1 September 2018"),
    ("en", "The Agreement came into force on 1st September 2018."),
]  # fmt: skip
NO_STATEMENT = [
    ("ru", "(Астана, 23 ноября 2017 года)"),
    ("ru", "Сноска. Закон вступил в силу 1 сентября 2018 года."),
    ("kk", "(Астана, 2017 жылғы 23 қараша)"),
    ("kk", "Ескерту. Заң 2018 жылғы 1 қыркүйекте күшіне енді."),
    ("en", "(Done at Astana on 23 November 2017)"),
]
ENTRIES = [
    ("ru", "Настоящее Соглашение вступает в силу с даты подписания.", "signature"),
    ("ru", "Настоящий Меморандум вступает в силу со дня его подписания и действует в течение трех лет.", "signature"),
    ("ru", "Настоящее Соглашение вступает в силу с даты получения по дипломатическим каналам последнего письменного уведомления о выполнении Сторонами внутригосударственных процедур.", "notification"),
    ("ru", "Настоящее Соглашение временно применяется с даты подписания и вступает в силу с даты получения последнего письменного уведомления.", "notification"),
    ("ru", "Настоящий Договор подлежит ратификации и вступает в силу на тридцатый день с даты обмена ратификационными грамотами.", "ratification"),
    ("ru", "Настоящая Конвенция вступает в силу на тридцатый день с даты сдачи на хранение депозитарию третьей ратификационной грамоты.", "deposit"),
    ("ru", "Настоящее Соглашение вступает в силу с даты получения депозитарием последнего письменного уведомления о выполнении процедур.", "notification"),
    ("ru", "Настоящее Соглашение вступает в силу со дня сдачи на хранение депозитарию третьего уведомления, подтверждающего выполнение процедур.", "notification"),
    ("ru", "Настоящее Соглашение вступает в силу со дня подписания, а для государств, которым нужны процедуры, - со дня сдачи депозитарию уведомления.", "signature"),
    ("ru", "Настоящее Соглашение вступает в силу с 1 сентября 2018 года.", "date"),
    ("ru", "Соглашение вступит в силу через 30 дней с момента последнего уведомления о его ратификации.", "notification"),
    ("ru", "Настоящее Соглашение заключается на неопределенный срок и вступает в силу с даты обмена нотами.", "notification"),
    ("ru", "Оно вступает в силу после подписания.", "signature"),
    ("kk", "Осы Келісім қол қойылған күнінен бастап күшіне енеді.", "signature"),
    ("kk", "Осы Меморандум оған қол қойылған сәттен бастап күшіне енеді.", "signature"),
    ("kk", "Осы Келісім Тараптардың соңғы жазбаша хабарламасын алған күннен бастап күшіне енеді.", "notification"),
    ("kk", "Осы Келісім қол қойылған күнінен бастап уақытша қолданылады және соңғы жазбаша хабарлама алынған күннен бастап күшіне енеді.", "notification"),
    ("kk", "Осы Шарт ратификациялануға тиіс және ратификациялық грамоталар алмасқан күннен бастап күшіне енеді.", "ratification"),
    ("kk", "Осы Конвенция үшінші ратификациялық грамота сақтауға тапсырылған күннен бастап отызыншы күні күшіне енеді.", "deposit"),
    ("kk", "Осы Келісім 2018 жылғы 1 қыркүйектен бастап күшіне енеді.", "date"),
    ("kk", "Осы Хаттама депозитарий соңғы жазбаша хабарламаны алған күннен бастап күшіне енеді.", "notification"),
    ("kk", "Осы Келісім дипломатиялық ноталар алмасқан күннен бастап күшіне енеді.", "notification"),
    ("kk", "Осы Келісім белгіленбеген мерзімге жасалады және соңғы хабарлама алынған күннен кейінгі екінші айдың бірінші күні күшіне енеді.", "notification"),
    ("en", "This Agreement shall enter into force on the date of its signature.", "signature"),
    ("en", "This Memorandum shall come into effect upon signing.", "signature"),
    ("en", "This Agreement shall enter into force on the date of receipt of the last written notification.", "notification"),
    ("en", "This Treaty is subject to ratification and shall enter into force on the date of exchange of the instruments of ratification.", "ratification"),
    ("en", "This Convention shall enter into force on the thirtieth day after the deposit of the third instrument of ratification.", "deposit"),
    ("en", "This Agreement shall be provisionally applied from the date of signature and shall enter into force on the date of the last notification.", "notification"),
    ("en", "This Agreement enters into force on 1 September 2018.", "date"),
    ("en", "The present Protocol enters into force thirty days after the exchange of diplomatic notes.", "notification"),
    ("en", "This Agreement shall take effect on the date when the Parties have notified each other and shall remain in force for five years.", "notification"),
    ("en", "It shall enter into force on signature.", "signature"),
]  # fmt: skip
NO_ENTRY = [
    ("ru", "В настоящее Соглашение могут быть внесены изменения, которые вступают в силу с даты подписания."),
    ("ru", "Изменения вступают в силу с даты последнего уведомления."),
    ("ru", "Такая денонсация вступает в силу через три месяца с даты уведомления."),
    ("ru", "Настоящее постановление вступает в силу со дня подписания."),
    ("kk", "Осы Келісімге енгізілген өзгерістер қол қойылған күннен бастап күшіне енеді."),
    ("kk", "Мұндай күшін жою хабарлама алынған күннен бастап үш ай өткен соң күшіне енеді."),
    ("kk", "Осы қаулы қол қойылған күнінен бастап күшіне енеді."),
    ("en", "Amendments to this Agreement shall enter into force on the date of signature."),
    ("en", "The denunciation shall take effect one year after notification."),
]  # fmt: skip
PROVISIONAL = [
    ("ru", "Настоящее Соглашение временно применяется с даты подписания."),
    ("ru", "Настоящий Договор будет временно применяться со дня его подписания до вступления в силу."),
    ("ru", "Стороны временно применяют настоящее Соглашение с даты подписания."),
    ("ru", "Настоящий Протокол применяется на временной основе с даты подписания."),
    ("ru", "Соглашение применяется временно по истечении 10 дней с даты подписания."),
    ("kk", "Осы Келісім қол қойылған күнінен бастап уақытша қолданылады."),
    ("kk", "Осы Хаттама қол қойылған сәттен бастап уақытша қолданылатын болады және хабарлама алынғанда күшіне енеді."),
    ("kk", "Тараптар осы Келісім қол қойылған күннен бастап оны уақытша қолданады."),
    ("kk", "Осы Шарт жасалған күнінен бастап уақытша негізде қолданылады."),
    ("en", "This Agreement shall be provisionally applied from the date of signature."),
    ("en", "This Protocol shall be applied provisionally from the date of its signature."),
    ("en", "The Agreement provisionally applies as of the date of signing."),
    ("en", "This Agreement shall apply on a provisional basis from the date of signature."),
]  # fmt: skip
NOT_PROVISIONAL = [
    ("ru", "Настоящее Соглашение временно не применяется."),
    ("ru", "Настоящее Соглашение не будет временно применяться."),
    ("ru", "Настоящий Договор может временно применяться по решению Сторон."),
    ("ru", "Ставки пошлин временно применяются до конца года."),
    ("kk", "Осы Келісім уақытша қолданылмайды."),
    ("kk", "Осы Келісім уақытша қолданылуы мүмкін."),
    ("kk", "Баж ставкалары уақытша қолданылады."),
    ("en", "This Agreement shall not be provisionally applied."),
    ("en", "This Agreement may be applied provisionally."),
    ("en", "The duties shall be applied provisionally."),
]
BULLETINS = [
    ("kk", "(2012 жылғы 16 қаңтарында күшіне енді - Қазақстан Республикасының халықаралық шарттары бюллетені, 2012 ж., N 3, 32-құжат)", "Қазақстан Республикасының халықаралық шарттары бюллетені, 2012 ж., N 3, 32-құжат"),
    ("kk", "(ҚР халықаралық шарттары бюллетені, 2018 ж., № 5, 62-құжат)", "ҚР халықаралық шарттары бюллетені, 2018 ж., № 5, 62-құжат"),
    ("ru", "(Вступило в силу 1 июня 2018 года - Бюллетень международных договоров РК, 2018 г., № 5, ст. 62)", "Бюллетень международных договоров РК, 2018 г., № 5, ст. 62"),
    ("ru", "Бюллетень международных договоров Республики Казахстан, 2000 г., N 2, ст. 17.", "Бюллетень международных договоров Республики Казахстан, 2000 г., N 2, ст. 17"),
    ("ru", "(САПП Республики Казахстан, 2000 г., № 22, ст. 248)", "САПП Республики Казахстан, 2000 г., № 22, ст. 248"),
    ("en", "(Bulletin of International Treaties of the RK, 2020, No. 4)", "Bulletin of International Treaties of the RK, 2020, No. 4"),
]  # fmt: skip


def force(language, head="", clause=""):
    facts = told(language)
    read_force(
        facts,
        [passage(head, "title")] if head else [],
        [passage(clause, "article")] if clause else [],
    )
    return facts


@pytest.mark.parametrize(("language", "text"), STATEMENTS)
def test_a_statement_of_entry(language, text):
    assert force(language, head=text).in_force_on == DAY


@pytest.mark.parametrize(("language", "text"), NO_STATEMENT)
def test_no_statement_of_entry(language, text):
    assert force(language, head=text).in_force_on is None


@pytest.mark.parametrize(("language", "text", "entry"), ENTRIES)
def test_how_it_enters(language, text, entry):
    found = force(language, clause=text)
    assert found.entry == entry
    assert found.in_force_on == (DAY if entry == "date" else None)
    assert ("entry", entry, text) in {
        (fact.name, fact.value, fact.sentence) for fact in found.facts
    }


@pytest.mark.parametrize(("language", "text"), NO_ENTRY)
def test_what_else_enters_into_force(language, text):
    assert force(language, clause=text).entry == ""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Настоящий Договор вступает в силу не ранее 1 января 2015 года."),
        ("kk", "Осы Шарт 2015 жылғы 1 қаңтардан ерте емес күшіне енеді."),
        ("en", "This Treaty shall enter into force not earlier than 1 January 2015."),
    ],
)
def test_a_day_that_is_only_a_bound(language, text):
    assert force(language, clause=text).in_force_on is None


@pytest.mark.parametrize(("language", "text"), PROVISIONAL)
def test_provisional_application(language, text):
    assert force(language, clause=text).provisional is True


@pytest.mark.parametrize(("language", "text"), NOT_PROVISIONAL)
def test_no_provisional_application(language, text):
    assert force(language, clause=text).provisional is False


@pytest.mark.parametrize(("language", "text", "publication"), BULLETINS)
def test_bulletins(language, text, publication):
    assert force(language, head=text).publication == publication
