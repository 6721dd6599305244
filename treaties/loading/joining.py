"""Whether two texts are of one agreement, weighed by what they say of it; plain values only.

No fact alone joins anything. Each fact that agrees has a weight; a fact that differs forbids, or
leaves it to an editor. Facts that one of the two is silent about say nothing.

Two states often sign several treaties on one day and in one place, of one kind and with as many
articles: whatever is said of the occasion, something that belongs to one treaty alone must agree,
too (``TELLING``). A false join is worse than a missed one.
"""

import hashlib
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from enum import Enum
from typing import NamedTuple

from treaties.text.document import ParsedAgreement, ParsedUnit, ParsedVersion

ENOUGH = 7
DOUBTFUL = 5
FEWEST_ARTICLES = 3
FEWEST_MARKS = 5
# So many marks are alike by no chance; fewer count only if the articles are also as long.
MANY_MARKS = 12
# Articles of several paragraphs, from which on the lengths of all articles are a mark of a text.
FEWEST_LONG = 4
# Of a shorter title another treaty of the day may have the same: "Protocol".
TELLING_TITLE = 4
# Of a longer list one state may be misread in one language.
FEW_PARTIES = 4
NUMBERS = re.compile(r"\d+")
NOT_LETTERS = re.compile(r"[\W_]+")
NUMBERED = frozenset({"paragraph", "subparagraph", "point", "subpoint"})


class Answer(Enum):
    """What one fact says when two texts are compared."""

    AGREES = "agrees"
    SILENT = "silent"
    # One that an editor should look at.
    DOUBTS = "doubts"
    FORBIDS = "forbids"


class Verdict(Enum):
    """What all facts together say."""

    SAME = "same"
    DOUBTFUL = "doubtful"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class TextTraits:
    """What tells a text apart from others: in its own language, and in any.

    ``marks`` are the numbered paragraphs of the articles and the numbers in their text and in the
    preamble, which a translation keeps; ``lengths`` tell how many paragraphs each article has;
    ``lines`` are the paragraphs themselves; ``whole`` is whether the text has closing clauses, so
    that no article is missing at its end.
    """

    title: str = ""
    articles: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    lengths: frozenset[tuple[str, int]] = frozenset()
    lines: frozenset[str] = frozenset()
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Traits:
    """What is compared of two texts."""

    kind: str = "other"
    parties: frozenset[str] = frozenset()
    signed_on: date | None = None
    signed_place: str = ""
    in_force_on: date | None = None
    publication: tuple[str, ...] = ()
    acts: frozenset[tuple[str, str, date]] = frozenset()
    draft: bool = False
    texts: Mapping[str, TextTraits] = field(default_factory=dict)


def traits_of(parsed: ParsedAgreement, with_texts: bool = True) -> Traits:
    """Return what is compared of an agreement; without texts only its titles are."""
    texts = {
        version.language: _text_traits(version) if with_texts else TextTraits(folded(version.title))
        for version in parsed.versions
    }
    return Traits(
        parsed.kind,
        frozenset(parsed.parties) if len(parsed.parties) > 1 else frozenset(),
        parsed.signed_on,
        parsed.signed_place,
        parsed.in_force_on,
        tuple(NUMBERS.findall(parsed.publication)),
        frozenset(
            (act.kind, act.number, act.date) for act in parsed.acts if act.number and act.date
        ),
        parsed.status == "draft",
        texts,
    )


def weigh(new: Traits, known: Traits) -> Verdict:
    """Return whether two are of one agreement. The order of the two does not matter."""
    answers = {row: row.compare(new, known) for row in EVIDENCE}
    if Answer.FORBIDS in answers.values():
        return Verdict.OTHER
    points = sum(row.weight for row, answer in answers.items() if answer is Answer.AGREES)
    agreeing = {row.name for row, answer in answers.items() if answer is Answer.AGREES}
    telling = any(names <= agreeing for names in TELLING)
    if points >= ENOUGH and telling and Answer.DOUBTS not in answers.values():
        return Verdict.SAME
    return Verdict.DOUBTFUL if points >= DOUBTFUL else Verdict.OTHER


def folded(title: str) -> str:
    """Return a title's letters and digits, so that case, spacing and quotation marks are alike."""
    return NOT_LETTERS.sub(" ", title.casefold()).strip()


def title_key(title: str) -> str:
    """Return the key by which versions of one title are found, empty without a title."""
    return _digest(folded(title))


def shape_of(version: ParsedVersion) -> str:
    """Return the key by which versions with the same articles are found, empty for hardly any."""
    articles = _articles(version)
    if len(articles) < FEWEST_ARTICLES:
        return ""
    return _digest(" ".join(unit.eid for unit in articles))


def parties_key(parties: Collection[str]) -> str:
    """Return the key by which agreements of the same parties are found, empty below two."""
    key = "-".join(sorted(parties)) if len(parties) > 1 else ""
    return key if len(key) < 200 else _digest(key)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32] if text else ""


def _articles(version: ParsedVersion) -> list[ParsedUnit]:
    """Return the articles of the agreement itself, without those of annexed parts."""
    return [unit for unit in version.units if unit.kind == "article" and not unit.part]


def _text_traits(version: ParsedVersion) -> TextTraits:
    articles = _articles(version)
    paragraphs = [part for unit in articles for part in unit.paragraphs]
    marks = {part.eid for part in paragraphs if part.kind in NUMBERED}
    for unit in (*articles, *(unit for unit in version.units if unit.kind == "preamble")):
        for part in unit.paragraphs:
            marks.update(f"{unit.eid} {number}" for number in NUMBERS.findall(part.text))
    return TextTraits(
        folded(version.title),
        frozenset(unit.eid for unit in articles),
        frozenset(marks),
        frozenset((unit.eid, len(unit.paragraphs)) for unit in articles),
        frozenset(filter(None, (folded(part.text).replace(" ", "") for part in paragraphs))),
        any(unit.kind == "closing" for unit in version.units),
    )


def likeness(one: Collection[object], other: Collection[object]) -> float:
    """Return how much of two sets is common to both, from 0 to 1."""
    both = set(one) | set(other)
    return len(set(one) & set(other)) / len(both) if both else 0.0


def spoiled(one: str, other: str) -> bool:
    """Return whether two titles are one with letters or words lost, not with other words."""
    left, right = one.split(), other.split()
    changes = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    return all(
        SequenceMatcher(None, "".join(left[a:b]), "".join(right[c:d]), autojunk=False).ratio()
        >= 0.7
        for kind, a, b, c, d in changes
        if kind == "replace"
    )


def _equal(one: object, other: object, different: Answer) -> Answer:
    if not one or not other:
        return Answer.SILENT
    return Answer.AGREES if one == other else different


def _kind(new: Traits, known: Traits) -> Answer:
    if "other" in {new.kind, known.kind}:
        return Answer.SILENT
    return _equal(new.kind, known.kind, Answer.FORBIDS)


def _parties(new: Traits, known: Traits) -> Answer:
    long = min(len(new.parties), len(known.parties)) > FEW_PARTIES
    if long and new.parties != known.parties and likeness(new.parties, known.parties) >= 0.7:
        return Answer.SILENT
    return _equal(new.parties, known.parties, Answer.FORBIDS)


def _acts(new: Traits, known: Traits) -> Answer:
    if new.acts & known.acts:
        return Answer.AGREES
    kinds = {kind for kind, _, _ in new.acts} & {kind for kind, _, _ in known.acts}
    # A treaty is ratified by one law, but several resolutions may deal with it.
    return Answer.FORBIDS if "law" in kinds else Answer.DOUBTS if kinds else Answer.SILENT


def _publication(new: Traits, known: Traits) -> Answer:
    if min(len(new.publication), len(known.publication)) < 3:
        return Answer.SILENT
    return _equal(sorted(new.publication), sorted(known.publication), Answer.DOUBTS)


def _draft(new: Traits, known: Traits) -> Answer:
    return Answer.SILENT if new.draft == known.draft else Answer.DOUBTS


def _own_language(new: Traits, known: Traits) -> Answer:
    """Compare what is in one language: the title, or failing that the text."""
    same_day = bool(new.signed_on and new.signed_on == known.signed_on)
    answers = {
        _same_language(text, known.texts[language], same_day)
        for language, text in new.texts.items()
        if language in known.texts
    }
    for answer in (Answer.FORBIDS, Answer.DOUBTS, Answer.AGREES):
        if answer in answers:
            return answer
    return Answer.SILENT


def _same_language(one: TextTraits, other: TextTraits, same_day: bool) -> Answer:
    alike = likeness(one.lines, other.lines)
    if one.title and other.title:
        if one.title != other.title:
            # A title may be spoiled in one file; two treaties made from one model differ in it.
            other_text = Answer.DOUBTS if alike >= 0.9 else Answer.FORBIDS
            same = alike >= 0.9 and spoiled(one.title, other.title)
            return Answer.AGREES if same else other_text
        # Second protocols and treaties signed anew have the titles of the first.
        telling = same_day and len(one.title.split()) >= TELLING_TITLE
        silent = not one.lines or not other.lines
        return Answer.AGREES if telling or silent or alike >= 0.3 else Answer.DOUBTS
    if not one.lines or not other.lines:
        return Answer.SILENT
    return Answer.AGREES if alike >= 0.8 else Answer.DOUBTS


def _numbering(new: Traits, known: Traits) -> Answer:
    """Compare which articles there are: the best that any two versions can say."""
    answers = {
        _same_numbering(one, other) for one in new.texts.values() for other in known.texts.values()
    }
    for answer in (Answer.AGREES, Answer.SILENT, Answer.DOUBTS, Answer.FORBIDS):
        if answer in answers:
            return answer
    return Answer.SILENT


def _same_numbering(one: TextTraits, other: TextTraits) -> Answer:
    if min(len(one.articles), len(other.articles)) < FEWEST_ARTICLES:
        return Answer.SILENT
    alike = likeness(one.articles, other.articles)
    if alike == 1:
        return Answer.AGREES
    # Of a file that breaks off the last articles are missing.
    if alike >= 0.7 or not (one.whole and other.whole):
        return Answer.SILENT
    return Answer.DOUBTS if alike >= 0.5 else Answer.FORBIDS


def _marks(new: Traits, known: Traits) -> Answer:
    """Compare what a translation keeps: the best that any two versions can say."""
    answers = {
        _same_marks(one, other) for one in new.texts.values() for other in known.texts.values()
    }
    for answer in (Answer.AGREES, Answer.SILENT, Answer.DOUBTS):
        if answer in answers:
            return answer
    return Answer.SILENT


def _same_marks(one: TextTraits, other: TextTraits) -> Answer:
    fewest = min(len(one.marks), len(other.marks))
    alike, lengths = likeness(one.marks, other.marks), likeness(one.lengths, other.lengths)
    if fewest < FEWEST_MARKS:
        long = min(sum(count > 1 for _, count in text.lengths) for text in (one, other))
        return Answer.AGREES if long >= FEWEST_LONG and lengths >= 0.8 else Answer.SILENT
    if alike >= 0.6 and (fewest >= MANY_MARKS or lengths >= 0.6):
        return Answer.AGREES
    return Answer.DOUBTS if alike < 0.3 else Answer.SILENT


def _in_force_on(new: Traits, known: Traits) -> Answer:
    """Compare the days of entry; the day of signing itself is that of all treaties of a visit."""
    if new.in_force_on and new.in_force_on == known.in_force_on in {new.signed_on, known.signed_on}:
        return Answer.SILENT
    return _equal(new.in_force_on, known.in_force_on, Answer.DOUBTS)


class Evidence(NamedTuple):
    """One fact that is compared: how much it weighs when it agrees, and what it looks like."""

    name: str
    weight: int
    example: str
    compare: Callable[[Traits, Traits], Answer]


EVIDENCE = (
    Evidence(
        "signed_on",
        2,
        "2004-06-02",
        lambda new, known: _equal(new.signed_on, known.signed_on, Answer.FORBIDS),
    ),
    Evidence("parties", 2, "KZ EE", _parties),
    Evidence("kind", 1, "agreement", _kind),
    Evidence("act", 3, "resolution 1488 of 2011-12-08", _acts),
    Evidence("publication", 3, "2012 ж., N 3, 32-құжат; 2012 г., N 3, ст. 32", _publication),
    Evidence(
        "signed_place",
        1,
        "Astana",
        lambda new, known: _equal(new.signed_place, known.signed_place, Answer.SILENT),
    ),
    Evidence("in_force_on", 1, "2012-01-16", _in_force_on),
    Evidence("draft", 0, "a draft and the signed treaty", _draft),
    Evidence("own_language", 3, "the same title in Russian", _own_language),
    Evidence("numbering", 1, "art_1 ... art_21", _numbering),
    Evidence("marks", 2, "art_8__para_2__point_b; the 30 of article 8", _marks),
)
# What agrees between two texts of one treaty and hardly between two treaties of one day. One act
# may approve several treaties, and several may enter into force together: not with the same set of
# articles.
TELLING = (
    frozenset({"own_language"}),
    frozenset({"publication"}),
    frozenset({"marks"}),
    frozenset({"act", "numbering"}),
    frozenset({"in_force_on", "numbering"}),
)
