"""Languages of the originals, and those whose text decides."""

import pytest

from tests.treaties.text.facts.reading import passage, told
from treaties.text.facts.languages_clause import read_languages
from treaties.text.language_names import LANGUAGE_FORMS, NAMES

ORIGINALS = [
    ("ru", "Совершено в Астане 4 июля 2006 года в двух экземплярах, каждый на казахском, литовском и русском языках, причем все тексты имеют одинаковую силу.", "kk lt ru"),
    ("ru", "Совершено в двух подлинных экземплярах на казахском, турецком, русском и английском языках, причем все тексты являются равно аутентичными.", "kk tr ru en"),
    ("ru", "Совершено в городе Минске 12 апреля 1996 года в одном подлинном экземпляре на русском языке.", "ru"),
    ("ru", "Совершено в Женеве на английском, арабском, испанском, китайском, русском и французском языках, причем все тексты равно аутентичны.", "en ar es zh ru fr"),
    ("ru", "Подлинник настоящей Конвенции, английский, арабский, испанский, китайский, русский и французский тексты которой являются равно аутентичными, сдается на хранение.", "en ar es zh ru fr"),
    ("ru", "Учинено в Дели в двух экземплярах, каждый на казахском, хинди, русском и английском языках.", "kk hi ru en"),
    ("ru", "Совершено в Тегеране на казахском, персидском, русском и английском языках в двух экземплярах.", "kk fa ru en"),
    ("ru", "Тексты на русском и английском языках имеют равную силу.", "ru en"),
    ("ru", "Совершено на казахском и иврите, английском и русском языках в двух экземплярах.", "kk he en ru"),
    ("ru", "Совершено в двух экземплярах, каждый на казахском и русском.", "kk ru"),
    ("ru", "Составлено в двух экземплярах на русском и китайском языках, оба текста имеют одинаковую юридическую силу.", "ru zh"),
    ("kk", "2006 жылғы 4 шілдеде Астана қаласында әрқайсысы қазақ, қырғыз және орыс тілдерінде екі түпнұсқа данада жасалды.", "kk ky ru"),
    ("kk", "Минскіде 1996 жылғы 12 сәуірде орыс тілінде бір түпнұсқа данада жасалды.", "ru"),
    ("kk", "1990 жылғы 8 қарашада Страсбургте ағылшын және француз тілдерінде бір данада жасалды, екі мәтіннің де бірдей күші бар.", "en fr"),
    ("kk", "Екі данада, әрқайсысы қазақ, литва және орыс тілдерінде жасалды, әрі барлық мәтіндердің бірдей күші бар.", "kk lt ru"),
    ("kk", "Астанада екі данада қазақ, өзбек, орыс тілдерінде қол қойылды.", "kk uz ru"),
    ("kk", "Ағылшын, араб, испан, қытай, орыс және француз тілдеріндегі мәтіндері бірдей түпнұсқалы болып табылады.", "en ar es zh ru fr"),
    ("kk", "Әрқайсысы қазақ, неміс, орыс тілдерінде екі данада жасалды, барлық мәтіндердің күші тең.", "kk de ru"),
    ("kk", "Токиода 2021 жылғы 27 қазанда қазақ, жапон және ағылшын тілдерінде екі данада жасалды, барлық мәтіндер тең түпнұсқалы.", "kk ja en"),
    ("kk", "Сеулде қазақ, корей, орыс және ағылшын тілдерінде, екі данадан жасалды.", "kk ko ru en"),
    ("en", "Done at Strasbourg in the English and French languages, both texts being equally authentic.", "en fr"),
    ("en", "Done at Geneva, the Arabic, Chinese, English, French, Russian and Spanish texts of which are equally authentic.", "ar zh en fr ru es"),
    ("en", "Done in duplicate at Astana on 4 July 2006 in Kazakh, Korean and English.", "kk ko en"),
    ("en", "Signed in Astana in two original copies, each in Kazakh, Czech, Russian and English languages, all texts are equally authentic.", "kk cs ru en"),
    ("en", "DONE in two originals, each in the Kazakh, Turkish, and English languages.", "kk tr en"),
    ("en", "Done in Astana on English, Russian and Kazakh languages.", "en ru kk"),
    ("en", "Done in English and in French, both texts being equally authentic, in a single copy.", "en fr"),
    ("en", "Done at Tokyo in duplicate in the English language.", "en"),
    ("en", "The original of this Convention, of which the Arabic, Chinese, English, French, Russian and Spanish texts are equally authentic, shall be deposited.", "ar zh en fr ru es"),
    ("en", "Made in two copies, in Kazakh, Mongolian and Russian languages, all having equal force.", "kk mn ru"),
]  # fmt: skip
DECIDING = [
    ("ru", "В случае расхождений преимущественную силу имеет текст на английском языке.", "en"),
    ("ru", "При возникновении разногласий в толковании Стороны обращаются к тексту на русском языке.", "ru"),
    ("ru", "В случае возникновения споров используются тексты на русском и английском языках.", "ru en"),
    ("ru", "В случае расхождения между казахским и русским текстами Стороны руководствуются текстом на английском языке.", "en"),
    ("ru", "Для целей толкования положений настоящего Соглашения используется текст на русском языке.", "ru"),
    ("ru", "Текст на английском языке превалирует в случае разночтений.", "en"),
    ("ru", "При толковании положений за основу берется русский текст.", "ru"),
    ("ru", "В случае возникновения разногласий предпочтение отдается английскому тексту, который имеет преимущество.", "en"),
    ("ru", "В случае противоречия между текстами английский вариант имеет преимущественную силу.", "en"),
    ("ru", "Если возникают разногласия, приоритет имеет текст на русском языке.", "ru"),
    ("kk", "Келіспеушілік туындаған жағдайда орыс тіліндегі мәтін басым күшке ие болады.", "ru"),
    ("kk", "Осы Келісімнің ережелерін түсіндіру кезінде келіспеушіліктер туындаған жағдайда Тараптар орыс тіліндегі мәтінге жүгінеді.", "ru"),
    ("kk", "Осы Келісімді түсіндірудің мақсаттары үшін орыс тіліндегі мәтін пайдаланады.", "ru"),
    ("kk", "Алшақтықтар болған жағдайда Тараптар ағылшын тіліндегі мәтінді басшылыққа алады.", "en"),
    ("kk", "Мәтіндер арасында айырмашылық туындаса, ағылшын тіліндегі мәтінге басымдық беріледі.", "en"),
    ("kk", "Қазақ және орыс тілдеріндегі мәтіндер арасында алшақтық туындаған жағдайда ағылшын тіліндегі мәтін басым болады.", "en"),
    ("kk", "Келіспеушіліктер туындаған кезде орыс және ағылшын тілдеріндегі мәтіндерге жүгінетін болады.", "ru en"),
    ("kk", "Қайшылық болғанда орысша мәтін негізге алынады.", "ru"),
    ("kk", "Түсіндіруде келіспеушілік болса, ағылшын тіліндегі мәтіннің күші басым.", "en"),
    ("kk", "Осы Келісімді түсіндіруде алшақтық болған жағдайда орыс тіліндегі мәтін қолданылады.", "ru"),
    ("en", "In case of any divergence of interpretation, the English text shall prevail.", "en"),
    ("en", "For the purposes of interpretation the English text shall be used.", "en"),
    ("en", "In case of disagreement the Contracting Parties will refer to the text in English language.", "en"),
    ("en", "In the event of any discrepancy the text in the Russian language shall prevail.", "ru"),
    ("en", "In case of divergence between the Kazakh and Turkish texts the English text shall prevail.", "en"),
    ("en", "Should any dispute arise, the English version shall be decisive.", "en"),
    ("en", "If there is any inconsistency between the texts, the Russian and English texts prevail.", "ru en"),
    ("en", "In case of differences in interpretation, the text in English shall be used.", "en"),
    ("en", "In case of doubt the English language version takes precedence.", "en"),
    ("en", "Where there is a difference of interpretation, reference shall be made to the English text.", "en"),
]  # fmt: skip
BOTH = [
    ("ru", "Совершено на казахском, узбекском и русском языках, причем все тексты имеют одинаковую силу, а в случае расхождений используется текст на русском языке.", "kk uz ru", "ru"),
    ("kk", "Екі данада қазақ, өзбек және орыс тілдерінде жасалды әрі барлық мәтіндердің күші бірдей, ал келіспеушілік туындаған жағдайда орыс тіліндегі мәтін басым болады.", "kk uz ru", "ru"),
    ("en", "Done in the Kazakh, Uzbek and Russian languages, all texts being equally authentic, and in case of divergence the Russian text shall prevail.", "kk uz ru", "ru"),
]  # fmt: skip
NEITHER = [
    ("ru", "Запросы составляются на русском или английском языке."),
    ("ru", "Стороны пользуются своими государственными языками с переводом на русский язык."),
    ("ru", "Совершено в Вене 3 мая 2019 года в двух экземплярах."),
    ("kk", "Тараптар орыс тіліндегі аудармаларын қоса беру арқылы мемлекеттік тілдерін пайдаланады."),
    ("kk", "Сұрау салу ағылшын немесе орыс тілінде жасалады."),
    ("en", "A request shall be made in English or Russian."),
    ("en", "The Parties designate a contact person fluent in English."),
]  # fmt: skip


def languages(language, text, kind="closing"):
    facts = told(language)
    rows = [passage(text, kind)]
    read_languages(facts, rows if kind == "closing" else [], rows if kind == "article" else [])
    return " ".join(facts.authentic), " ".join(facts.prevailing)


@pytest.mark.parametrize(("language", "text", "codes"), ORIGINALS)
def test_originals(language, text, codes):
    assert languages(language, text) == (codes, "")


@pytest.mark.parametrize(("language", "text", "codes"), DECIDING)
def test_the_language_that_decides(language, text, codes):
    assert languages(language, text) == ("", codes)
    assert languages(language, text, "article") == ("", codes)


@pytest.mark.parametrize(("language", "text", "originals", "deciding"), BOTH)
def test_both_in_one_sentence(language, text, originals, deciding):
    assert languages(language, text) == (originals, deciding)


@pytest.mark.parametrize(("language", "text"), NEITHER)
def test_languages_of_other_things(language, text):
    assert languages(language, text, "article") == ("", "")


def test_the_sentence_is_kept():
    facts = told("ru")
    text = "Стороны желают чаю. Тексты на русском и английском языках имеют равную силу."
    read_languages(facts, [passage(text, line=7)], [])
    (fact,) = facts.facts
    assert (fact.name, fact.value, fact.line) == ("authentic_languages", "ru en", 7)
    assert fact.sentence == "Тексты на русском и английском языках имеют равную силу."


def test_every_row_is_well_formed():
    codes = [row[0] for row in NAMES]
    assert len(codes) == len(set(codes))
    for code, kazakh, russian, english in NAMES:
        assert len(code) == 2
        for names in (kazakh, russian, english):
            assert names == names.lower().strip()
            assert all(names.split("/"))


@pytest.mark.parametrize("place", range(1, 4))
def test_a_name_means_one_language(place):
    names = [name for row in NAMES for name in row[place].split("/")]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(
    ("language", "form", "code"),
    [("ru", "казахском", "kk"), ("ru", "немецкому", "de"), ("ru", "иврите", "he"), ("kk", "орысша", "ru"), ("en", "kirghiz", "ky")],
)  # fmt: skip
def test_forms(language, form, code):
    assert LANGUAGE_FORMS[language][form] == code
