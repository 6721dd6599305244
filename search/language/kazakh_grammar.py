"""The grammar of Kazakh as the engine takes it, and the same without the letters only it has."""

from collections.abc import Callable, Iterable, Mapping

from search.language import kazakh_tables as tables
from search.language.kazakh_lexicon import read_lexicon
from search.language.morphology import Grammar, Lexicon, Row, Sounds

Fold = Callable[[str], str]


def grammar() -> Grammar:
    """Return the grammar of Kazakh: its tables and its lexicon."""
    sounds = Sounds(
        alphabet=tables.ALPHABET,
        back=tables.BACK_VOWELS,
        front=tables.FRONT_VOWELS,
        unclear=tables.UNCLEAR_VOWELS,
        after=tables.AFTER,
        devoiced=tables.DEVOICED,
    )
    return Grammar(
        sounds=sounds,
        rows=tables.ROWS,
        follows=tables.FOLLOWS,
        never_final=tables.NEVER_FINAL,
        formations=tables.FORMATIONS,
        voiced_loans=tables.VOICED_LOANS,
        lexicon=read_lexicon(),
    )


def folded(whole: Grammar, fold: Fold) -> Grammar:
    """Return a grammar as it is written without some letters, each of which ``fold`` replaces.

    Vowels that are then written like one of the other class no longer tell the harmony.
    """
    return Grammar(
        sounds=_folded_sounds(whole.sounds, fold),
        rows=_folded_rows(whole.rows, fold),
        follows=whole.follows,
        never_final=whole.never_final,
        formations={kind: _folded_endings(ends, fold) for kind, ends in whole.formations.items()},
        voiced_loans=_each(whole.voiced_loans, fold),
        lexicon=_folded_lexicon(whole.lexicon, fold),
    )


def _each(words: Iterable[str], fold: Fold) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(fold, words)))


def _folded_sounds(sounds: Sounds, fold: Fold) -> Sounds:
    back, front = set(map(fold, sounds.back)), set(map(fold, sounds.front))
    unclear = set(map(fold, sounds.unclear)) | (back & front) | ((back | front) & set("иу"))
    # ә is rare beside а: an а is taken for what it is.
    unclear -= set("а")
    return Sounds(
        alphabet=frozenset(map(fold, sounds.alphabet)),
        back=frozenset(back - unclear),
        front=frozenset(front - unclear - set("а")),
        unclear=frozenset(unclear),
        after={name: _each(endings, fold) for name, endings in sounds.after.items()},
        devoiced={fold(voiced): fold(voiceless) for voiced, voiceless in sounds.devoiced.items()},
    )


def _folded_rows(rows: Iterable[Row], fold: Fold) -> tuple[Row, ...]:
    found: dict[tuple[object, ...], Row] = {}
    for row in rows:
        restore = (fold(row.restore[0]), fold(row.restore[1]))
        new = row._replace(back=fold(row.back), front=fold(row.front), restore=restore)
        key = (new.slot, new.back, new.front, new.after, new.restore, new.known)
        if key not in found or found[key].weight < new.weight:
            found[key] = new
    return tuple(found.values())


def _folded_endings(endings: Mapping[str, int], fold: Fold) -> dict[str, int]:
    found: dict[str, int] = {}
    for ending, weight in endings.items():
        found[fold(ending)] = max(weight, found.get(fold(ending), weight))
    return found


def _folded_lexicon(lexicon: Lexicon, fold: Fold) -> Lexicon:
    return Lexicon(
        nominals=frozenset(map(fold, lexicon.nominals)),
        names=frozenset(map(fold, lexicon.names)),
        loans=frozenset(map(fold, lexicon.loans)),
        verbs=frozenset(map(fold, lexicon.verbs)),
        particles=frozenset(map(fold, lexicon.particles)),
        dropping=frozenset(map(fold, lexicon.dropping)),
        irregular={fold(form): fold(stem) for form, stem in sorted(lexicon.irregular.items())},
    )
