"""Which agreements are protocols or additions to which, as their titles say.

``Протокол о внесении изменений в Соглашение между … о перегоне скота от 8 апреля 1996 года``
names its parent's type, parties, subject and day. All must be those of one agreement that is here:
two states often sign a second treaty on the same matter, and a wrong link is worse than none. The
day may stand in the preamble.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from treaties.models import Agreement, LanguageVersion, Paragraph
from treaties.references.named import STEM, title_parts, title_words, undated
from treaties.text.dates import find_dates

# A shorter subject may be that of another treaty, too.
FEWEST_WORDS = 4
# What ends a treaty is no addition to it.
ENDS = re.compile(
    r"прекращени|денонс|утративш|тоқтат|күшін\s+жою|terminat|denunci|abrogat", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Supplements:
    """The keys of the agreements that one supplements, and of those that supplement it."""

    parents: tuple[int, ...] = ()
    children: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Titled:
    """A version of an agreement by its title."""

    agreement: int
    language: str
    title: str
    signed_on: date | None


def supplements(agreement: Agreement) -> Supplements:
    """Return what an agreement supplements and what supplements it, among those of its parties.

    It needs the rows of the versions, and makes three queries at most.
    """
    own = [
        Titled(agreement.pk, version.language, version.title, agreement.signed_on)
        for version in agreement.versions.all()
    ]
    others = _of_the_same_parties(agreement)
    named = [(one, other) for one in own for other in others if names(one, other)]
    naming = [(other, one) for one in own for other in others if names(other, one)]
    if not named and not naming:
        return Supplements()
    preambles = _preambles({child.agreement for child, _ in (*named, *naming)})
    parents = {parent.agreement for child, parent in named if _of_its_day(child, parent, preambles)}
    children = {
        child.agreement for child, parent in naming if _of_its_day(child, parent, preambles)
    }
    # Of two agreements with one title and day, one does not know which is meant.
    twins = {other.agreement for one in own for other in others if _same(one, other)}
    return Supplements(
        tuple(parents) if len(parents) == 1 else (), () if twins else tuple(sorted(children))
    )


def names(child: Titled, parent: Titled) -> bool:
    """Return whether a title holds another one, in a sentence of its own: its type and subject."""
    if child.language != parent.language:
        return False
    kind, subject = title_parts(parent.title, parent.language)
    # The last words alone are looked for at first: most titles are of something else.
    if len(subject) < FEWEST_WORDS or subject[-1] not in child.title.casefold():
        return False
    if ENDS.search(child.title):
        return False
    words = title_words(undated(child.title, child.language))
    size = len(subject)
    for start in range(len(words) - size + 1):
        if words[start : start + size] != subject:
            continue
        if parent.language == "kk":
            follows = words[start + size : start + size + 1]
            if follows and follows[0] != kind and follows[0].startswith(kind[:STEM]):
                return True
        elif start > 1 and words[start - 1].startswith(kind[:STEM]):
            return True
    return False


def _of_its_day(child: Titled, parent: Titled, preambles: Mapping[tuple[int, str], str]) -> bool:
    """Return whether the child tells the parent's day, in its title or its preamble."""
    if parent.signed_on is None or (child.signed_on and child.signed_on < parent.signed_on):
        return False
    told = f"{child.title}\n{preambles.get((child.agreement, child.language), '')}"
    return parent.signed_on in {day for day, _, _ in find_dates(told, child.language)}


def _same(one: Titled, other: Titled) -> bool:
    return (
        one.language == other.language
        and one.signed_on == other.signed_on
        and title_words(one.title) == title_words(other.title)
    )


def _of_the_same_parties(agreement: Agreement) -> list[Titled]:
    rows = LanguageVersion.objects.filter(agreement__parties_key=agreement.parties_key)
    found = rows.exclude(agreement=agreement).order_by()
    names = ("agreement", "language", "title", "agreement__signed_on")
    return [Titled(*row) for row in found.values_list(*names)]


def _preambles(keys: Collection[int]) -> dict[tuple[int, str], str]:
    """Return the preambles of some agreements, by agreement and language."""
    rows: Iterable[tuple[int, str, str]] = (
        Paragraph.objects.filter(
            article__version__agreement__in=keys, article__kind="preamble", article__part=""
        )
        .order_by("article", "position")
        .values_list("article__version__agreement", "article__version__language", "text")
    )
    found: dict[tuple[int, str], str] = {}
    for key, language, text in rows:
        found[key, language] = f"{found.get((key, language), '')}\n{text}"
    return found
