"""Blocks to language parts; a text of several languages is written as the list of its parts."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.treaties.text.language_sentences import PLAIN_KAZAKH, SENTENCES
from tests.treaties.text.reading import ENGLISH, KAZAKH, RUSSIAN, TREATIES, blocks_of
from treaties.text.clean import clean
from treaties.text.document import Block
from treaties.text.language_scripts import SCRIPTS
from treaties.text.language_weights import ROWS
from treaties.text.languages import LANGUAGES, alternating, evidence, language_parts, language_path

REMARK = {
    "kk": "      Осы құжаттың аудармасын мемлекеттік мұрағаттың қызметкерлері дайындаған және тексерген.\n",
    "ru": "      Этот перевод выполнен и проверен сотрудниками государственного архива в прошлом году.\n",
    "en": "      This translation was made and checked by the staff of the state archive last year.\n",
}
# Declarations and notes have neither articles nor numbered paragraphs.
DECLARATION = {
    "kk": (
        "Бірлескен декларация",
        "Екі елдің президенттері Астанада кездесіп, қарым-қатынастардың жай-күйін талқылады.",
        "Олар сауданың өскенін және екі халықтың жақындай түскенін қанағаттанумен атап өтті.",
        "Олар диалогты жалғастыруға және келесі жылы Варшавада қайта кездесуге келісті.",
    ),
    "ru": (
        "Совместная декларация",
        "Президенты двух стран встретились в Астане и обсудили состояние отношений.",
        "Они с удовлетворением отметили, что торговля выросла и что народы стали ближе.",
        "Они согласились продолжать диалог и встретиться снова в следующем году в Варшаве.",
    ),
    "en": (
        "Joint Declaration",
        "The Presidents of the two countries met in Astana and discussed the state of relations.",
        "They noted with satisfaction that trade has grown and the two peoples have become closer.",
        "They agreed to continue the dialogue and to meet again next year in Warsaw.",
    ),
}
NOTES = (
    "Excellency,",
    "I have the honour to acknowledge receipt of your Note of today's date, which reads as follows:",
    "The Government proposes that citizens of both States need no visas for stays of thirty days.",
    "The Government proposes further that this exemption shall not extend to paid employment.",
    "I have the honour to confirm that the foregoing is acceptable to my Government.",
    "Accept, Excellency, the assurances of my highest consideration.",
)
DECREE = (
    "О подписании Соглашения о пчеловодстве",
    "Постановление Правительства Республики Казахстан от 5 мая 2003 года № 411",
    "Правительство Республики Казахстан постановляет:",
    "1. Одобрить прилагаемый проект Соглашения.",
    "2. Настоящее постановление вступает в силу со дня подписания.",
)


def as_blocks(texts: Sequence[str]) -> list[Block]:
    return [Block(text, place, place, False, False) for place, text in enumerate(texts, 1)]


def lines(text: str) -> list[str]:
    return [block.text for block in blocks_of(text)]


def counts(texts: Sequence[str]) -> list[tuple[str, int]]:
    return [(part.language, len(part.blocks)) for part in language_parts(as_blocks(texts))]


def parts(text: str | Sequence[str]) -> list[str]:
    texts = lines(text) if isinstance(text, str) else text
    return [language for language, _ in counts(texts)]


# The tables


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.code}-{row.alphabet[0]}")
def test_a_row_is_well_formed(row):
    assert row.code == "und" or (len(row.code) == 2 and row.code.isascii())
    assert len(set(row.alphabet)) == len(row.alphabet)
    assert {letter for letter in row.example.lower() if letter.isalpha()} <= set(row.alphabet)
    assert {letter for word in row.words for letter in word} <= set(row.alphabet)
    assert len(row.words) >= 35
    assert sum(map(str.isalpha, row.example)) > 350


def test_no_row_stands_twice():
    keys = [(row.code, row.alphabet) for row in ROWS] + [(row.code, "") for row in SCRIPTS]
    assert len(set(keys)) == len(keys)
    assert [row.code for row in ROWS[:3]] == list(LANGUAGES)


EXAMPLES = [(row.code, row.example) for row in ROWS] + [(row.code, row.example) for row in SCRIPTS]


@pytest.mark.parametrize(("code", "example"), EXAMPLES, ids=[code for code, _ in EXAMPLES])
def test_the_example_of_a_row_is_in_its_language(code, example):
    assert parts([example]) == [code]


def test_every_row_has_sentences_of_its_own():
    assert {code for code, _ in EXAMPLES} == set(SENTENCES)


# One language


@pytest.mark.parametrize("code", SENTENCES)
def test_a_short_text_is_in_its_language(code):
    assert parts(SENTENCES[code][:3]) == [code]
    assert parts(SENTENCES[code][-3:]) == [code]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_alone_is_in_its_language(language):
    assert [parts([sentence]) for sentence in SENTENCES[language]] == [[language]] * 4


@pytest.mark.parametrize("code", ["ky", "uz", "tt", "ba", "tg", "tk", "mn", "uk", "be", "bg"])
def test_a_neighbour_is_not_taken_for_kazakh_or_russian(code):
    found = [parts([sentence])[0] for sentence in SENTENCES[code]]
    assert found.count(code) >= len(found) - 1


def test_kazakh_typed_without_its_letters_is_kazakh():
    typed = clean("\n".join(PLAIN_KAZAKH)).lines
    assert [parts([line]) for line in typed] == [["kk"]] * len(typed)
    assert parts(typed) == ["kk"]


def test_an_unknown_script_is_undetermined():
    assert parts(["ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ ᠤᠨ ᠵᠠᠰᠠᠭ ᠤᠨ ᠭᠠᠵᠠᠷ ᠪᠣᠯᠤᠨ ᠤᠯᠤᠰ ᠤᠨ ᠬᠤᠷᠠᠯ ᠤᠨ ᠭᠡᠷ᠎ᠡ"]) == ["und"]


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("1-бап", "kk"),
        ("Статья 1", "ru"),
        ("Article 1", "en"),
        ("Глава I", "ru"),
        ("CHAPTER II", "en"),
        ("КЕЛІСІМ", "kk"),
        ("ПРОТОКОЛ", "ru"),
        ("Unofficial translation", "en"),
        ("Премьер-Министрі", "kk"),
        ("ii) осы Шартты бұзғандар;", "kk"),
        ("іі) налог на заработную плату;", "ru"),
    ],
)
def test_a_short_line_alone(line, language):
    assert parts([line]) == [language]


def test_figures_say_nothing():
    (found,) = evidence(["№ 12-45, 2019 ___"])
    assert set(found.weights.values()) == {0}
    assert found.size == 0


# Several languages


@pytest.mark.parametrize("order", ["kk", "ru", "en", "kk ru", "ru en kk", "en ru", "kk en ru"])
def test_each_version_is_a_part(order):
    assert parts("\n".join(TREATIES[name] for name in order.split())) == order.split()


def test_a_version_begins_with_its_own_title():
    first, second = language_parts(blocks_of(RUSSIAN + "\n" + ENGLISH))
    assert first.blocks[0].text.startswith("Соглашение между")
    assert first.blocks[-1].text.endswith("текст на русском языке.")
    assert second.blocks[0].text.startswith("Agreement between")


def test_a_name_at_the_border_stays_with_the_signature():
    text = [*lines(KAZAKH), "К. Масимов", *lines(RUSSIAN)]
    assert counts(text) == [("kk", len(lines(KAZAKH)) + 1), ("ru", len(lines(RUSSIAN)))]


@pytest.mark.parametrize("heading", ["Article 1", "Unofficial translation", "I.", "1."])
def test_a_heading_at_the_border_goes_with_what_follows(heading):
    text = [*lines(RUSSIAN), heading, *lines(ENGLISH)]
    assert counts(text) == [("ru", len(lines(RUSSIAN))), ("en", len(lines(ENGLISH)) + 1)]


@pytest.mark.parametrize("code", ["ky", "uz", "uk", "de", "zh"])
def test_a_version_in_another_language_is_a_part(code):
    foreign = [*SENTENCES[code][:3] * 3]
    size = len(lines(KAZAKH)), len(lines(ENGLISH))
    found = counts([*lines(KAZAKH), *foreign, *lines(ENGLISH)])
    assert found == [("kk", size[0]), (code, len(foreign)), ("en", size[1])]


def test_declarations_without_articles_are_parts():
    for order in (("kk", "ru", "en"), ("en", "kk"), ("ru", "kk", "ru")):
        assert parts([line for name in order for line in DECLARATION[name]]) == list(order)


def test_notes_after_a_treaty_are_a_part():
    assert parts([*lines(RUSSIAN) * 4, *NOTES]) == ["ru", "en"]


def test_a_declaration_after_a_treaty_is_a_part():
    declaration = [*DECLARATION["en"], *SENTENCES["en"]]
    assert parts([*lines(RUSSIAN) * 4, *declaration]) == ["ru", "en"]
    assert parts([*lines(RUSSIAN) * 4, *declaration[1:]]) == ["ru"]


def test_a_text_as_long_as_the_other_is_a_part():
    assert parts([*NOTES, *DECLARATION["ru"], *DECLARATION["ru"][1:2]]) == ["en", "ru"]


def test_a_decree_before_a_treaty_is_a_part():
    assert counts([*DECREE, *lines(ENGLISH)])[0] == ("ru", len(DECREE))


def test_what_can_be_read_is_not_lost_in_what_cannot():
    kazakh = [sentence for sentence in SENTENCES["kk"] for _ in range(3)]
    assert parts([*kazakh, *SENTENCES["ky"] * 9]) == ["kk", "ky"]


# What changes nothing


def test_a_latin_quotation_changes_nothing():
    quotation = "      Знак гласит: «Pure mountain honey of the highest quality».\n"
    text = RUSSIAN.replace("      2. Мед", quotation + "      2. Мед")
    assert parts(text) == ["ru"]


CERTIFICATE = (
    "«This certificate is issued to the carrier under the Agreement, shall be on board of the"
    " vehicle at all times and shall be produced at the request of the competent authorities.»"
)
CITIES = (
    "Hamburg, Berlin, München, Frankfurt am Main, Köln, Stuttgart, Düsseldorf, Dortmund, Essen,"
    " Leipzig, Bremen, Dresden, Hannover, Nürnberg, Duisburg, Bochum, Wuppertal, Bielefeld, Bonn"
)
SPECIES = (
    *("Quercus robur", "Salmo trutta", "Acipenser ruthenus", "Rangifer tarandus"),
    *("Gypaetus barbatus", "Ovis ammon polii", "Panthera uncia", "Tulipa greigii"),
    *("Malus sieversii", "Saiga tatarica", "Equus przewalskii", "Lutra lutra seistanica"),
)
SIGNATURES = (
    "За Правительство Республики Казахстан",
    "For the Government of the Republic of Kazakhstan",
    "За Правительство Австрийской Республики",
    "For the Government of the Republic of Austria",
)


AMENDMENT = [f"{place}. {text}" for place, text in enumerate(SENTENCES["en"][:3], 1)]
DONE = "Done at Vienna on May 3, 2019, in two copies in the English, Kazakh and Russian languages."


@pytest.mark.parametrize(
    "passage",
    [
        [CERTIFICATE],
        [CITIES],
        CITIES.split(", "),
        [", ".join(SPECIES * 4)],
        SPECIES * 4,
        SIGNATURES,
        SENTENCES["ky"][:1],
        SENTENCES["de"][:1],
        ["Қазақстан Республикасының Үкіметі", "Кыргыз Республикасынын Өкмөтү жана Чүй облусу"],
    ],
    ids=["quoted", "cities", "city-lines", "species", "species-lines", "signatures", *"abc"],
)
def test_a_passage_stays_with_its_surroundings(passage):
    russian = lines(RUSSIAN)
    assert parts([*russian, *passage, *russian]) == ["ru"]
    assert parts([*russian, *russian, *passage]) == ["ru"]


def test_a_short_passage_with_numbers_stays_with_its_surroundings():
    russian = lines(RUSSIAN)
    assert parts([*russian, *AMENDMENT, *russian]) == ["ru"]


def test_a_line_of_a_closing_clause_stays_with_its_surroundings():
    russian = lines(RUSSIAN)
    assert parts([*russian, DONE, SENTENCES["en"][0]]) == ["ru"]


def test_a_single_paragraph_in_quotation_marks_stays_with_its_surroundings():
    quoted = " ".join(SENTENCES["ky"] * 2)
    assert parts([*lines(RUSSIAN), f"«{quoted}»", *lines(RUSSIAN)]) == ["ru"]
    assert parts([*lines(RUSSIAN), quoted, *lines(RUSSIAN)]) == ["ru", "ky", "ru"]


def test_a_title_in_brackets_goes_with_what_follows():
    title = "(Agreement between the Government of Kazakhstan and the Government of Austria on bees)"
    assert parts([title * 2, *lines(KAZAKH)]) == ["kk"]


def test_a_foreign_name_in_a_kazakh_text_changes_nothing():
    name = "Кыргыз Республикасынын Өкмөтү жана Чүй облусунун мамлекеттик администрациясы"
    assert parts([*lines(KAZAKH), name, *lines(KAZAKH)]) == ["kk"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_remark_after_a_version_stays_with_it(language):
    other = "en" if language != "en" else "ru"
    assert parts(TREATIES[language] + REMARK[other] * 3) == [language]


def test_a_remark_before_a_version_goes_with_it():
    assert parts(REMARK["en"] * 3 + KAZAKH) == ["kk"]


def test_without_articles_each_language_is_a_part():
    assert parts(REMARK["en"] * 3 + REMARK["kk"] * 3) == ["en", "kk"]


def test_a_long_passage_inside_is_a_part():
    russian = lines(RUSSIAN)
    passage = [*SENTENCES["en"], *DECLARATION["en"], *NOTES]
    assert parts([*russian, *passage, *russian]) == ["ru", "en", "ru"]


def test_a_long_text_without_signs_after_a_longer_one_is_a_part():
    assert parts([*lines(RUSSIAN) * 6, *lines(REMARK["en"]) * 14]) == ["ru", "en"]


# Two columns


def test_columns_line_by_line_come_out_as_parts():
    kazakh, russian = lines(KAZAKH), lines(RUSSIAN)
    both = [line for pair in zip(kazakh, russian, strict=True) for line in pair]
    found = [part.language for part in language_parts(as_blocks(both)) for _ in part.blocks]
    wrong = [line for line, language in zip(both[::2], found[::2], strict=True) if language != "kk"]
    assert not wrong
    assert found[1::2].count("ru") >= len(russian) - 2


def test_versions_one_after_the_other_do_not_alternate():
    assert not alternating(evidence([*lines(KAZAKH), *lines(RUSSIAN), *lines(ENGLISH)]))
    assert not alternating(evidence([*lines(RUSSIAN), *SIGNATURES]))


# The contract


def test_no_blocks_no_parts():
    assert evidence([]) == []
    assert language_path([]) == []
    assert language_parts([]) == ()


LINES = [
    *(line for text in (*TREATIES.values(), *REMARK.values()) for line in text.splitlines()),
    *(sentences[0] for sentences in SENTENCES.values()),
    *("___", "1.", "IV", "№ 5", "(", "»"),
]


@settings(derandomize=True, database=None, deadline=None, max_examples=150)
@given(st.lists(st.sampled_from([line for line in LINES if line.strip()]), max_size=30))
def test_every_block_is_in_exactly_one_part(texts):
    given_blocks = as_blocks(texts)
    found = [part for part in language_parts(given_blocks) if part.blocks]
    assert [block for part in found for block in part.blocks] == given_blocks
    assert len(found) == len(language_parts(given_blocks))


@settings(derandomize=True, database=None, deadline=None, max_examples=100)
@given(st.lists(st.text(max_size=40), max_size=8))
def test_any_text_gives_parts(texts):
    given_blocks = as_blocks(texts)
    found = [block for part in language_parts(given_blocks) for block in part.blocks]
    assert found == given_blocks
