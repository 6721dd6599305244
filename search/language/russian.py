"""Russian word forms to lemmas, by pymorphy3."""

from functools import lru_cache

from pymorphy3 import MorphAnalyzer
from pymorphy3.analyzer import Parse
from pymorphy3.units import DictionaryAnalyzer

# A lemma counts as likely from this probability of its readings, as pymorphy3 estimates them.
LIKELY = 0.02
MOST_LEMMAS = 3
PARTICIPLES = frozenset({"PRTF", "PRTS"})
# The grammemes by which two participles of a verb are the same one.
SAME_PARTICIPLE = ("actv", "pssv", "pres", "past")
# The endings of declension, which are taken off words that the dictionary lacks: Шольц, Шольцем.
ENDINGS = (
    *("иями", "ями", "ами", "ого", "его", "ому", "ему", "ыми", "ими", "ией", "иям", "иях"),
    *("ов", "ев", "ой", "ей", "ою", "ею", "ом", "ем", "ам", "ям", "ах", "ях", "ый", "ий", "ая"),
    *("яя", "ое", "ее", "ые", "ие", "ых", "их", "ым", "им", "ую", "юю", "ия", "ии", "ию"),
    *("а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й"),
)
SHORTEST_BARE = 4
# What marks the stem of an unknown word, so that it meets no lemma by chance.
BARE = "~"
# Letters of a word: longer ones are no words, and guessing at them is slow.
LONGEST_WORD = 40


@lru_cache(maxsize=1)
def _analyser() -> MorphAnalyzer:
    return MorphAnalyzer(lang="ru")


@lru_cache(maxsize=8_192)
def lemmas(word: str) -> tuple[str, ...]:
    """Return the likely lemmas of a normalised Russian word form, the likeliest first.

    ``стали`` gives both ``стать`` and ``сталь``. A participle is a word of its own, apart from its
    verb: ``подписана`` gives ``подписанный``. The words of the dictionary are compared with ё
    written е, as everywhere in the index. A word that the dictionary lacks, a surname say, gets
    the lemmas of the words that end as it does, and what its declension leaves unchanged.
    """
    if len(word) > LONGEST_WORD:
        return (word,)
    likelihood: dict[str, float] = {}
    for parse in _analyser().parse(word):
        lemma = _lemma(parse).replace("ё", "е")
        likelihood[lemma] = likelihood.get(lemma, 0.0) + parse.score
    found = sorted(likelihood, key=lambda lemma: -likelihood[lemma])
    likely = [lemma for lemma in found if likelihood[lemma] >= LIKELY]
    kept = tuple(likely[:MOST_LEMMAS] or found[:1]) or (word,)
    return kept if _analyser().word_is_known(word) else (*kept, bare(word) + BARE)


def bare(word: str) -> str:
    """Return what all endings of declension leave of a word: ``шольцем`` gives ``шольц``."""
    while True:
        ending = next((end for end in ENDINGS if word.endswith(end)), "")
        if not ending or len(word) - len(ending) < SHORTEST_BARE:
            return word
        word = word.removesuffix(ending)


def _lemma(parse: Parse) -> str:
    normal: str = parse.normal_form
    if parse.tag.POS not in PARTICIPLES:
        return normal
    unit, form, *place = parse.methods_stack[0]
    if not isinstance(unit, DictionaryAnalyzer):
        return normal
    return _participle(form, *place)


def _participle(form: str, paradigm: int, index: int) -> str:
    """Return the nominative masculine of a participle, by its place in the verb's paradigm."""
    forms = _analyser().dictionary.build_paradigm_info(paradigm)
    prefix, _, suffix = forms[index]
    begin, _, end = forms[_nominative(paradigm, index)]
    return f"{begin}{form[len(prefix) : len(form) - len(suffix)]}{end}"


@lru_cache(maxsize=8_192)
def _nominative(paradigm: int, index: int) -> int:
    forms = _analyser().dictionary.build_paradigm_info(paradigm)
    tag = forms[index][1]
    same = [grammeme for grammeme in SAME_PARTICIPLE if grammeme in tag]
    wanted = ("PRTF", "masc", "sing", "nomn", *same)
    return next(
        (place for place, row in enumerate(forms) if all(one in row[1] for one in wanted)), index
    )
