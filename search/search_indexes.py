"""What of the documents goes into the index: one entry for each unit of each language version."""

from typing import Any

from django.db.models import QuerySet
from haystack import indexes

from treaties.choices import UnitKind
from treaties.models import Article
from treaties.sorting import sort_key


class AnalysedField(indexes.CharField):  # type: ignore[misc]
    """A text whose words are found in any form, by the analysis of its language."""

    analysed = True


class ArticleIndex(indexes.SearchIndex, indexes.Indexable):  # type: ignore[misc]
    """The unit of search. ``provision`` is the same for the versions of one article."""

    text = AnalysedField(document=True)
    heading = AnalysedField(null=True)
    title = AnalysedField(null=True)
    agreement = indexes.CharField(model_attr="version__agreement__slug")
    agreement_id = indexes.IntegerField(model_attr="version__agreement_id")
    eid = indexes.CharField(model_attr="eid")
    place = indexes.IntegerField(model_attr="position")
    provision = indexes.CharField()
    article = indexes.CharField(model_attr="number", null=True)
    language = indexes.CharField(model_attr="version__language", faceted=True)
    kind = indexes.CharField(model_attr="version__agreement__kind", faceted=True)
    party = indexes.MultiValueField(faceted=True)
    year = indexes.IntegerField(null=True, faceted=True)
    status = indexes.CharField(model_attr="version__agreement__status", faceted=True)
    unit = indexes.CharField(model_attr="kind", faceted=True)
    prevailing = indexes.MultiValueField(faceted=True)
    act = indexes.MultiValueField()
    signed_on = indexes.DateField(model_attr="version__agreement__signed_on", null=True)
    sort_title = indexes.CharField()

    def get_model(self) -> type[Article]:
        """Return the model whose rows are indexed."""
        return Article

    def index_queryset(self, using: str | None = None) -> QuerySet[Article]:
        """Return all units with what their entries need."""
        return (
            Article.objects.select_related("version__agreement")
            .prefetch_related(
                "paragraphs",
                "version__agreement__party_rows__party",
                "version__agreement__acts",
                "version__agreement__versions",
            )
            .order_by("pk")
        )

    def prepare_text(self, article: Article) -> str:
        """Return heading and paragraphs as one text."""
        return f"{article.label} {article.heading}\n{article.text}".strip()

    def prepare_heading(self, article: Article) -> str:
        """Return the heading, which weighs more than the text."""
        return article.heading

    def prepare_title(self, article: Article) -> str:
        """Return the title of the version."""
        return article.version.title

    def prepare_provision(self, article: Article) -> str:
        """Return what the language versions of one article have in common."""
        return f"{article.version.agreement.slug}/{article.eid}"

    def prepare_party(self, article: Article) -> list[str]:
        """Return the codes of the parties."""
        return [row.party.code for row in article.version.agreement.party_rows.all()]

    def prepare_year(self, article: Article) -> int | None:
        """Return the year of the agreement."""
        return article.version.agreement.year

    def prepare_prevailing(self, article: Article) -> list[str]:
        """Return the prevailing languages of the agreement."""
        return list(article.version.agreement.prevailing_languages)

    def prepare_act(self, article: Article) -> list[str]:
        """Return the numbers of the acts of the agreement."""
        return [act.number for act in article.version.agreement.acts.all() if act.number]

    def prepare_sort_title(self, article: Article) -> str:
        """Return the title of the agreement by which results are sorted."""
        return sort_key(article.version.agreement.title("kk"))

    def prepare(self, obj: Article) -> dict[str, Any]:
        """Return the entry; an article's number counts only for articles."""
        data: dict[str, Any] = super().prepare(obj)
        if obj.kind != UnitKind.ARTICLE:
            data["article"] = ""
        return data
