"""The citations of a provision of an agreement, with its words, in the languages that have it."""

from collections.abc import Sequence
from dataclasses import dataclass

from treaties.citation import Part, Provision, Treaty, cite
from treaties.models import Agreement, Article, LanguageVersion, Paragraph


@dataclass(frozen=True, slots=True)
class Cited:
    """How a provision is cited in one language, and its words as the source has them."""

    language: str
    citation: str
    quotation: str

    @property
    def whole(self) -> str:
        """Return both as they are copied."""
        return f"{self.citation}:\n{self.quotation}"


def citations(agreement: Agreement, versions: Sequence[LanguageVersion], eid: str) -> list[Cited]:
    """Return the citations in the order of the versions; a version without the provision has none.

    ``eid`` is that of a unit or of a paragraph in it.
    """
    found = []
    for version in versions:
        article = _article(version, eid)
        if article is None:
            continue
        paragraphs = list(article.body)
        within = [one for one in paragraphs if _is_in(one.eid, eid)]
        if article.eid != eid and not within:
            continue
        chain = [one for one in paragraphs if _is_in(eid, one.eid)]
        treaty = Treaty(agreement.title(version.language), agreement.signed_on)
        citation = cite(_provision(article, chain), treaty, version.language)
        quotation = article.text if article.eid == eid else _lines(within)
        found.append(Cited(version.language, citation, quotation))
    return found


def _article(version: LanguageVersion, eid: str) -> Article | None:
    """Return the unit with an address, or in which the address is, with its paragraphs."""
    parts = eid.split("__")
    addresses = ["__".join(parts[:size]) for size in range(len(parts), 0, -1)]
    units = version.articles.filter(eid__in=addresses).prefetch_related("paragraphs")
    return max(units, key=lambda unit: len(unit.eid), default=None)


def _is_in(eid: str, other: str) -> bool:
    """Return whether an address is that of something or of a part of it."""
    return eid == other or eid.startswith(f"{other}__")


def _provision(article: Article, chain: Sequence[Paragraph]) -> Provision:
    parts = [Part(one.kind, one.label, one.eid) for one in chain]
    return Provision(article.kind, article.number, parts)


def _lines(paragraphs: Sequence[Paragraph]) -> str:
    return "\n".join(f"{one.label} {one.text}".strip() for one in paragraphs)
