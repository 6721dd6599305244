"""Letter-spaced words, with wide gaps between them and without."""

import pytest

from tests.treaties.text.repairs.reading import KAZAKH_WORDS, RUSSIAN_WORDS, first
from treaties.text.clean import clean
from treaties.text.repairs.evidence import Evidence
from treaties.text.repairs.spaced import is_list, segment

WIDE = [
    ("т ө м е н д е г і л е р  т у р а л ы  к е л і с т і :", "төмендегілер туралы келісті:"),
    ("С т а т ь я  4", "Статья 4"),
    ("      к ү ш і н  ж о я д ы .  ", "      күшін жояды.  "),
    ("Совет  г о с у д а р с т в  п о  воде", "Совет  государств по  воде"),
    ("к е л і с т і,  ( е г е р  б о л с а);", "келісті, (егер болса);"),
    ("-  т е р р о р и з м г е ;", "- терроризмге;"),
    ("-  з а ң с ы з  к ө ш і - қ о н ғ а ;", "- заңсыз көші-қонға;"),
    ("2 )  к ө м е к  с ұ р а л ы п  о т ы р ғ а н", "2) көмек сұралып отырған"),
    ("а г е н т т і к  ( қ а р ж ы  п о л и ц и я с ы ) ;", "агенттік (қаржы полициясы);"),
    ("1 9 9 8  г о д а  и  п о з ж е", "1998 года и позже"),
    ("к ү р е с т е  i с к е  а с ы р ы л у ы", "күресте іске асырылуы"),
    ("«  К е л і с і м  »  д е п", "« Келісім » деп"),
    ("I N  W I T N E S S  W H E R E O F", "IN WITNESS WHEREOF"),
    ("A r t i c l e  I I I", "Article III"),
    ("Р е с п у бл и к а с ы  а т ы н а н", "Республикасы атынан"),
    ("Н . А . Н а з а р б а е в  а т ы н а н", "Н.А.Назарбаев атынан"),
    (
        "П о д п и с а л  А . И в а н о в                 К ө ш і р м е",
        "Подписал А.Иванов                 Көшірме",
    ),
]
SINGLE = [
    # The word stands over the parts of any treaty, in the text, or in a dictionary.
    ("5 - б а п", "5-бап", ""),
    ("1 0 - б а п", "10-бап", ""),
    ("С О Г Л А Ш Е Н И Е", "СОГЛАШЕНИЕ", ""),
    ("К Е Л І С І М", "КЕЛІСІМ", ""),
    ("A G R E E M E N T", "AGREEMENT", ""),
    ("С т а т ь я 1 2", "Статья 12", ""),
    ("М и н и с т р", "Министр", ""),
    ("к ө р с е т у .", "көрсету.", KAZAKH_WORDS),
    ("К Е Л І С І М Ш А Р Т", "КЕЛІСІМ ШАРТ", ""),
    # Two words, each the text's; only one way to part them.
    ("а қ п а р а т а л м а с у ;", "ақпарат алмасу;", KAZAKH_WORDS),
    ("в з а и м н у ю п о м о щ ь", "взаимную помощь", RUSSIAN_WORDS),
    ("о т ы р ы п , к ө м е к", "о т ы р ы п , к ө м е к", "көмек\n"),
    # A wide gap elsewhere shows how this text parts its words.
    ("а с ы р а д ы .", "асырады.", "а қ п а р а т  а л м а с у\n"),
]
KEPT = [
    "1 2 3 4 5 6",
    "а б в г д е",
    "a b c",
    "A B C D E F",
    "а) и б) и в)",
    "подпункты а и б пункта 1",
    "I I I",
    "X X X X X X",
    "_ _ _ _ _",
    "a + b = c * d",
    "S = a b h",
    ". . . . . . .",
    "Н. А. Ержанов",
    "к  о  л  о  н  к  а",
    "т ө м  а  1  б  2  ә",
    "т  ө  л  е  м",
    "в и с т а з у",
]


@pytest.mark.parametrize(("line", "cleaned"), WIDE)
def test_wide_gaps_part_words(line, cleaned):
    assert first(line) == cleaned


@pytest.mark.parametrize(("line", "cleaned", "words"), SINGLE)
def test_without_wide_gaps_the_words_must_be_known(line, cleaned, words):
    assert first(line, words) == cleaned


@pytest.mark.parametrize("line", KEPT)
@pytest.mark.parametrize("words", ["", KAZAKH_WORDS, RUSSIAN_WORDS])
def test_what_is_not_letter_spaced(line, words):
    assert first(line, words) == line


def test_a_run_that_stays_is_told():
    (notice,) = clean("қ ұ п и я л ы л ы ғ ы н а с а қ т а й д ы").notices
    assert (notice.line, notice.code) == (1, "broken-word")


@pytest.mark.parametrize(
    ("line", "cleaned"),
    [
        ("Қаулысы N 6 4 6", "Қаулысы N 646"),
        ("№ 1 4 8 8", "№ 1488"),
        ("No. 1 2 от", "No. 12 от"),
        ("IN 1 2", "IN 1 2"),
        ("N 1, 2 и 3", "N 1, 2 и 3"),
        ("№ 1 2006 года", "№ 1 2006 года"),
    ],
)
def test_figures_after_a_number_sign(line, cleaned):
    assert first(line) == cleaned


@pytest.mark.parametrize(
    ("letters", "words"),
    [
        ("көмеккөрсету", ["көмек", "көрсету"]),
        ("көмек", ["көмек"]),
        ("көмекші", []),
        ("взаимнуюпомощь", ["взаимную", "помощь"]),
        ("", []),
    ],
)
def test_letters_fall_into_known_words(letters, words):
    evidence = Evidence([KAZAKH_WORDS, RUSSIAN_WORDS])
    assert segment(letters, evidence) == words


def test_two_readings_are_none():
    assert segment("барлықара", Evidence(["бар лықара барлық ара"])) == []


@pytest.mark.parametrize(
    ("text", "is_one"), [("а б в", True), ("A B C", True), ("x x x", True), ("к а т", False)]
)
def test_lists(text, is_one):
    assert is_list(text) is is_one


@pytest.mark.parametrize(
    ("line", "cleaned"),
    [
        ("      1 . Тараптар ынтымақтасады.", "      1. Тараптар ынтымақтасады."),
        ("2 ) салық", "2) салық"),
        # A point that is no label's, a number that is no label.
        ("5 ... үш нүкте", "5 ... үш нүкте"),
        ("1998 . Тараптар", "1998 . Тараптар"),
        ("Баға 5 . Тараптар", "Баға 5 . Тараптар"),
    ],
)
def test_a_number_and_its_point_stand_together(line, cleaned):
    assert first(line) == cleaned
