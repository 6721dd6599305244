"""How long a treaty lasts, and how it is denounced."""

import pytest

from tests.treaties.text.facts.reading import passage, told
from treaties.text.facts.term import duration_in, notice_in, read_term

DURATIONS = [
    ("ru", "Настоящее Соглашение заключается сроком на пять лет.", "P5Y"),
    ("ru", "Настоящее Соглашение заключается на срок 5 (пять) лет и автоматически продлевается на последующие пятилетние периоды.", "P5Y"),
    ("ru", "Настоящий Договор заключается сроком на 10 лет и будет автоматически продлеваться на очередные 5 лет.", "P10Y"),
    ("ru", "Настоящее Соглашение действует в течение трех лет с даты его вступления в силу.", "P3Y"),
    ("ru", "Настоящий Протокол остается в силе в течение двух лет.", "P2Y"),
    ("ru", "Срок действия настоящего Соглашения составляет 5 лет.", "P5Y"),
    ("ru", "Срок действия настоящего Меморандума - 1 год.", "P1Y"),
    ("ru", "Настоящее Соглашение заключается на неопределенный срок и вступает в силу с даты подписания.", "unlimited"),
    ("ru", "Настоящая Конвенция заключается на неопределённый период времени.", "unlimited"),
    ("ru", "Настоящий Договор является бессрочным.", "unlimited"),
    ("ru", "Соглашение заключено на неограниченный срок.", "unlimited"),
    ("ru", "Настоящее Соглашение заключается на пятилетний срок.", "P5Y"),
    ("ru", "Настоящее Соглашение вступает в силу с даты подписания и действует в течение 18 месяцев.", "P18M"),
    ("ru", "Оно заключается сроком на один год.", "P1Y"),
    ("kk", "Осы Келісім бес жыл мерзімге жасалады.", "P5Y"),
    ("kk", "Осы Келісім 5 (бес) жыл мерзімге жасалады және келесі бес жылдық кезеңге өздігінен ұзартылады.", "P5Y"),
    ("kk", "Осы Келісім белгіленбеген мерзімге жасалады.", "unlimited"),
    ("kk", "Осы Келісім белгісіз мерзімге жасалды, қол қойылған күнінен бастап уақытша қолданылады.", "unlimited"),
    ("kk", "Ол Келісім белгіленбеген мерзімге жасалды.", "unlimited"),
    ("kk", "Осы Шарт он жыл мерзімге жасалады.", "P10Y"),
    ("kk", "Осы Хаттама үш жыл бойы күшінде болады.", "P3Y"),
    ("kk", "Осы Келісімнің қолданылу мерзімі - 5 жыл.", "P5Y"),
    ("kk", "Осы Конвенция шектелмеген мерзімге жасалады.", "unlimited"),
    ("kk", "Осы Меморандум екі жыл ішінде қолданыста болады.", "P2Y"),
    ("kk", "Осы Келісім мерзімсіз болып табылады.", "unlimited"),
    ("kk", "Осы Шарт анықталмаған мерзімге жасалады.", "unlimited"),
    ("en", "This Agreement is concluded for a period of five years.", "P5Y"),
    ("en", "This Agreement shall remain in force for five (5) years and shall be automatically extended for successive periods of one year.", "P5Y"),
    ("en", "This Treaty is concluded for an indefinite period.", "unlimited"),
    ("en", "This Convention shall remain in force indefinitely.", "unlimited"),
    ("en", "This Agreement shall be of unlimited duration.", "unlimited"),
    ("en", "This Memorandum shall be valid for three years.", "P3Y"),
    ("en", "This Agreement shall enter into force on the date of signature and shall remain in force for a term of 10 years.", "P10Y"),
    ("en", "The Agreement shall be concluded for an initial period of two years.", "P2Y"),
    ("en", "The duration of this Agreement is five years.", "P5Y"),
    ("en", "This Agreement is concluded for an unlimited period of time.", "unlimited"),
]  # fmt: skip
NO_DURATION = [
    ("ru", "Визы выдаются сроком на один год."),
    ("ru", "Ответ направляется в течение тридцати дней."),
    ("ru", "Настоящее Соглашение остается в силе до истечения шести месяцев с даты получения уведомления."),
    ("ru", "Настоящее Соглашение продлевается на последующие пять лет."),
    ("ru", "Настоящее Соглашение прекращает действие по истечении шести месяцев."),
    ("ru", "Если Сторона не примет лицо в течение пятнадцати дней, оно освобождается."),
    ("ru", "Настоящая Конвенция применяется к рекам, перечень которых утверждается в течение шести месяцев."),
    ("ru", "Заявление подается в течение трех лет с даты решения."),
    ("kk", "Визалар бір жыл мерзімге беріледі."),
    ("kk", "Осы Келісім келесі бес жыл мерзімге ұзартылады."),
    ("kk", "Жауап отыз күн ішінде жіберіледі."),
    ("en", "Visas are issued for a period of one year."),
    ("en", "A reply shall be sent within thirty days."),
    ("en", "This Agreement shall be extended for further periods of five years."),
    ("en", "This Agreement shall terminate six months after receipt of the notice."),
]  # fmt: skip
NOTICES = [
    ("ru", "Действие настоящего Соглашения прекращается по истечении шести месяцев с даты получения одной из Сторон письменного уведомления другой Стороны.", "P6M"),
    ("ru", "Настоящее Соглашение остается в силе до истечения 6 (шести) месяцев с даты, когда одна из Сторон уведомит другую о намерении прекратить его действие.", "P6M"),
    ("ru", "Каждая из Сторон может прекратить действие настоящего Договора, уведомив об этом другую Сторону за 90 дней.", "P90D"),
    ("ru", "Любая Сторона может денонсировать настоящий Протокол, направив уведомление не менее чем за три месяца до предполагаемой даты прекращения.", "P3M"),
    ("ru", "Такая денонсация вступает в силу в первый день месяца, следующего за днем истечения трех месяцев с даты получения уведомления.", "P3M"),
    ("ru", "Денонсация вступает в силу через один год после даты получения уведомления депозитарием.", "P1Y"),
    ("ru", "Участник может выйти из настоящего Соглашения, письменно уведомив депозитария за 12 месяцев до выхода.", "P12M"),
    ("ru", "Действие настоящего Меморандума прекращается через тридцать дней с даты получения уведомления.", "P30D"),
    ("ru", "Оно автоматически продлевается, если ни одна из Сторон не менее чем за шесть месяцев до истечения срока не уведомит другую о намерении прекратить действие Соглашения.", "P6M"),
    ("ru", "В этом случае действие Соглашения прекращается спустя 60 календарных дней с момента получения такого уведомления.", "P60D"),
    ("kk", "Осы Келісім Тараптардың бірі екінші Тараптың жазбаша хабарламасын алған күннен бастап алты ай өткен соң қолданысын тоқтатады.", "P6M"),
    ("kk", "Бұл ретте осы Келісім мұндай хабарламаны алғаннан кейін алты ай өткеннен кейін өз қолданысын тоқтатады.", "P6M"),
    ("kk", "Тараптардың бірі осы Келісімнің қолданысын тоқтату ниеті туралы хабарлаған күнінен бастап алты ай өткенге дейін күшінде болады.", "P6M"),
    ("kk", "Мұндай күшін жою Бас Хатшы хабарламаны алған күннен бастап үш ай өткен күннен кейінгі айдың бірінші күні күшіне енеді.", "P3M"),
    ("kk", "Осы Шарттың қолданысы хабарлама алынған күннен бастап 90 (тоқсан) күн өткеннен кейін тоқтатылады.", "P90D"),
    ("kk", "Денонсация хабарлама алынғаннан кейін бір жыл өткен соң күшіне енеді.", "P1Y"),
    ("kk", "Тарап осы Келісімнен шығатыны туралы шығу күнінен алты ай бұрын депозитарийге хабарлап, одан шыға алады.", "P6M"),
    ("kk", "Әрбір Тарап екінші Тарапты кемінде үш ай бұрын хабардар ете отырып, осы Хаттаманың қолданысын тоқтата алады.", "P3M"),
    ("kk", "Келісім жазбаша хабарлама алынған күннен кейін 12 ай өткен соң өз күшін жояды.", "P12M"),
    ("kk", "Осы Меморандум хабарлама алынған күннен бастап отыз күн өткен соң тоқтатылады.", "P30D"),
    ("en", "In this case, the Agreement will cease to have effect six months after the date of receipt of such written notice.", "P6M"),
    ("en", "Either Party may terminate this Agreement by giving six months' written notice.", "P6M"),
    ("en", "Either Party may terminate this Agreement by giving at least ninety (90) days prior notice in writing.", "P90D"),
    ("en", "The denunciation shall take effect one year after the date of receipt of the notification.", "P1Y"),
    ("en", "This Treaty shall remain in force until six months from the date on which either Party gives notice of termination.", "P6M"),
    ("en", "A Party may withdraw from this Convention by written notification three months in advance.", "P3M"),
    ("en", "Such denunciation shall become effective on the first day of the month following the expiration of a period of three months after the date of receipt of the notification.", "P3M"),
    ("en", "Termination of this Agreement shall take effect upon the expiry of 180 days from the receipt of the notice.", "P180D"),
    ("en", "The Memorandum may be terminated by either side with 30 days notice.", "P30D"),
    ("en", "The Agreement shall be renewed unless either Party notifies the other of its intention to terminate it six months before its expiry.", "P6M"),
]  # fmt: skip
NOTICES += [
    ("ru", "Если ни одна из Сторон за 6 месяцев до истечения срока не заявит о желании прекратить его действие, оно будет продлено на 5 лет.", "P6M"),
    ("ru", "Выход вступает в силу по истечении двенадцати месяцев со дня получения депозитарием такого уведомления.", "P12M"),
    ("ru", "Действие Договора прекращается по истечении одного года со дня получения уведомления.", "P1Y"),
    ("ru", "По истечении пяти лет с даты вступления настоящей Конвенции в силу любое Государство может прекратить ее действие, направив уведомление за шесть месяцев до конца года.", "P6M"),
    ("kk", "Шығу депозитарий мұндай хабарламаны алған күннен бастап он екі ай өткен соң күшіне енеді.", "P12M"),
    ("kk", "Осы Конвенция күшіне енген күннен бастап бес жыл өткен соң жыл аяқталғанға дейін кемінде алты ай бұрын хабарлап, оның қолданысын тоқтата алады.", "P6M"),
    ("en", "This Agreement is concluded for a term of five years and is extended for further five-year periods unless, not less than six months before the expiry, either Party notifies the other of its intention to terminate it.", "P6M"),
    ("en", "After five years from the date of its entry into force, either State may terminate this Convention by a written notice not less than six months before the end of the year.", "P6M"),
    ("en", "Either Party may terminate it by notice in writing; the Treaty shall cease to have effect one year after the date of receipt of the notice.", "P1Y"),
]  # fmt: skip
NO_NOTICE = [
    ("ru", "Запрос исполняется в течение тридцати дней с даты его получения."),
    ("ru", "Контракт прекращается через 30 дней после уведомления."),
    ("ru", "Приостановление действия настоящего Соглашения вступает в силу через пятнадцать дней после получения уведомления."),
    ("ru", "Стороны уведомляют друг друга об изменениях в течение десяти дней."),
    ("ru", "Действие настоящего Соглашения прекращается с даты получения уведомления."),
    ("kk", "Сұрау салу алынған күннен бастап отыз күн ішінде орындалады."),
    ("kk", "Осы Келісімнің қолданысын тоқтата тұру хабарлама алынған күннен бастап он бес күн өткен соң күшіне енеді."),
    ("kk", "Тараптар өзгерістер туралы он күн ішінде хабарлайды."),
    ("en", "The request shall be answered within thirty days after notice."),
    ("en", "The suspension of this Agreement shall take effect fifteen days after receipt of the notice."),
    ("en", "The Parties shall inform each other of changes within ten days."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "duration"), DURATIONS)
def test_durations(language, sentence, duration):
    assert duration_in(sentence, language) == duration


@pytest.mark.parametrize(("language", "sentence"), NO_DURATION)
def test_no_duration(language, sentence):
    assert duration_in(sentence, language) == ""


@pytest.mark.parametrize(("language", "sentence", "notice"), NOTICES)
def test_notices(language, sentence, notice):
    assert notice_in(sentence, language) == notice


@pytest.mark.parametrize(("language", "sentence"), NO_NOTICE)
def test_no_notice(language, sentence):
    assert notice_in(sentence, language) == ""


def test_denunciation_counts_before_the_end_of_a_term():
    facts = told("ru")
    rows = [
        "Настоящее Соглашение заключается сроком на пять лет и продлевается, если ни одна из Сторон не уведомит другую о прекращении Соглашения за три месяца до истечения срока.",
        "Стороны пьют чай. Действие Соглашения прекращается по истечении шести месяцев с даты уведомления.",
    ]
    read_term(facts, [passage(text, "article", line) for line, text in enumerate(rows, 1)])
    assert (facts.duration, facts.notice) == ("P5Y", "P6M")
    notice = next(fact for fact in facts.facts if fact.name == "notice")
    assert notice.line == 2
    assert notice.sentence.startswith("Действие Соглашения")


def test_a_paragraph_on_suspension_sets_no_notice():
    facts = told("en")
    text = "A Party may suspend this Agreement. Cancellation of this Agreement takes effect fifteen days after the notice."
    read_term(facts, [passage(text, "article")])
    assert facts.notice == ""
