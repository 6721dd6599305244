"""Parties: the tables, names in sentences of many cases, titles and preambles."""

import re
from collections import Counter

import pytest

from treaties.text.declension import word_forms
from treaties.text.names import WORD
from treaties.text.parties import (
    ORGANISATIONS,
    PARTIES,
    STATE_PARTIES,
    find_parties,
    glue,
    parties_of_preamble,
    parties_of_title,
    party_name,
)
from treaties.text.parties.not_parties import NOT_PARTIES
from treaties.text.parties.row import LANGUAGES, read_rows

# Members of the United Nations by ISO 3166-1, written down apart from the tables.
MEMBERS_LIST = (
    "AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA "
    "CF TD CL CN CO KM CG CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE "
    "DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB "
    "LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG "
    "MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO "
    "ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM "
    "ZW"
)
MEMBERS = set(MEMBERS_LIST.split())
OTHER_STATES = {"VA", "PS", "HK", "MO", "CK", "NU", "SU", "YU", "CS", "DD", "YD"}
# Names that only a neighbour shows to be names.
ALONE = {"того", "палау", "who", "воз", "мот"}


def every_name():
    for row in (*PARTIES, *NOT_PARTIES):
        for language in LANGUAGES:
            for name in row.names(language):
                yield row.code, language, name


def found(text, language):
    return " ".join(find_parties(text, language))


def test_all_members_and_no_unknown_states():
    assert len(MEMBERS) == 193
    assert {row.code for row in STATE_PARTIES} == MEMBERS | OTHER_STATES


def test_a_code_stands_once():
    codes = Counter(row.code for row in (*PARTIES, *NOT_PARTIES))
    assert [code for code, count in codes.items() if count > 1] == []


def test_codes_of_organisations_are_no_codes_of_states():
    codes = {row.code for row in ORGANISATIONS}
    assert all(re.fullmatch("[A-Z]{2,12}", code) for code in codes)
    assert {code for code in codes if len(code) == 2} == {"UN", "EU"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_means_one_party(language):
    meant: dict[str, list[str]] = {}
    for code, written, name in every_name():
        if written == language:
            meant.setdefault(name.lower(), []).append(code)
    assert {name: codes for name, codes in meant.items() if len(codes) > 1} == {}


def test_names_are_in_their_own_letters():
    for _, language, name in every_name():
        assert name == " ".join(name.split()) != ""
        if language == "en":
            assert not re.search("[\u0400-\u04ff]", name), name
        else:
            assert not re.search("[A-Za-z]", name), name
        if language == "ru":
            assert not re.search("[әғқңөұүһі]", name.lower()), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_party_is_met_by_each_of_its_names(language):
    before, after = {
        "kk": ("Келісім бойынша", "міндетті"),
        "ru": ("Здесь есть", "и всё"),
        "en": ("Here is", "itself"),
    }[language]
    missed = [
        (row.code, name, find_parties(f"{before} {name} {after}.", language))
        for row in PARTIES
        for name in row.names(language)
        if find_parties(f"{before} {name} {after}.", language) != [row.code]
    ]
    assert missed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_party_but_abbreviations_is_met_in_capitals(language):
    missed = [
        (row.code, name)
        for row in PARTIES
        for name in row.names(language)
        if name.lower() not in ALONE and find_parties(name.upper(), language) != [row.code]
    ]
    assert missed == []


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_party_is_met_in_all_forms_of_its_last_word(language):
    """A Russian name of one word, and a Kazakh one of any, ends in the case."""
    missed = []
    for row in PARTIES:
        for name in row.names(language):
            *words, last = re.split(r"(?<=[\s-])", name)
            if name.isupper() or not WORD.fullmatch(last) or (language == "ru" and words):
                continue
            for form in word_forms(last.lower().replace("ё", "е"), language):
                written = "".join(words) + (form.capitalize() if last[0].isupper() else form)
                if find_parties(f"бұл {written} -", language) not in ([row.code], []) or (
                    form not in ALONE and not find_parties(f"бұл {written} -", language)
                ):
                    missed.append((row.code, written))
    assert missed == []


def genitive(name):
    """Return a Kazakh name in the genitive by the school rule, apart from the tables."""
    sounds = [letter for letter in name.lower() if letter in "аәеёиоөұүуыіэюя"]
    vowel = "і" if sounds[-1] in "әеиөүіэё" else "ы"
    last = name.lower().rstrip("ь")[-1]
    if last in "аәеёоөыіэюямнң":
        return f"{name}н{vowel}ң"
    if last in "иуүұйрлзж":
        return f"{name}д{vowel}ң"
    return f"{name}т{vowel}ң"


def test_every_kazakh_name_is_met_in_the_genitive():
    missed = [
        (row.code, genitive(name))
        for row in PARTIES
        for name in row.kk
        if not name.isupper() and find_parties(f"бұл {genitive(name)} Үкіметі", "kk") != [row.code]
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("CZ", "Чешская Республика, Чешской Республики, Чешской Республике, Чешскую Республику, Чешской Республикой"),
        ("BE", "Королевство Бельгия, Королевства Бельгия, Королевству Бельгии, Королевством Бельгия"),
        ("NL", "Королевства Нидерландов, Королевством Нидерландов, Нидерландами, в Нидерландах, из Нидерландов"),
        ("US", "Соединенных Штатов Америки, Соединёнными Штатами Америки, Соединенным Штатам Америки, в США"),
        ("AE", "Объединенных Арабских Эмиратов, Объединенными Арабскими Эмиратами, Объединенным Арабским Эмиратам"),
        ("GB", "Соединенного Королевства Великобритании и Северной Ирландии, Соединенным Королевством Великобритании и Северной Ирландии, Великобританией"),
        ("EG", "Арабской Республики Египет, Арабской Республикой Египет, Египта, Египтом"),
        ("LK", "Демократической Социалистической Республики Шри-Ланка, Шри-Ланки, Шри-Ланкой, Шри - Ланке"),
        ("GW", "Гвинеи-Бисау, Гвинее-Бисау, Республикой Гвинея-Бисау"),
        ("GQ", "Экваториальной Гвинеи, Республикой Экваториальная Гвинея"),
        ("PG", "Папуа - Новой Гвинеи, Папуа-Новая Гвинея, Независимым Государством Папуа — Новая Гвинея"),
        ("CD", "Демократической Республики Конго, Демократическую Республику Конго"),
        ("CG", "Республики Конго, Конго"),
        ("CI", "Кот-д'Ивуара, Кот-д’Ивуаром, Республикой Кот-д`Ивуар"),
        ("SB", "Соломоновых Островов, Соломоновыми Островами"),
        ("IL", "Государства Израиль, Израиля, Израилем, об Израиле"),
        ("BY", "Республикой Беларусь, Беларуси, Беларусью, Республики Белоруссия"),
        ("BH", "Королевством Бахрейн, Бахрейна, Бахрейном"),
        ("JO", "Иорданского Хашимитского Королевства, Иорданским Хашимитским Королевством, Хашимитского Королевства Иордания"),
        ("KR", "Республики Корея, Республикой Корея, Республики Кореи"),
        ("KP", "Корейской Народно-Демократической Республики, Корейской Народно - Демократической Республикой, КНДР"),
        ("DO", "Доминиканской Республики"),
        ("DM", "Содружества Доминики, Доминикой"),
        ("TG", "Тоголезской Республики; для Того и"),
        ("SU", "Союза Советских Социалистических Республик, СССР, с Советским Союзом"),
        ("YU", "Союзной Республики Югославии, Сербии и Черногории"),
        ("MK", "бывшей Югославской Республики Македония, Республикой Северная Македония"),
        ("KG", "Киргизской Республики, Кыргызской Республикой, Киргизии, Кыргызстаном"),
        ("TM", "Туркменистаном, Туркмении"),
        ("CH", "Швейцарской Конфедерации, Швейцарским Федеральным Советом"),
        ("HK", "Специального административного района Гонконг Китайской Народной Республики"),
        ("ZA", "Южно-Африканской Республики, ЮАР"),
        ("UNESCO", "Организацией Объединенных Наций по вопросам образования, науки и культуры, ЮНЕСКО"),
        ("UN", "Организации Объединенных Наций, Объединенных Наций, ООН"),
        ("IBRD", "Международным банком реконструкции и развития, МБРР, Всемирным банком"),
        ("EDB", "Евразийским банком развития, Евразийского Банка Развития"),
        ("EAEU", "Евразийским экономическим союзом, ЕАЭС"),
        ("CIS", "Содружеством Независимых Государств, в рамках СНГ"),
        ("IAEA", "Международным агентством по атомной энергии, МАГАТЭ"),
        ("ICRC", "Международным Комитетом Красного Креста"),
        ("COE", "Советом Европы"),
    ],
)  # fmt: skip
def test_russian_cases(code, text):
    for piece in re.split(r", (?!науки)|; ", text):
        assert found(f"здесь {piece}", "ru") == code, piece


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("KZ", "Қазақстан Республикасының, Қазақстан Республикасына, Қазақстан Республикасымен, Қазақстанда, Қазақстаннан"),
        ("KG", "Қырғыз Республикасының, Қырғызстанмен, Қырғызстан Республикасы"),
        ("ES", "Испания Корольдігінің, Испания Корольдігімен, Испанияға"),
        ("TR", "Түрік Республикасының, Түркия Республикасымен, Түркияның"),
        ("CN", "Қытай Халық Республикасының, Қытаймен, ҚХР-мен, ҚХР"),
        ("US", "Америка Құрама Штаттарының, АҚШ-тың, АҚШ-пен, АҚШ"),
        ("KP", "Корея Халық Демократиялық Республикасының, КХДР-ге"),
        ("KR", "Корея Республикасының, Оңтүстік Кореямен"),
        ("DE", "Германия Федеративтік Республикасының, Германия Федеративті Республикасымен, ГФР-дің"),
        ("GB", "Ұлыбритания және Солтүстік Ирландия Құрама Корольдігінің, Ұлыбритания мен Солтүстік Ирландия Біріккен Корольдігіне"),
        ("SU", "Кеңестік Социалистік Республикалар Одағының, КСРО-ның"),
        ("ML", "Мали Республикасының, Малидің, Малиге"),
        ("CD", "Конго Демократиялық Республикасынан"),
        ("AE", "Біріккен Араб Әмірліктерінің, БАӘ-мен"),
        ("LU", "Люксембург Ұлы Герцогтігінің, Люксембургтің"),
        ("CI", "Кот-д’Ивуар Республикасының, Кот-д'Ивуардың"),
        ("PG", "Папуа - Жаңа Гвинеяның, Папуа-Жаңа Гвинея Тәуелсіз Мемлекетінің"),
        ("UN", "Біріккен Ұлттар Ұйымының, Біріккен Ұлттар Ұйымымен, БҰҰ-ға"),
        ("UNDP", "Біріккен Ұлттар Ұйымының Даму бағдарламасымен, Біріккен Ұлттар Ұйымы Даму бағдарламасының"),
        ("IBRD", "Халықаралық Қайта құру және Даму Банкінің, Халықаралық қайта құру және даму банкімен"),
        ("EAEU", "Еуразиялық экономикалық одақпен, Еуразиялық экономикалық одақтың"),
        ("CIS", "Тәуелсіз Мемлекеттер Достастығының, ТМД-ның"),
        ("WHO", "Дүниежүзілік денсаулық сақтау ұйымымен"),
        ("SCO", "Шанхай ынтымақтастық ұйымының"),
    ],
)  # fmt: skip
def test_kazakh_cases(code, text):
    for piece in text.split(", "):
        assert found(f"бұл {piece} Үкіметі", "kk") == code, piece


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("KZ", "the Republic of Kazakhstan's Government"),
        ("CN", "the People’s Republic of China"),
        ("NL", "the Kingdom of the Netherlands"),
        ("CI", "the Republic of Côte d’Ivoire"),
        ("VN", "the Socialist Republic of Vietnam"),
        ("VN", "the Socialist Republic of Viet Nam"),
        ("CD", "the Democratic Republic of Congo"),
        ("KP", "the Democratic People's Republic of Korea"),
        ("TR", "the Republic of Türkiye"),
        ("TR", "the Republic of Turkiye"),
        ("GB", "the United Kingdom of Great Britain and Northern Ireland"),
        ("HK", "the Hong Kong Special Administrative Region of the People's Republic of China"),
        ("UNESCO", "the United Nations Educational, Scientific and Cultural Organisation"),
        ("WHO", "by WHO for health"),
        ("ST", "São Tomé and Príncipe"),
    ],
)
def test_english_names(code, text):
    assert found(text, "en") == code


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("о грузинских дорогах и российской границе", "ru"),
        ("штат Индиана, Чадаев и Иранский", "ru"),
        ("кроме того, КРОМЕ ТОГО, СТОРОНЫ. Того же мнения", "ru"),
        ("сжиженный бутан и чад, куба леса", "ru"),
        ("сто долларов США", "ru"),
        ("в г. Люксембург, в городе Тунис", "ru"),
        ("государства - участники Содружества Независимых Государств", "ru"),
        ("стран СНГ, государств-членов Евразийского экономического союза", "ru"),
        ("Северная Ирландия, Турецкая Республика Северного Кипра, Американское Самоа", "ru"),
        ("казахстанско-российский, Казахстан-Китай", "ru"),
        ("қазақстан-қырғыз шекарасы, Қазақстан-қырғыз мемлекеттік шекарасы", "kk"),
        ("қазақстандық, Қырғызстандықтар, орысша", "kk"),
        ("мың АҚШ доллары", "kk"),
        ("Люксембург қаласында", "kk"),
        ("Тәуелсіз Мемлекеттер Достастығына қатысушы мемлекеттер", "kk"),
        ("Еуразиялық экономикалық одаққа мүше мемлекеттер", "kk"),
        ("ТМД-ға қатысушы мемлекеттер", "kk"),
        ("етке палау салды. Палау жеді", "kk"),
        ("turkey meat and china cups in a niger seed", "en"),
        ("PERSONS WHO ARE", "en"),
        ("United States dollars", "en"),
        ("in the City of Luxembourg and Kuwait City", "en"),
        ("Member States of the Commonwealth of Independent States", "en"),
        ("CIS member states, New Mexico, the State of Georgia", "en"),
    ],
)
def test_what_is_no_party(text, language):
    assert found(text, language) == ""


def test_another_language_names_no_parties():
    assert find_parties("la République du Kazakhstan", "fr") == []
    assert parties_of_title("между Казахстаном и Россией", "uk") == ()
    assert parties_of_preamble("Казахстан и Россия", "") == ()


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("CZ", ["Чехия", "Чехия", "Czechia"]),
        ("KR", ["Корея Республикасы", "Республика Корея", "Republic of Korea"]),
        ("UN", ["Біріккен Ұлттар Ұйымы", "Организация Объединенных Наций", "United Nations"]),
        ("SU", ["Кеңестік Социалистік Республикалар Одағы", "Союз Советских Социалистических Республик", "Union of Soviet Socialist Republics"]),
        ("ZZ", ["ZZ", "ZZ", "ZZ"]),
    ],
)  # fmt: skip
def test_the_name_shown(code, names):
    assert [party_name(code, language) for language in LANGUAGES] == names


@pytest.mark.parametrize(
    "table",
    [
        "KZ Қазақстан\nКазахстан",
        "kz Қазақстан\nКазахстан\nKazakhstan",
        "KZ Қазақстан | | ҚР\nКазахстан\nKazakhstan",
    ],
)
def test_a_malformed_row_is_refused(table):
    with pytest.raises(ValueError, match=r"row|empty"):
        read_rows(table)


def test_a_row_goes_on_in_the_next_line():
    (row,) = read_rows("AB бір | екі |\n   үш\nраз\none\n")
    assert row.kk == ("бір", "екі", "үш")


def test_the_tables_of_words_speak_all_languages():
    tables = [table for name, table in vars(glue).items() if name.isupper()]
    assert len(tables) > 8
    assert all(set(table) == set(LANGUAGES) for table in tables)


def test_nothing_fails_on_odd_text():
    for text in ("", " - ", "İİİ Қазақстан", "Кот-д'", "\u2028", "Республика " * 50, "-" * 1000):
        for language in LANGUAGES:
            find_parties(text, language)
            parties_of_title(text, language)
            parties_of_preamble(text, language)
