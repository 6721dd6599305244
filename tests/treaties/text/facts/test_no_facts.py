"""What only looks like a fact of the treaty: nothing must be read of it."""

import pytest

from tests.treaties.text.facts.clauses import read, told

SILENT = [
    # Periods of other things.
    ("ru", ["Если настоящее Соглашение не вступит в силу в течение 180 дней со дня подписания, обязательства сторон прекращаются."]),
    ("ru", ["Разрешение выдается сроком на один год и может быть продлено."]),
    ("ru", ["Договор найма работника заключается сроком на два года."]),
    ("ru", ["Настоящее Соглашение не затрагивает прав, приобретенных в течение пяти лет до его заключения."]),
    ("ru", ["Споры разрешаются в течение шести месяцев с даты письменного уведомления, после чего передаются в арбитраж."]),
    ("ru", ["Арбитр назначается в течение двух месяцев с даты получения уведомления о споре."]),
    ("ru", ["Контракты, заключенные до прекращения действия настоящего Соглашения, исполняются в течение десяти лет."]),
    ("kk", ["Рұқсат бір жыл мерзімге беріледі."]),
    ("kk", ["Кешен Жалға алушыға 20 жыл мерзімге жалға беріледі."]),
    ("kk", ["Төреші дау туралы хабарлама алынған күннен бастап екі ай ішінде тағайындалады."]),
    ("en", ["If this Agreement does not enter into force within 180 days after signature, the obligations of the parties shall end."]),
    ("en", ["The licence shall be valid for two years."]),
    ("en", ["In respect of investments made prior to the termination of this Agreement its provisions shall remain effective for a further period of ten years."]),
    # Entries into force and signings of other things.
    ("ru", ["Изменения к настоящему Соглашению вступают в силу с даты их подписания."]),
    ("ru", ["Принимая во внимание Соглашение о партнерстве, вступившее в силу 1 июля 1999 года,"]),
    ("ru", ["Перечень, подписанный в Москве 5 мая 1999 года, хранится у депозитария."]),
    ("ru", ["P: основываясь на Договоре о дружбе, подписанном в Алматы 25 мая 1992 года, вступившем в силу 5 июня 1993 года,"]),
    ("ru", ["X: Настоящее постановление вступает в силу со дня подписания."]),
    ("kk", ["Өзгерістер қол қойылған күнінен бастап күшіне енеді."]),
    ("kk", ["P: 1992 жылғы 25 мамырда Мәскеуде қол қойылған Достық туралы шартты негізге ала отырып,"]),
    ("kk", ["X: Осы қаулы қол қойылған күнінен бастап күшіне енеді."]),
    ("en", ["Amendments to this Agreement shall enter into force upon signature."]),
    ("en", ["P: Recalling the Treaty signed at Almaty on 25 May 1992, which entered into force on 5 June 1993,"]),
    ("en", ["The rules in force on 1 January 1999 shall apply to goods made in Kazakhstan before 5 May 1999."]),
    # Languages of correspondence and translation of papers.
    ("ru", ["Запросы составляются на английском языке и сопровождаются переводом на русский язык."]),
    ("ru", ["Рабочими языками Комиссии являются казахский и русский языки."]),
    ("ru", ["Документы должны сопровождаться заверенной копией перевода на язык запрашиваемой Стороны."]),
    ("ru", ["Стороны поощряют изучение казахского и турецкого языков и литературы."]),
    ("kk", ["Сұрау салулар орыс тілінде жасалады және оларға аударма қоса беріледі."]),
    ("kk", ["Комиссияның жұмыс тілдері қазақ және орыс тілдері болып табылады."]),
    ("en", ["Requests shall be made in the English language and accompanied by a certified translation."]),
    ("en", ["The working languages of the Commission shall be Russian and Kazakh."]),
    # What ends is not another treaty, or does not end.
    ("ru", ["Настоящее Соглашение не прекращает действия Договора от 5 мая 1992 года."]),
    ("ru", ["Прекращение действия настоящего Соглашения не влияет на Соглашение от 5 мая 1992 года."]),
    ("ru", ["Полномочия Комиссии, созданной Протоколом от 5 мая 1992 года, прекращаются по решению Сторон."]),
    ("kk", ["Осы Келісім 1992 жылғы 5 мамырдағы Шарттың қолданылуын тоқтатпайды."]),
    ("en", ["Nothing in this Agreement shall terminate the Treaty of 5 May 1992."]),
    ("en", ["This Agreement does not replace the Treaty of 5 May 1992."]),
    # Provisional application that is refused or only possible.
    ("ru", ["Настоящее Соглашение не применяется временно."]),
    ("ru", ["Сторона может временно применять настоящее Соглашение."]),
    ("kk", ["Осы Келісім уақытша қолданылмайды."]),
    ("en", ["This Agreement shall not be applied provisionally."]),
    # Reservations that the treaty speaks of, notes on one provision, translations to come.
    ("ru", ["Государство может сделать оговорку к статье 5 настоящей Конвенции."]),
    ("ru", ["Оговорки к настоящей Конвенции не допускаются."]),
    ("ru", ["N: Примечание РЦПИ! Пункт 5 утратил силу."]),
    ("ru", ["N: Примечание РЦПИ: далее прилагается текст Соглашения на английском языке."]),
    ("kk", ["N: РҚАО-ның ескертпесі. Бұдан әрі Келісімнің мәтіні ағылшын тілінде берілген."]),
    ("kk", ["N: Ескерту. 5-тармақтың күші жойылды."]),
    ("en", ["N: Note. Paragraph 5 has ceased to be in force."]),
    ("en", ["N: The text of the Agreement in English follows."]),
    ("ru", ["C: Настоящее Соглашение заключено до 31 декабря 2010 года."]),
    ("kk", ["C: Осы Келісім 2010 жылғы 31 желтоқсанға дейін жасалды."]),
    ("en", ["C: This Agreement is concluded until 31 December 2010."]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "lines"), SILENT)
def test_nothing_is_read(language, lines):
    assert told(read(language, lines)) == ""
