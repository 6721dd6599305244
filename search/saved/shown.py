"""What is shown of the hits of a saved search: on its page, in a mail, in a feed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils.translation import get_language

from search.language.highlight import Wanted
from search.query import parse
from search.reading import address_of
from search.saved.models import SavedHit, SavedSearch
from search.snippets import Shown, Snippet, make_snippet, paragraphs_of
from search.wanted import has_words, wanted_words
from treaties.choices import TextChangeKind, UnitKind
from treaties.models import Agreement, Article, LanguageVersion
from treaties.wording import language_name, reader_language

# What is shown of each: the rest of the rows takes longer to read than this.
ARTICLE = ("kind", "eid", "label", "heading", "version__agreement", "version__language")
VERSIONS = Prefetch(
    "change__agreement__versions", LanguageVersion.objects.only("agreement", "language", "title")
)


@dataclass(frozen=True, slots=True)
class ShownHit:
    """A hit with its text as it now is; ``article`` is None when the text has no such unit any
    more. ``address`` leads there, or to the agreement."""

    hit: SavedHit
    article: Article | None
    snippet: Snippet | None
    address: str

    @property
    def language(self) -> str:
        """Return the language of the text."""
        return self.hit.change.language

    @property
    def title(self) -> str:
        """Return what the unit is called, in its own language for an article."""
        if self.article is None:
            return self.hit.eid
        is_article = self.article.kind == UnitKind.ARTICLE
        return str(self.article) if is_article else str(self.article.get_kind_display())

    @property
    def title_language(self) -> str:
        """Return the language of the title."""
        is_article = self.article is not None and self.article.kind == UnitKind.ARTICLE
        return self.language if is_article else reader_language(get_language())

    @property
    def language_name(self) -> str:
        """Return what the language of the text is called."""
        return language_name(self.language, reader_language(get_language()))

    @property
    def what(self) -> str:
        """Return what changed, in words."""
        return str(TextChangeKind(self.hit.kind).label)


@dataclass(frozen=True, slots=True)
class ShownAgreement:
    """The hits of one agreement that stand together."""

    agreement: Agreement
    title: str
    title_language: str
    address: str
    hits: Sequence[ShownHit]


def shown(search: SavedSearch, hits: QuerySet[SavedHit]) -> list[ShownHit]:
    """Return some hits as they are shown, in their order, in a few queries for any number."""
    found = hits.select_related("change__agreement").defer("change__units")
    rows = list(found.prefetch_related(VERSIONS))
    articles = _articles(rows)
    paragraphs = paragraphs_of(article.pk for article in articles.values())
    wanted = _words_of(search)
    listed = []
    for row in rows:
        article = articles.get((row.change.agreement_id, row.change.language, row.eid))
        snippet = _snippet(article, paragraphs[article.pk], wanted) if article else None
        listed.append(ShownHit(row, article, snippet, _address(search, row, article)))
    return listed


def _snippet(article: Article, paragraphs: Sequence[Shown], wanted: Sequence[Wanted]) -> Snippet:
    """Return the piece with the very words, else with words of the same root, else the first."""
    # One after the other: to look for words takes most of the time of a mail.
    found = (make_snippet(article, paragraphs, one) for one in wanted)
    first = next(found)
    return first if first.has_marks else next((one for one in found if one.has_marks), first)


def by_agreement(hits: Iterable[ShownHit]) -> list[ShownAgreement]:
    """Return hits under their agreements, in the order of each one's first hit."""
    groups: dict[int, list[ShownHit]] = {}
    for one in hits:
        groups.setdefault(one.hit.change.agreement_id, []).append(one)
    reader = reader_language(get_language())
    return [_group(members, reader) for members in groups.values()]


def _group(hits: Sequence[ShownHit], reader: str) -> ShownAgreement:
    agreement = hits[0].hit.change.agreement
    version = agreement.version(reader)
    language = version.language if version else reader
    address = reverse("agreement", args=[agreement.slug])
    return ShownAgreement(agreement, agreement.title(reader), language, address, hits)


def _words_of(search: SavedSearch) -> list[Wanted]:
    parsed = parse(search.words)
    if parsed.fault or not has_words(parsed.node):
        return [Wanted() if parsed.fault else wanted_words(parsed.node)]
    return [wanted_words(parsed.node), wanted_words(parsed.node, related=True)]


def _articles(rows: Sequence[SavedHit]) -> dict[tuple[int, str, str], Article]:
    """Return the articles of some hits by agreement, language and eId."""
    wanted = {(row.change.agreement_id, row.change.language, row.eid) for row in rows}
    found = Article.objects.filter(
        version__agreement__in={agreement for agreement, _, _ in wanted},
        eid__in={eid for _, _, eid in wanted},
    )
    # Other articles of these agreements may have the same eIds.
    return {
        key: article
        for article in found.select_related("version").only(*ARTICLE)
        if (key := (article.version.agreement_id, article.version.language, article.eid)) in wanted
    }


def _address(search: SavedSearch, hit: SavedHit, article: Article | None) -> str:
    slug = hit.change.agreement.slug
    if article is None:
        return reverse("agreement", args=[slug])
    marked = address_of(search.words) if search.words else ""
    return reverse("article", args=[slug, (hit.change.language,), hit.eid]) + marked
