"""Words broken by a blank, and the many neighbours that are two words."""

import pytest

from tests.treaties.text.repairs.reading import KAZAKH_WORDS, RUSSIAN_WORDS, first
from treaties.text.clean import clean
from treaties.text.repairs.broken import is_no_word

JOINED = [
    ("ынтымақтастық туралы кел іс ім  жасалсын", "ынтымақтастық туралы келісім  жасалсын"),
    ("қаңтарында  күшіне  енд і  -", "қаңтарында  күшіне  енді  -"),
    ("отырыстары қажеттіліг iне қарай өткiз iледi .", "отырыстары қажеттілігіне қарай өткізіледі."),
    ("1 .  Тараптар  мынадай  қылмыс  түрлер iне :", "1.  Тараптар  мынадай  қылмыс  түрлеріне:"),
    ("жасауға  және  өтк ізуге ;", "жасауға  және  өткізуге;"),
    ("жаңаларын әз ірлеу және енгізу .", "жаңаларын әзірлеу және енгізу."),
    ("жеткіл ікт і  мөлшерде б іл ікт і", "жеткілікті  мөлшерде білікті"),
    ("қызмет көрсету фактілер ін анықтау", "қызмет көрсету фактілерін анықтау"),
    ("құқық бұзушылық факт ілері", "құқық бұзушылық фактілері"),
    ("өз мін і дет қабылдайды", "өз міні дет қабылдайды"),
    ("осы кел іс імге", "осы келісімге"),
    ("өшпейтін белг іні басады", "өшпейтін белгіні басады"),
    ("сәйкес келуге ти іс және ти істі", "сәйкес келуге тиіс және тиісті"),
    ("рұқсат талап ет ілмейді", "рұқсат талап етілмейді"),
    ("әрі  -  Кел ісім)  және (енд і)", "әрі  -  Келісім)  және (енді)"),
]
KEPT_KAZAKH = [
    "оның ішінде қылмыстық іс бойынша",
    "ішкі істер министрлігі ішінара іздестіру",
    "көмек іздеу және іске асыру",
    "туын ілуге құқылы және ірі мөлшерде",
    "5 км ішінде, 3 ай ішінде, ҚР ішкі істері",
    "қызметтік іттер мен індеттер",
    "бірлескен ірге тасы",
    "жер ілінген",
    "і) тармақша мен іі) тармақша",
    "(бірінші бөліктің) і) тармақшасы",
    "осы бөліктің і) тармақшасы",
    "өз ТМД іне мүше",
    "1-қосымша, іі тармақ",
    "көп жақты және екі жақты шарттар",
    "бас тарту, баж салығы, кез келген",
    "қол қою, қол қойылған, ҚР ІІМ",
    "Тараптар іс-қимыл жасайды",
    "бұл ретте, бар ілген",
    "т. б. және т. с. с.",
    "т б және т с с",
]
KEPT_OTHERS = [
    "в с о к у и а я",
    "о том, что и в с ним",
    "та інших осіб і громадян її країни",
    "не известный ранее и по этому вопросу",
    "в связи с чем и за счет",
    "хадж и тенге а",
    "Ким Ир Сен и Ли Ван",
    "5 км и 10 кг, 2 млн тенге, 7 кв м",
    "ст 5 п 2 пп 3",
    "ne bis in idem",
    "It is in it as is",
    "the Parties in Idaho",
    "on going and under taking",
    "г Астана и г Алматы",
    "А Б В",
]


@pytest.mark.parametrize(("line", "cleaned"), JOINED)
def test_pieces_with_i_are_joined(line, cleaned):
    assert first(line, KAZAKH_WORDS) == cleaned


@pytest.mark.parametrize("line", KEPT_KAZAKH)
@pytest.mark.parametrize("words", ["", KAZAKH_WORDS])
def test_kazakh_words_stay_apart(line, words):
    assert first(line, words) == line


@pytest.mark.parametrize("line", KEPT_OTHERS)
@pytest.mark.parametrize("words", ["", KAZAKH_WORDS, RUSSIAN_WORDS])
def test_words_of_other_languages_stay_apart(line, words):
    assert first(line, words) == line


@pytest.mark.parametrize(
    ("line", "cleaned", "words"),
    [
        ("о сотру дничестве Сторон", "о сотрудничестве Сторон", "о сотрудничестве\n"),
        ("о согла шении", "о соглашении", "соглашении\n"),
        ("Правите льство", "Правительство", "Правительство\n"),
        # The dictionary knows the join only.
        ("меж дународный договор", "международный договор", ""),
        ("Стороны обязу ются предпри нимать", "Стороны обязуются предпринимать", ""),
        ("иные о бязательства", "иные обязательства", ""),
        ("нефте продукты, теле радио", "нефте продукты, теле радио", ""),
        ("под писание и на личие", "под писание и наличие", ""),
        # Both halves are Russian words.
        ("не обходимо", "не обходимо", "обходимо\n"),
        # The join stands elsewhere, but so do the pieces.
        ("қол жазба", "қол жазба", "қолжазба қол жазба\n"),
        ("екі жақты", "екі жақты", "екіжақты\n"),
        ("the Repub l ic of", "the Republic of", "Republic\n"),
        ("1 .  I f :", "1.  If:", "If the\nf) other; i) one\n"),
        # The join is a word of the text, and a piece has no vowel.
        ("Тараптарды ң өкілі", "Тараптардың өкілі", "Тараптардың\n"),
        # The join is the text's, and no Kazakh word begins so.
        ("бойын ша қаб ылданған", "бойынша қабылданған", "бойынша қабылданған\n"),
        ("орган дары мен", "органдары мен", "органдары\n"),
        ("көп жақты шарт", "көп жақты шарт", "көпжақты\n"),
        ("бес іске қатысты", "бес іске қатысты", "бесіске мен бес және іске\n"),
        ("бес іске қатысты", "бесіске қатысты", "бесіске мен бесіске\n"),
        ("өзара түсінік тердің", "өзара түсінік тердің", ""),
        # In a line stretched to the margin a single blank is inside a word.
        (
            "Осы  Ке лісім  қол  қойылған  күннен  бастап",
            "Осы  Келісім  қол  қойылған  күннен  бастап",
            KAZAKH_WORDS,
        ),
    ],
)
def test_the_joined_word_stands_elsewhere(line, cleaned, words):
    assert first(line, words) == cleaned


@pytest.mark.parametrize(
    ("line", "cleaned"),
    [
        (
            "жабдықтар  мен материалдарға  да  қатысты .",
            "жабдықтар  мен материалдарға  да  қатысты.",
        ),
        ("Стороны : Казахстан", "Стороны : Казахстан"),
        ("болса , онда", "болса , онда"),
        ("и  т . д .", "и  т. д."),
        ("Республика  Казахстан  - государство", "Республика  Казахстан  - государство"),
        ("статьи  5  .5", "статьи  5  .5"),
    ],
)
def test_points_are_closed_in_stretched_lines(line, cleaned):
    assert first(line) == cleaned


def test_one_repair_for_a_word():
    before = [row.before for row in clean("қ өтк із іледі ;  енд і  - өткізіледі").repairs]
    assert before == ["енд і", "өтк із іледі ;"]


def test_a_piece_that_stays_is_told():
    (notice,) = clean("құқық бар іне қарай").notices
    assert (notice.line, notice.code) == (1, "broken-word")
    assert clean(KAZAKH_WORDS).notices == ()


@pytest.mark.parametrize(
    ("piece", "answer"),
    [("тдм", True), ("ьный", True), ("км", False), ("ҚР", False), ("екі", False), ("б", False)],
)
def test_what_is_no_word(piece, answer):
    assert is_no_word(piece) is answer
