"""Which letter follows which in Kazakh and Russian: how plausible a reading of bytes is.

``FOLLOWERS`` has a row for each letter and for the blank before a word: the letters that often
follow it, then those that seldom do. The pairs were counted in the texts of ``data/sample``; what
they lack (ё, һ, letters of loan words) was added by hand.
"""

from collections.abc import Iterable
from itertools import pairwise

FOLLOWERS: dict[str, tuple[str, str]] = {
    # letter: (often, seldom)
    " ": ("абвгдежзиклмнопрстуфқ", "ёйхцчшщыьэюяіғңүұәөһ"),
    "а": (" бвгджзйклмнпрстуюяғқ", "аеёиофхцчшщэң"),
    "б": (" аеилорыіұ", "бвгджкмнстухчшщъьюяүөә"),
    "в": (" аеилноруысш", "бвгдзкмптхцчщъьэюяі"),
    "г": (" аеилоруі", "бвгдкмнстчшыьүөә"),
    "д": (" аенилоруыі", "бвгджзкмпстфхцчшъьэюяәүө"),
    "е": (" вгджзйклмнрст", "абеёиопуфхцчшщыэюяғң"),
    "ё": (" нмлртсзкд", "бвгжйпхчшщ"),
    "ж": (" адеиноуыәүұ", "бвгжкмпстьөі"),
    "з": (" абвгдеимноуыі", "жзклпрстфцчшьъэюяғқәө"),
    "и": (" вгдезийклмнпстхчя", "абёжоруфцшщыьэюіғқ"),
    "й": (" дклмнстыі", "абвгезиопрфхцчшюәғқңүұ"),
    "к": (" авеилнортуіүөә", "бгдёжзкмпсфхцчшыьэю"),
    "л": (" адеиоуыьяіғюқ", "бвгёжзкмнпстфхцчшэъәүө"),
    "м": (" адеилноуыіү", "бвгжзкмпрстфхцчшщьэюяғұәө"),
    "н": (" адеинотыісғ", "бвгёжзкмпруфхцчшщьъэюяұәүөқ"),
    "о": (" бвгджзйклмнпрстч", "аеёиоуфхцшщыэюяғқң"),
    "п": (" аеилорту", "бвдёзкмнпсфхцчшыьэюяіқәө"),
    "р": (" агдеилмностуыіья", "бвёжзкпрфхцчшщъэюғқұәүө"),
    "с": (" авеиклноптуыьяі", "бгдёжзмрсфхцчшщъэюқұәүө"),
    "т": (" авеиорстуыьія", "бгдёжзклмнпфхцчшщъэюқғүұәө"),
    "у": (" абвгджклмнпрстчшщыюғ", "еёзиоуфхцьэяіәңқ"),
    "ф": (" аеилору", "ктфыьсмнчш"),
    "х": (" аоинрсуе", "бвгдзклмптфхцчшыьәұ"),
    "ц": (" аеио", "ыквуц"),
    "ч": (" аеилнртуь", "вкмоыэчш"),
    "ш": (" аеиклыіу", "внмопрстцьхёқғәұүө"),
    "щ": (" аеиу", "ёнрьы"),
    "ъ": ("ея", "ёю"),
    "ы": (" бвейзклмнпрстхшғқң", "агджиоуфцчщяю"),
    "ь": (" езикмнстюя", "бвгдёжоалпфхцчшщ"),
    "э": ("клтнр", " авгдзймпсфх"),
    "ю": (" бдлтчщ", "агжзикмнпрсхцшэюғ"),
    "я": (" вдезлмнстщю", "абгжийкопрхцчшяғқ"),
    "ә": (" дйклнрстм", "абгжзпуцчшің"),
    "ғ": ("адыұ", " влмнорстуиқ"),
    "қ": (" аоыұстп", "бвдеижклмнрушяқ"),
    "ң": (" дғбгл", "аежзикмнпрстуышіқүұ"),
    "ө": (" зклмнртп", "бгдйсуцшңж"),
    "ұ": ("жзлмнрсқ", " бгдйкптшғң"),
    "ү": ("зйклмнрсшд", " бгжптуғң"),
    "һ": ("аи", " рлу"),
    "і": (" бгзклмнпрсң", "авджйтшчүі"),
}
# The letters of neighbours that are written in the same code pages; they follow any letter.
NEIGHBOURS = "їєґўҳҷӣӯҫҙҡ"
OFTEN, SELDOM, NEIGHBOUR, NEVER = 0.0, -1.5, -1.0, -5.0
# Signs that stand at words in every text, and what parts their halves.
BREAKS = dict.fromkeys(map(ord, "«»“”„‘’…–—‑-№§•·°©®´`'\"\xa0\xad()[]0123456789_/"), " ")
# Latin letters that Kazakh and Russian texts have in place of their own.
TWINS = str.maketrans("iaeocpxy", "іаеосрху")

PAIRS: dict[str, float] = {
    first + second: value
    for first, rows in FOLLOWERS.items()
    for letters, value in ((rows[1], SELDOM), (rows[0], OFTEN))
    for second in letters
}
PAIRS |= {
    pair: NEIGHBOUR for near in NEIGHBOURS for far in FOLLOWERS for pair in (near + far, far + near)
}


def plausibility(words: Iterable[tuple[str, int]]) -> float:
    """Return how much words, each with its count, look Kazakh or Russian: 0 at best.

    The mean over all pairs of neighbouring letters in words that are not plain Latin; a capital
    after a small letter, a letter of another script and a sign inside a word count as a pair that
    never is.
    """
    total, pairs = 0.0, 0
    for text, count in words:
        for word in text.translate(BREAKS).split():
            if not word.isascii():
                total += count * _score(word)
                pairs += count * (len(word) + 1)
    return total / pairs if pairs else NEVER


def _score(word: str) -> float:
    """Return the sum over the pairs of one word, its beginning and end among them."""
    small = f" {word.lower().translate(TWINS)} "
    score = sum(PAIRS.get(first + second, NEVER) for first, second in pairwise(small))
    if word.isupper() or word.islower() or word.istitle():
        return score
    capitals = word.lstrip(word[0].lower() + word[0].upper()) if word[0].isupper() else word
    return score + NEVER * sum(letter.isupper() for letter in capitals)
