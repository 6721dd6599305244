"""The grammar of Kazakh as data: sounds, suffixes, their order, stem changes, irregular forms.

Origin: written from the grammar of Kazakh for this project; taken from no other stemmer.
The engine that reads these tables is `morphology.py`; the known stems, which of them change and
the irregular forms are in `data/kazakh_stems.txt`.
"""

from typing import Final

from search.language.morphology import Kind, Row

ALPHABET: Final = frozenset("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя")

# --- Sounds -----------------------------------------------------------------------------------

# Vowel harmony: a suffix takes the back or the front vowel after the last clear vowel of the stem
# (қала-лар, мектеп-тер). The letters и, у, ю stand for either kind, and stems in ь take either.
BACK_VOWELS: Final = frozenset("аоұыяё")
FRONT_VOWELS: Final = frozenset("әөүіеэ")
UNCLEAR_VOWELS: Final = frozenset("иую")
VOWELS: Final = BACK_VOWELS | FRONT_VOWELS | UNCLEAR_VOWELS

# Assimilation: the first sound of a suffix follows the last sound of the stem. A row's `after`
# names one of these sets of endings. In loans final б, в, г, д are voiceless: клуб-тар.
_VOICELESS = tuple("пткқсшщчцхфһбвгд")
_OPEN = tuple("аәеёиоөұүыіэюя")
_NASAL = tuple("мнң")
_GLIDE = tuple("рйу")
AFTER: Final[dict[str, tuple[str, ...]]] = {
    "any": ("",),
    "vowel": _OPEN,
    "vowel but ы, і": tuple("аәеёиоөұүэюя"),
    "ы, і": ("ы", "і"),
    "а, е": ("а", "е"),
    "а, е, я": ("а", "е", "я"),
    "ла": ("ла", "ле"),
    "consonant": (*_VOICELESS, *_NASAL, *_GLIDE, "л", "з", "ж", "ғ", "и", "ю"),
    "voiceless": _VOICELESS,
    "voiced": (*_OPEN, *_NASAL, *_GLIDE, "л", "з", "ж"),
    "vowel, р, й, у": (*_OPEN, *_GLIDE),
    "vowel, л, р, й, у": (*_OPEN, *_GLIDE, "л"),
    "vowel, л, р, й, у, з, ж": (*_OPEN, *_GLIDE, "л", "з", "ж"),
    "vowel, м, н, ң": (*_OPEN, *_NASAL),
    "vowel, л, р, й, у, м, н, ң": (*_OPEN, *_GLIDE, *_NASAL, "л"),
    "л, м, н, ң, з, ж": (*_NASAL, "л", "з", "ж"),
    "м, н, ң, з, ж": (*_NASAL, "з", "ж"),
    "м, н, ң": _NASAL,
    "м, ң": ("м", "ң"),
    "з, ж": ("з", "ж"),
    "л, р, й, у, з, ж": (*_GLIDE, "л", "з", "ж", "и", "ю"),
    "л, р, й, у, з, ж, м, н, ң": (*_GLIDE, *_NASAL, "л", "з", "ж", "и", "ю"),
    "л, р, й": ("л", "р", "й"),
    "и": ("и",),
    "either harmony": (
        *("кт", "нк", "ск", "рк", "фт", "ст", "нг", "мп", "пт", "лт", "зд", "гог", "лог"),
    ),
    "loan cluster": ("кт", "нк", "ск", "рк", "фт", "ст", "нг", "мп", "пт", "лт", "зд"),
}

# --- Suffixes ---------------------------------------------------------------------------------


ROWS: Final[tuple[Row, ...]] = (
    # Plural.
    Row("plural -лар", "plural", "лар", "лер", "vowel, р, й, у", 3, "шаралар = шара"),
    Row("plural -дар", "plural", "дар", "дер", "л, м, н, ң, з, ж", 3, "заңдар = заң"),
    Row("plural -тар", "plural", "тар", "тер", "voiceless", 3, "шарттар = шарт"),
    # Loans in two consonants take a linking -і before further suffixes.
    Row("linking -і", "link", "і", "і", "loan cluster", 0, "фактілер = факт"),
    # Possessive. The third person after a consonant voices the stem: бабы = бап.
    Row("1sg possessive -ым", "poss12", "ым", "ім", "consonant", -4, "заңым = заң"),
    Row("1sg possessive -м", "poss12", "м", "м", "vowel", -7, "баламның = бала"),
    Row("2sg possessive -ың", "poss12", "ың", "ің", "consonant", -4, "жолың = жол"),
    Row("2sg possessive -ң", "poss12", "ң", "ң", "vowel", -7, "балаңа = бала"),
    Row("2pl possessive -ыңыз", "poss12", "ыңыз", "іңіз", "consonant", 3, "үйіңіз = үй"),
    Row("2pl possessive -ңыз", "poss12", "ңыз", "ңіз", "vowel", 2, "қалаңыз = қала"),
    Row("1pl possessive -ымыз", "poss12", "ымыз", "іміз", "consonant", 4, "еліміз = ел"),
    Row("1pl possessive -мыз", "poss12", "мыз", "міз", "vowel", 3, "қаламыз = қала"),
    Row("3 possessive -ы", "poss3", "ы", "і", "consonant", 1, "үкіметі = үкімет"),
    Row("3 possessive -сы", "poss3", "сы", "сі", "vowel but ы, і", 2, "республикасы = республика"),
    Row("3 possessive -сы", "poss3", "сы", "сі", "ы, і", 0, "қаулысы = қаулы"),
    # Case.
    Row("genitive -ның", "case", "ның", "нің", "vowel, м, н, ң", 4, "келісімнің = келісім"),
    Row("genitive -дың", "case", "дың", "дің", "л, р, й, у, з, ж", 4, "тараудың = тарау"),
    Row("genitive -тың", "case", "тың", "тің", "voiceless", 4, "тараптың = тарап"),
    Row("accusative -ны", "bare case", "ны", "ні", "vowel", 3, "шараны = шара"),
    Row(
        "accusative -ды",
        "bare case",
        "ды",
        "ді",
        "л, р, й, у, з, ж, м, н, ң",
        2,
        "келісімді = келісім",
    ),
    Row("accusative -ты", "bare case", "ты", "ті", "voiceless", 2, "тарапты = тарап"),
    Row("dative -ға", "bare case", "ға", "ге", "voiced", 2, "саудаға = сауда"),
    Row("dative -қа", "bare case", "қа", "ке", "voiceless", 2, "тарапқа = тарап"),
    Row("locative -да", "locative", "да", "де", "voiced", 1, "мерзімде = мерзім"),
    Row("locative -та", "locative", "та", "те", "voiceless", 1, "бапта = бап"),
    Row("ablative -дан", "bare case", "дан", "ден", "vowel, л, р, й, у, з, ж", 2, "шарадан = шара"),
    Row("ablative -нан", "bare case", "нан", "нен", "м, н, ң", 2, "айналымнан = айналым"),
    Row("ablative -тан", "bare case", "тан", "тен", "voiceless", 2, "шарттан = шарт"),
    Row("instrumental -мен", "case", "мен", "мен", "vowel, л, р, й, у, м, н, ң", 3, "заңмен = заң"),
    Row("instrumental -бен", "case", "бен", "бен", "з, ж", 3, "сөзбен = сөз"),
    Row("instrumental -пен", "case", "пен", "пен", "voiceless", 3, "шартпен = шарт"),
    # After the third-person possessive the case begins with н (шара-сы-н-да), and the
    # first and second person take a short dative (заң-ым-а).
    Row("accusative -н", "third case", "н", "н", "vowel", 1, "шарасын = шара"),
    Row("dative -на", "third case", "на", "не", "vowel", 2, "шарасына = шара"),
    Row("locative -нда", "third locative", "нда", "нде", "vowel", 2, "шарасында = шара"),
    Row("ablative -нан", "third case", "нан", "нен", "vowel", 2, "шарасынан = шара"),
    Row("without -нсыз", "third case", "нсыз", "нсіз", "vowel", 3, "келісімінсіз = келісім"),
    Row("limit -нша", "third case", "нша", "нше", "vowel", 1, "мүмкіндігінше = мүмкіндік"),
    Row("dative -а", "own case", "а", "е", "м, ң", 2, "заңыма = заң"),
    # What may come after a case, and comparison.
    Row("adjective -ғы", "of place", "ғы", "гі", "а, е", 2, "аумағындағы = аумақ"),
    Row("comparison -дай", "likeness", "дай", "дей", "voiced", -3, "адамдай = адам"),
    Row("comparison -тай", "likeness", "тай", "тей", "voiceless", -3, "жүректей = жүрек"),
    Row("owner -нікі", "owner", "нікі", "нікі", "vowel, м, н, ң", 3, "баланікі = бала"),
    Row("owner -дікі", "owner", "дікі", "дікі", "л, р, й, у, з, ж", 3, "елдікі = ел"),
    Row("owner -тікі", "owner", "тікі", "тікі", "voiceless", 3, "тараптікі = тарап"),
    # Owner and comparison of a quality may take further suffixes: мендікіне, тереңірегі.
    Row("comparative -рақ", "comparative", "рақ", "рек", "vowel", 2, "жаңарақ = жаңа", known=True),
    Row(
        "comparative -ырақ",
        "comparative",
        "ырақ",
        "ірек",
        "consonant",
        2,
        "тезірек = тез",
        known=True,
    ),
    # Person of the predicate after nouns. -сыз stays out: заңсыз is "without law".
    Row(
        "1sg of noun -мын",
        "predicate",
        "мын",
        "мін",
        "vowel, л, р, й, у, м, н, ң",
        0,
        "дәрігермін = дәрігер",
    ),
    Row("1sg of noun -бын", "predicate", "бын", "бін", "м, н, ң, з, ж", 0, "қызбын = қыз"),
    Row("1sg of noun -пын", "predicate", "пын", "пін", "voiceless", 1, "жоқпын = жоқ"),
    Row("2sg of noun -сың", "predicate", "сың", "сің", "any", -3, "баласың = бала"),
    Row("2pl of noun -сыңдар", "predicate", "сыңдар", "сіңдер", "any", 2, "баласыңдар = бала"),
    Row("1pl of noun -мыз", "predicate", "мыз", "міз", "л, р, й", -2, "дәрігерміз = дәрігер"),
    Row("1pl of noun -быз", "predicate", "быз", "біз", "м, н, ң, з, ж", -1, "адамбыз = адам"),
    Row("1pl of noun -пыз", "predicate", "пыз", "піз", "voiceless", 0, "қазақпыз = қазақ"),
    # Person of the predicate after verb forms.
    Row(
        "1sg predicate -мын",
        "person",
        "мын",
        "мін",
        "vowel, л, р, й, у, м, н, ң",
        3,
        "барамын = бар",
    ),
    Row("1sg predicate -пын", "person", "пын", "пін", "voiceless", 3, "барыппын = бар"),
    Row("2sg predicate -сың", "person", "сың", "сің", "any", 3, "барасың = бар"),
    Row("2pl predicate -сыз", "person", "сыз", "сіз", "any", 3, "барасыз = бар"),
    Row("2pl predicate -сыңдар", "person", "сыңдар", "сіңдер", "any", 5, "барасыңдар = бар"),
    Row("1sg short -м", "short person", "м", "м", "а, е, я", -2, "барам = бар"),
    Row("2pl predicate -сыздар", "person", "сыздар", "сіздер", "any", 3, "барасыздар = бар"),
    Row("1pl predicate -мыз", "person", "мыз", "міз", "vowel, л, р, й, у", 3, "барамыз = бар"),
    Row("1pl predicate -быз", "person", "быз", "біз", "м, н, ң, з, ж", 3, "барғанбыз = бар"),
    Row("1pl predicate -пыз", "person", "пыз", "піз", "voiceless", 3, "барыппыз = бар"),
    # Voice. Only the passive -ыл/-л, and -н after -ла, is plain enough to be cut from any verb.
    Row("passive -ыл", "voice", "ыл", "іл", "consonant", 1, "берілген = бер"),
    Row("passive -л", "voice", "л", "л", "а, е", 1, "жасалған = жаса"),
    Row("passive -л", "voice", "л", "л", "vowel", -1, "танылды = таны", known=True),
    Row("passive -н", "voice", "н", "н", "ла", 0, "тәркіленген = тәркіле"),
    Row("reflexive -ын", "voice", "ын", "ін", "consonant", -1, "алынған = ал", known=True),
    Row("reflexive -н", "voice", "н", "н", "vowel", -1, "арнанған = арна", known=True),
    Row("reciprocal -ыс", "voice", "ыс", "іс", "consonant", -1, "жазысты = жаз", known=True),
    Row("reciprocal -с", "voice", "с", "с", "vowel", -1, "қорғасты = қорға", known=True),
    Row("causative -дыр", "voice", "дыр", "дір", "voiced", -1, "жаздырды = жаз", known=True),
    Row("causative -тыр", "voice", "тыр", "тір", "voiceless", -1, "айттырды = айт", known=True),
    Row("causative -т", "voice", "т", "т", "vowel", -1, "жасатты = жаса", known=True),
    Row("causative -т", "voice", "т", "т", "л, р, й", -1, "аудартқан = аудар", known=True),
    Row("causative -ғыз", "voice", "ғыз", "гіз", "voiced", -1, "алғызды = ал", known=True),
    Row("causative -қыз", "voice", "қыз", "кіз", "voiceless", -1, "айтқызды = айт", known=True),
    # Negation.
    Row("negation -ма", "negation", "ма", "ме", "vowel, л, р, й, у", 3, "болмады = бол"),
    Row("negation -ба", "negation", "ба", "бе", "м, н, ң, з, ж", 3, "көнбеді = көн"),
    Row("negation -па", "negation", "па", "пе", "voiceless", 3, "қатыспады = қатыс"),
    # A bare negation forbids; the many nouns in -ма (хабарлама) stand in the lexicon.
    Row(
        "forbidding -ма",
        "prohibition",
        "ма",
        "ме",
        "vowel, л, р, й, у",
        -3,
        "барма = бар",
        known=True,
    ),
    Row(
        "forbidding -ба", "prohibition", "ба", "бе", "м, н, ң, з, ж", -3, "көнбе = көн", known=True
    ),
    Row("forbidding -па", "prohibition", "па", "пе", "voiceless", -3, "айтпа = айт", known=True),
    # Verbal noun. In writing й + у = ю, and a final ы, і falls: оқы + у = оқу.
    Row("verbal noun -у", "verbal noun", "у", "у", "any", 1, "беру = бер"),
    Row("verbal noun -ю", "verbal noun", "ю", "ю", "vowel", 1, "жоюға = жой", ("й", "й")),
    Row("verbal noun -ю", "verbal noun", "ю", "ю", "и", 1, "киюі = ки"),
    Row("verbal noun -у of ы", "verbal noun", "у", "у", "any", 0, "тану = таны", ("ы", "і"), True),
    # Participles; they decline like nouns.
    Row("participle -ған", "participle", "ған", "ген", "voiced", 3, "жасаған = жаса"),
    Row("participle -қан", "participle", "қан", "кен", "voiceless", 3, "өткен = өт"),
    Row("participle -атын", "participle", "атын", "етін", "consonant", 6, "беретін = бер"),
    Row("participle -йтын", "participle", "йтын", "йтін", "vowel", 5, "орындайтын = орында"),
    Row("participle -ятын", "participle", "ятын", "ятін", "vowel", 4, "қоятын = қой", ("й", "й")),
    Row("participle -ятын of и", "participle", "ятын", "ятін", "и", 4, "жиятын = жи"),
    Row("participle -итын", "participle", "итын", "итін", "any", 3, "қамтитын = қамты", ("ы", "і")),
    Row("noun of participle -дық", "of participle", "дық", "дік", "any", 3, "алғандығы = ал"),
    Row("aorist -ар", "aorist", "ар", "ер", "consonant", -1, "болар = бол", known=True),
    Row("aorist -р", "aorist", "р", "р", "vowel", -1, "жасар = жаса", known=True),
    Row("aorist -яр", "aorist", "яр", "яр", "vowel", -1, "қояр = қой", ("й", "й"), known=True),
    Row("aorist -яр of и", "aorist", "яр", "яр", "и", -1, "жияр = жи", known=True),
    Row("planned -мақшы", "aorist", "мақшы", "мекші", "vowel, л, р, й, у", 6, "бармақшы = бар"),
    Row("planned -бақшы", "aorist", "бақшы", "бекші", "м, н, ң, з, ж", 6, "көнбекші = көн"),
    Row("planned -пақшы", "aorist", "пақшы", "пекші", "voiceless", 6, "айтпақшы = айт"),
    Row(
        "not to -мас",
        "aorist",
        "мас",
        "мес",
        "vowel, л, р, й, у",
        1,
        "болмас = бол",
        known=True,
    ),
    Row("not to -бас", "aorist", "бас", "бес", "м, н, ң, з, ж", 1, "жазбас = жаз", known=True),
    Row("not to -пас", "aorist", "пас", "пес", "voiceless", 1, "тартпас = тарт", known=True),
    Row("intention -мақ", "aorist", "мақ", "мек", "vowel, л, р, й, у", 1, "алмақ = ал", known=True),
    Row("intention -бақ", "aorist", "бақ", "бек", "м, н, ң, з, ж", 1, "жазбақ = жаз", known=True),
    Row("intention -пақ", "aorist", "пақ", "пек", "voiceless", 1, "айтпақ = айт", known=True),
    # Converbs. In writing й + а = я, ы + й = и: қоя = қой, таниды = таны.
    Row("converb -ып", "converb", "ып", "іп", "consonant", 2, "отырып = отыр"),
    Row("converb -п", "converb", "п", "п", "vowel", -2, "сақтап = сақта"),
    Row("converb -а", "present", "а", "е", "consonant", -5, "бере = бер"),
    Row("converb -й", "present", "й", "й", "а, е", -5, "сұрай = сұра"),
    Row("converb -я", "present", "я", "я", "vowel", -5, "қоя = қой", ("й", "й")),
    Row("converb -и", "present", "и", "и", "any", -5, "таниды = таны", ("ы", "і")),
    Row("converb -я of и", "present", "я", "я", "и", -5, "жияды = жи"),
    Row("converb -е of и", "present", "е", "е", "и", -5, "киеді = ки"),
    Row("until -ғанша", "finite", "ша", "ше", "м, н, ң", 0, "келгенше = кел"),
    Row("since -ғалы", "finite", "ғалы", "гелі", "voiced", 1, "келгелі = кел"),
    Row("since -қалы", "finite", "қалы", "келі", "voiceless", 1, "айтқалы = айт"),
    Row("without -майынша", "of present", "ынша", "інше", "any", 2, "болмайынша = бол"),
    # Tense and mood.
    Row("present 3 -ды", "third person", "ды", "ді", "any", 11, "береді = бер"),
    Row("past -ды", "past", "ды", "ді", "voiced", 0, "жасалды = жаса"),
    Row("past -ты", "past", "ты", "ті", "voiceless", 0, "кетті = кет"),
    Row("hearsay -ты", "third person", "ты", "ті", "any", 2, "беріпті = бер"),
    Row("condition -са", "past", "са", "се", "any", 1, "болса = бол"),
    Row("past 1sg -м", "past person", "м", "м", "vowel", -2, "бардым = бар"),
    Row("past 2sg -ң", "past person", "ң", "ң", "vowel", -2, "келдің = кел"),
    Row("past 2pl -ңыз", "past person", "ңыз", "ңіз", "vowel", 0, "бардыңыз = бар"),
    Row("past 2pl -ңдар", "past person", "ңдар", "ңдер", "vowel", 1, "бардыңдар = бар"),
    Row("past 2pl -ңыздар", "past person", "ңыздар", "ңіздер", "vowel", 2, "бардыңыздар = бар"),
    Row("past 1pl -қ", "past person", "қ", "к", "vowel", -2, "бардық = бар"),
    Row("order 3 -сын", "finite", "сын", "сін", "any", 1, "бекітілсін = бекіт"),
    Row("order 2pl -ыңыз", "finite", "ыңыз", "іңіз", "consonant", 0, "беріңіз = бер"),
    Row("order 2pl -ңыз", "finite", "ңыз", "ңіз", "vowel", -1, "сұраңыз = сұра"),
    Row("order 2pl -ыңдар", "finite", "ыңдар", "іңдер", "consonant", 0, "беріңдер = бер"),
    Row("order 2pl -ңдар", "finite", "ңдар", "ңдер", "vowel", 0, "сұраңдар = сұра"),
    Row("order 2pl -ыңыздар", "finite", "ыңыздар", "іңіздер", "consonant", 0, "беріңіздер = бер"),
    Row("order 2pl -ңыздар", "finite", "ңыздар", "ңіздер", "vowel", 0, "сұраңыздар = сұра"),
    Row("request -шы", "request", "шы", "ші", "any", -2, "берші = бер", known=True),
    Row("let us -яйық", "finite", "яйық", "яйік", "vowel", 2, "қояйық = қой", ("й", "й")),
    Row("let us -яйық of и", "finite", "яйық", "яйік", "и", 2, "жияйық = жи"),
    Row("let us -иық", "finite", "иық", "иік", "any", 0, "оқиық = оқы", ("ы", "і"), True),
    Row("let me -яйын", "finite", "яйын", "яйін", "vowel", 2, "қояйын = қой", ("й", "й")),
    Row("let me -яйын of и", "finite", "яйын", "яйін", "и", 2, "жияйын = жи"),
    Row("let me -иын", "finite", "иын", "иін", "any", 0, "оқиын = оқы", ("ы", "і"), True),
    Row("let us -айық", "finite", "айық", "ейік", "consonant", 0, "берейік = бер"),
    Row("let us -йық", "finite", "йық", "йік", "vowel", 0, "сұрайық = сұра"),
    Row("let me -айын", "finite", "айын", "ейін", "consonant", -1, "берейін = бер", known=True),
    Row("let me -йын", "finite", "йын", "йін", "vowel", -1, "сұрайын = сұра", known=True),
    Row("wish -қай", "optative", "қай", "кей", "voiceless", 0, "айтқай = айт"),
    Row("wish -ғай", "optative", "ғай", "гей", "voiced", 0, "болғай = бол"),
    Row("wish -ғы", "wish", "ғы", "гі", "voiced", -1, "барғысы = бар", known=True),
    Row("wish -қы", "wish", "қы", "кі", "voiceless", -1, "айтқысы = айт", known=True),
)

# --- Order of suffixes ------------------------------------------------------------------------

# A slot and what may stand immediately to its left. "noun" and "verb" are the bare stems. Read
# from the right of the word this is the state machine of the engine: after cutting a suffix of
# slot S, only suffixes of FOLLOWS[S] may be cut next, and only a stem of FOLLOWS[S] may end it.
NOUN: Final[Kind] = "noun"
VERB: Final[Kind] = "verb"
_VERBAL = (VERB, "voice", "negation")  # takes tense, mood, participle
_NOMINAL = (
    *(NOUN, "link", "verbal noun", "participle", "of participle", "of place", "aorist"),
    *("comparative", "owner"),
)
_NUMBERED = (*_NOMINAL, "plural")
_OWNED = (*_NUMBERED, "poss12")
FOLLOWS: Final[dict[str, tuple[str, ...]]] = {
    # nominal: stem + plural + possessive + case (+ -ғы + plural ...)
    "link": (NOUN,),
    "plural": _NOMINAL,
    "poss12": (*_NUMBERED, "wish"),
    "poss3": (*_NUMBERED, "wish"),
    "bare case": _OWNED,
    "locative": _OWNED,
    "case": (*_OWNED, "poss3"),
    "third case": ("poss3",),
    "third locative": ("poss3",),
    "own case": ("poss12",),
    "of place": ("locative", "third locative"),
    "likeness": (*_OWNED, "poss3"),
    "owner": (NOUN, "plural", "poss12", "poss3", "of place"),
    "comparative": (NOUN,),
    "predicate": (*_OWNED, "poss3"),
    "person": (
        *("participle", "aorist", "present", "converb", "optative"),
        *("locative", "third locative"),
    ),
    "short person": ("present",),
    "prohibition": (VERB, "voice"),
    "request": (VERB, "voice", "prohibition", "finite", "past person", "past"),
    "optative": _VERBAL,
    # verbal: stem + voice + negation + tense, mood or participle (+ person or nominal suffixes)
    "voice": (VERB, "voice"),
    "negation": (VERB, "voice"),
    "verbal noun": _VERBAL,
    "participle": _VERBAL,
    "of participle": ("participle",),
    "aorist": (VERB, "voice"),
    "converb": _VERBAL,
    "present": _VERBAL,
    "of present": ("present",),
    "third person": ("present", "converb"),
    "past": _VERBAL,
    "past person": ("past",),
    "finite": (*_VERBAL, "participle"),
    "wish": _VERBAL,
}
# What a word cannot end in: a bare voice is a verb stem of its own, a bare negation looks like the
# many nouns in -ма (хабарлама); the rest always stand before another suffix.
NEVER_FINAL: Final = frozenset({"voice", "negation", "link", "wish"})

# --- Stem changes -----------------------------------------------------------------------------

# Between vowels final п, к, қ are voiced: бап - бабы, бөлік - бөлігі, құқық - құқығы, тап - табу.
DEVOICED: Final = {"б": "п", "г": "к", "ғ": "қ"}
# ... but not in these loans, which end in б, г anyway: педагог - педагогы.
VOICED_LOANS: Final = ("лог", "гог", "ург", "уг", "штаб", "клуб", "эб", "рг", "нг")

# --- Word formation ---------------------------------------------------------------------------

# Endings that make words of their own. An unlisted stem with such an ending is likely to be a real
# word; likelier (see the engine) if what remains before it is listed: қылмыс-тық, ескер-ту.
FORMATIONS: Final[dict[Kind, dict[str, int]]] = {
    NOUN: {
        **dict.fromkeys(("лық", "лік", "дық", "дік", "тық", "тік"), 3),  # мемлекеттік
        **dict.fromkeys(("сыз", "сіз"), 3),  # заңсыз
        **dict.fromkeys(("ушы", "уші"), 3),  # қатысушы
        **dict.fromkeys(("шы", "ші"), 0),  # аудармашы, but қарлығаш-ы: the base must be known
        **dict.fromkeys(("шылық", "шілік"), 3),  # қолсұғушылық
        **dict.fromkeys(("лы", "лі"), 0),  # мүдделі, but бұлбұл-ы: the base must be known
        **dict.fromkeys(("нама", "хана", "стан"), 2),  # рұқсатнама, дәріхана
        **dict.fromkeys(("кер", "гер", "паз"), 2),  # қызметкер, заңгер
        **dict.fromkeys(("ция", "сия", "зия", "логия", "графия"), 3),  # конвенция
        **dict.fromkeys(("ика", "ура", "изм"), 3),  # техника, прокуратура, терроризм
        **dict.fromkeys(("ист", "тор", "мент", "ент", "ант"), 1),  # террорист, инвестор
        **dict.fromkeys(("аж", "ив", "ал", "он"), 1),  # экипаж, архив, материал, вагон
    },
    VERB: {
        **dict.fromkeys(("ландыр", "лендір", "дандыр", "дендір"), 3),  # қаржыландыр
        **dict.fromkeys(("тандыр", "тендір"), 3),  # автоматтандыр
        **dict.fromkeys(("ла", "ле"), 2),  # ратификацияла
        **dict.fromkeys(("лан", "лен", "дан", "ден", "тан", "тен"), 1),  # куәлан
        **dict.fromkeys(("лас", "лес", "дас", "дес", "тас", "тес"), 1),  # ықпалдас
        **dict.fromkeys(("стыр", "стір"), 1),  # үйлестір
    },
}
