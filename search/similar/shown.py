"""What is shown of similar provisions: their agreements, names, best passage, and addresses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.urls import reverse

from search.hits import VERSIONS
from search.similar.bridge import Through
from search.similar.find import Address, Similar
from treaties.models import Agreement, Article

# How many letters of the passage that is most alike are shown.
PASSAGE = 280


@dataclass(frozen=True, slots=True)
class Pair:
    """A language in which two articles are alike: how much in percent, where they are compared."""

    language: str
    percent: int
    address: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A similar provision as a page shows it; ``pairs`` has the likest language first."""

    place: Address
    agreement: Agreement
    article: Article
    language: str
    address: str
    passage: str
    percent: int
    pairs: Sequence[Pair]


def shown(
    found: Sequence[Similar], own: Agreement, eids: Mapping[str, str], reader: str
) -> list[Shown]:
    """Return what is shown of provisions similar to one of an agreement, in their order.

    ``eids`` are the addresses of the own provision by language. A provision is shown in the
    reader's language if it is alike in that, else in the one in which it is most alike. The number
    of queries does not depend on how many there are.
    """
    agreements = Agreement.objects.prefetch_related(VERSIONS, "party_rows__party", "acts").in_bulk(
        {one.agreement for one in found}
    )
    keys = {key for one in found for key in one.keys.values()}
    articles = Article.objects.select_related("version").in_bulk(keys)

    def pair(one: Similar, language: str) -> Pair:
        slugs = (own.slug, agreements[one.agreement].slug)
        other = articles[one.keys[language]].eid
        address = reverse("compare-provisions", args=[*slugs, language, eids[language], other])
        return Pair(language, percent(one.likeness[language]), address)

    return [
        _one(
            one,
            agreements[one.agreement],
            articles,
            reader,
            [pair(one, code) for code in one.likeness],
        )
        for one in found
        # What is gone from the database a moment ago is left out.
        if one.agreement in agreements and all(key in articles for key in one.keys.values())
    ]


@dataclass(frozen=True, slots=True)
class ShownThrough:
    """A provision in another language, and the bridge by which it was found."""

    shown: Shown
    percent: int
    bridge: str
    bridge_address: str
    of: Agreement


def shown_through(found: Sequence[Through], reader: str) -> list[ShownThrough]:
    """Return what is shown of provisions that were found through others, in their order.

    There are a few queries for each bridge.
    """
    told: dict[Address, ShownThrough] = {}
    for bridge in {(one.of.pk, one.bridge.eid): one for one in found}.values():
        eids = {language: cell.eid for language, cell in bridge.bridge.cells.items()}
        own = [one for one in found if one.of == bridge.of and one.bridge == bridge.bridge]
        for each in shown([one.found for one in own], bridge.of, eids, reader):
            language = each.pairs[0].language
            address = reverse("article", args=[bridge.of.slug, (language,), eids[language]])
            name = str(bridge.bridge.cells[language])
            told[each.place] = ShownThrough(each, 0, name, address, bridge.of)
    return [
        replace(told[one.found.place], percent=percent(one.likeness))
        for one in found
        if one.found.place in told
    ]


def _one(
    found: Similar,
    agreement: Agreement,
    articles: Mapping[int, Article],
    reader: str,
    pairs: Sequence[Pair],
) -> Shown:
    language = reader if reader in found.keys else next(iter(found.keys))
    article = articles[found.keys[language]]
    return Shown(
        found.place,
        agreement,
        article,
        language,
        reverse("article", args=[agreement.slug, (language,), article.eid]),
        found.passages.get(language, "")[:PASSAGE],
        percent(found.best),
        pairs,
    )


def percent(likeness: float) -> int:
    """Return a likeness in percent, rounded down: only what has every word is 100."""
    return int(100 * likeness + 1e-9)
