"""The articles of other agreements that say the same as an article, the best first.

An article is all of its language versions: it is compared with another in each language that both
have. The index gives candidates by the telling words of each version, and their texts are then
compared by words and pairs of words (``treaties.compare.likeness``).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from haystack import connections
from haystack.constants import DEFAULT_ALIAS

from search.engines.whoosh.alike import TextOf
from treaties.align import AlignedUnit
from treaties.choices import UnitKind
from treaties.compare.likeness import (
    EVEN,
    OTHER,
    OWN,
    Feature,
    counted_words,
    features,
    features_of,
    ratio,
    shared,
    total,
)
from treaties.compare.tokens import stems_of, tokens
from treaties.models import Article, Paragraph

# So many candidates are compared, in each language its share of them: the versions of an article
# have the same counterparts. So many results are listed: fewer than candidates of a language, so
# that it is known when there are more.
CANDIDATES = 36
MOST = 10
# Below this likeness two articles do not say the same; a short one, of fewer words that count, may
# share some by chance, so more is needed. Chosen on the list in ``tests/search/similar``.
LEAST = 0.25
SHORT, LEAST_OF_SHORT = 16, 0.36
# Of a candidate so many letters are read; what is longer is hardly an article.
LONGEST = 30_000
# Which kinds of units one is compared with: what is no provision says nothing to compare.
ALIKE_KINDS: Mapping[str, tuple[str, ...]] = {
    UnitKind.ARTICLE: (UnitKind.ARTICLE, UnitKind.ANNEX),
    UnitKind.ANNEX: (UnitKind.ARTICLE, UnitKind.ANNEX),
    UnitKind.PREAMBLE: (UnitKind.PREAMBLE,),
    UnitKind.CLOSING: (UnitKind.CLOSING,),
}
Address = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Similar:
    """An article of another agreement: the keys of both, its eId, and how like it is by language.

    ``likeness``, from 0 to 1, is in the order of the likest language; ``keys`` are those of the
    texts in these languages, ``passages`` what of each is most alike.
    """

    agreement: int
    eid: str
    likeness: Mapping[str, float]
    keys: Mapping[str, int]
    passages: Mapping[str, str] = field(default_factory=dict)

    @property
    def place(self) -> Address:
        """Return what tells it from all others: its agreement and its eId."""
        return self.agreement, self.eid

    @property
    def best(self) -> float:
        """Return the likeness in the language in which the two are most alike."""
        return next(iter(self.likeness.values()))


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A text that may be like one: where it stands, and its heading and paragraphs."""

    address: Address
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Own:
    """A version of the article itself: its words that count, their features and the weight of
    these, the keys of candidates."""

    language: str
    words: int
    features: Mapping[Feature, float]
    total: float
    keys: Sequence[int]

    @property
    def least(self) -> float:
        """Return the likeness from which a text says the same."""
        return LEAST if self.words >= SHORT else LEAST_OF_SHORT

    def likeness(self, text: str, own: float = OWN, other: float = OTHER) -> float:
        """Return how much of this version a text says, too.

        What the text has besides is told by its length: each further feature counts as the mean of
        the own ones.
        """
        theirs = set(features_of(stems_of(text[:LONGEST], self.language)))
        common = shared(self.features, theirs)
        besides = len(theirs) - len(self.features.keys() & theirs)
        mean = self.total / len(self.features)
        return ratio(common, self.total, common + besides * mean, own, other)

    def passage(self, lines: Iterable[str]) -> str:
        """Return the paragraph that is most like this version."""
        return max(lines, key=lambda line: self.likeness(line, EVEN, EVEN), default="")


def similar(unit: AlignedUnit, agreement: int) -> list[Similar]:
    """Return the provisions of other agreements that say the same as a unit, the best first.

    ``unit`` has all language versions; of a kind with which nothing is compared nothing is found.
    Raises IndexUnavailableError when there is no index.
    """
    kinds = ALIKE_KINDS.get(UnitKind(unit.kind), ())
    most = CANDIDATES // len(unit.cells)
    versions = [
        _version(article, language, TextOf("", (), str(agreement), kinds, most))
        for language, article in unit.cells.items()
        if kinds
    ]
    own = {version.language: version for version in versions if version.features}
    texts = _texts({key for version in own.values() for key in version.keys})
    told = _likeness(own.values(), texts)
    found = [Similar(*place, *_ranked(languages)) for place, languages in told.items()]
    found.sort(key=lambda one: (-one.best, one.agreement, one.eid))
    return [
        replace(
            one,
            passages={
                language: own[language].passage(texts[key].lines)
                for language, key in one.keys.items()
            },
        )
        if place < MOST
        else one
        for place, one in enumerate(found)
    ]


def _version(article: Article, language: str, asked: TextOf) -> _Own:
    """Return a version with its features, and the keys of what may be like it.

    ``asked`` says what counts as that.
    """
    words = counted_words(tokens(text_of(article), language, {}))
    backend = connections[DEFAULT_ALIAS].get_backend()
    found = backend.alike(replace(asked, language=language, words=words))
    own = features(words, found.weights)
    return _Own(language, len(words), own, total(own), [int(key) for key in found.keys])


def text_of(article: Article) -> str:
    """Return what is compared of an article: its heading and its paragraphs, without numbers."""
    return "\n".join([article.heading, *(paragraph.text for paragraph in article.body)])


def _texts(keys: Collection[int]) -> dict[int, _Candidate]:
    """Return the texts of candidates; what was deleted a moment ago may still be in the index."""
    lines: dict[int, list[str]] = {}
    found: dict[int, _Candidate] = {}
    rows = Article.objects.filter(pk__in=keys)
    for key, agreement, eid, heading in rows.values_list(
        "pk", "version__agreement_id", "eid", "heading"
    ):
        lines[key] = [heading] if heading else []
        found[key] = _Candidate((agreement, eid), lines[key])
    paragraphs = Paragraph.objects.filter(article__in=list(found)).order_by("article", "position")
    for key, text in paragraphs.values_list("article_id", "text"):
        lines[key].append(text)
    return found


def _likeness(
    own: Iterable[_Own], texts: Mapping[int, _Candidate]
) -> dict[Address, dict[str, tuple[float, int]]]:
    """Return the provisions that say the same, each with its likeness and key by language."""
    told: dict[Address, dict[str, tuple[float, int]]] = {}
    for version in own:
        for key in version.keys:
            if key in texts:
                score = version.likeness("\n".join(texts[key].lines))
                if score >= version.least:
                    told.setdefault(texts[key].address, {})[version.language] = (score, key)
    return told


def _ranked(
    languages: Mapping[str, tuple[float, int]],
) -> tuple[dict[str, float], dict[str, int]]:
    """Return likeness and keys by language, the likest first."""
    ranked = sorted(languages.items(), key=lambda one: -one[1][0])
    return (
        {language: score for language, (score, _) in ranked},
        {language: key for language, (_, key) in ranked},
    )
