"""What a reader may be about to type: words that occur, parties, agreements."""

import re
from collections.abc import Iterator

from haystack import connections
from haystack.constants import DEFAULT_ALIAS
from haystack.query import SearchQuerySet

from search.inputs import Parsed
from search.language.normalise import fold, normalise
from search.query import And, FieldIs, InTitle, Node, Or
from search.vocabulary import Vocabulary
from treaties.models import Agreement, Party

SHORTEST = 2
LONGEST = 200
MOST_WORDS, MOST_PARTIES, MOST_AGREEMENTS = 6, 3, 4
LAST_WORD = re.compile(r"[^\W\d_]+$")
WORD = re.compile(r"[^\W\d_]+")


def suggest(typed: str, reader: str) -> list[str]:
    """Return queries that begin as what was typed, in the reader's language where they have one.

    Missing Kazakh letters are forgiven. Raises IndexUnavailableError when there is no index.
    """
    typed = typed.lstrip()
    last = LAST_WORD.search(typed)
    if not last or len(last.group()) < SHORTEST or len(typed) > LONGEST:
        return []
    vocabulary: Vocabulary = connections[DEFAULT_ALIAS].get_backend().vocabulary()
    endings = vocabulary.beginning(normalise(last.group()), MOST_WORDS)
    found = [typed[: last.start()] + form for form in endings]
    found += _parties(typed, reader)
    found += _agreements(typed[: last.start()], endings, reader)
    return list(dict.fromkeys(found))


def _parties(typed: str, reader: str) -> list[str]:
    wanted = fold(normalise(typed))
    names = (party.name(reader) for party in Party.objects.all())
    found = sorted(name for name in names if fold(normalise(name)).startswith(wanted))
    return [f'party:"{name}"' for name in found[:MOST_PARTIES]]


def _agreements(before: str, endings: list[str], reader: str) -> Iterator[str]:
    """Yield the titles that have the words before the last one and some word that begins as it."""
    if not endings:
        return
    last: Node = Or(tuple(map(InTitle, endings[:3]))) if len(endings) > 1 else InTitle(endings[0])
    words = tuple(InTitle(normalise(word)) for word in WORD.findall(before))
    titles = And((FieldIs("unit", ("title",)), *words, last))
    found = SearchQuerySet().filter(content=Parsed(titles))
    found.query.group_field = "agreement"
    slugs = [result.agreement for result in found[:MOST_AGREEMENTS]]
    agreements = (
        Agreement.objects.filter(slug__in=slugs).prefetch_related("versions").order_by("pk")
    )
    for agreement in agreements:
        yield f'title:"{agreement.title(reader).replace(chr(34), "")}"'
