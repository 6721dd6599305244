"""What is shown of a result: its agreement, its texts in all languages, a snippet of each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch

from search.language.highlight import Wanted
from search.snippets import Snippet, make_snippet, paragraphs_of
from treaties.choices import Language
from treaties.models import Agreement, AgreementParty, Article, LanguageVersion, Party

ORDER = {language: place for place, language in enumerate(Language.values)}
# What a page and the exports show of each: the rest of the rows takes longer to read than this.
AGREEMENT = ("slug", "kind", "status", "signed_on", "created_at", "updated_at")
VERSION = ("agreement", "language", "title", "source__name")
ARTICLE = ("kind", "eid", "number", "label", "heading", "version__language")
PARTY = ("code", "name_kk", "name_ru", "name_en")
VERSIONS = Prefetch("versions", LanguageVersion.objects.select_related("source").only(*VERSION))


@dataclass(frozen=True, slots=True)
class Hit:
    """One article with all its language versions.

    ``parties`` are those of the agreement. ``matched`` are the languages in which words were found,
    the best first; ``snippets`` has one for each version, the reader's language first.
    """

    agreement: Agreement
    parties: Sequence[Party]
    eid: str
    number: str
    unit: str
    score: float
    matched: tuple[str, ...]
    versions: Mapping[str, Article]
    snippets: Mapping[str, Snippet]

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Return the version shown first beside each other one, to read side by side."""
        first, *others = self.versions
        return [(first, other) for other in others]

    @property
    def told(self) -> list[tuple[str, Snippet]]:
        """Return the snippets to show: that of the version shown first, and those with a match."""
        first, *others = self.snippets.items()
        return [first, *(pair for pair in others if pair[1].has_marks)]

    @property
    def shown(self) -> Article:
        """Return the version shown first."""
        return next(iter(self.versions.values()))


def hits_of(results: Sequence[Any], wanted: Wanted, reader: str) -> tuple[Hit, ...]:
    """Return what is shown of the results of Haystack: the same few queries for any number.

    What was deleted a moment ago and still is in the index is left out.
    """
    page = Page(results, wanted, reader)
    return tuple(hit for result in results if (hit := page.hit(result)))


class Page:
    """What the database has of some results."""

    def __init__(self, results: Sequence[Any], wanted: Wanted, reader: str) -> None:
        self._wanted = wanted
        self._reader = reader
        slugs = {result.agreement for result in results}
        rows = Agreement.objects.filter(slug__in=slugs).only(*AGREEMENT)
        found = rows.prefetch_related(VERSIONS)
        self._agreements = {agreement.slug: agreement for agreement in found}
        self._parties = _parties(self._agreements.values())
        keys = [int(key) for result in results for key in result.versions]
        texts = Article.objects.select_related("version").only(*ARTICLE)
        self._articles = texts.in_bulk(keys)
        self._paragraphs = paragraphs_of(self._articles)

    def hit(self, result: Any) -> Hit | None:
        """Return what is shown of a result; None when it is gone."""
        agreement = self._agreements.get(result.agreement)
        keys = map(int, result.versions)
        articles = [self._articles[key] for key in keys if key in self._articles]
        if not (agreement and articles):
            return None
        versions = {article.version.language: article for article in articles}
        # A version that was replaced a moment ago may still be in the index.
        matched = tuple(language for _, language in result.matched if language in versions)
        order = sorted(versions, key=lambda language: self._precedence(language, matched))
        shown = {language: versions[language] for language in order}
        return Hit(
            agreement,
            self._parties[agreement.pk],
            result.eid,
            shown[order[0]].number,
            shown[order[0]].kind,
            result.score,
            matched,
            shown,
            self._snippets(shown, matched, result.places),
        )

    def _snippets(
        self, versions: Mapping[str, Article], matched: Sequence[str], places: Mapping[str, Any]
    ) -> dict[str, Snippet]:
        """Return a snippet of each version, those without a match at the place of the best one."""

        def snippet(language: str, wanted: Wanted, twin: str = "", at: Any = None) -> Snippet:
            article = versions[language]
            return make_snippet(article, self._paragraphs[article.pk], wanted, twin, at)

        found = {
            language: snippet(language, self._wanted, at=places.get(language))
            for language in dict.fromkeys(matched)
        }
        twin = found[matched[0]].eid if matched else ""
        return {
            language: found.get(language) or snippet(language, Wanted(), twin)
            for language in versions
        }

    def _precedence(self, language: str, matched: Sequence[str]) -> tuple[int, int, int]:
        """Return how early a version is shown: the reader's language, then what matched best."""
        place = matched.index(language) if language in matched else len(matched)
        return (language != self._reader, place, ORDER[language])


def _parties(agreements: Iterable[Agreement]) -> dict[int, list[Party]]:
    """Return the parties of some agreements by the keys of these, in their order."""
    found: dict[int, list[Party]] = {agreement.pk: [] for agreement in agreements}
    rows = AgreementParty.objects.filter(agreement__in=list(found))
    pairs = list(rows.order_by("agreement_id", "position").values_list("agreement_id", "party_id"))
    parties = Party.objects.only(*PARTY).in_bulk({party for _, party in pairs})
    for agreement, party in pairs:
        found[agreement].append(parties[party])
    return found
