"""The words of the domain as tables: agreements, their parties, acts, versions and units.

The rows of a version (divisions, articles, paragraphs) are written by ``treaties.load`` as a whole
and never one by one.
"""

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from treaties.choices import (
    ActKind,
    AgreementKind,
    DivisionKind,
    Issuer,
    Language,
    ParagraphKind,
    Standing,
    Status,
    UnitKind,
)
from treaties.constraints import one_of, validate_languages
from treaties.ordering import Placed, placed_constraints


class Party(models.Model):
    """A state or organisation bound by agreements, named in three languages."""

    code = models.CharField(_("code"), max_length=20, unique=True)
    name_kk = models.CharField(_("name in Kazakh"), max_length=200)
    name_ru = models.CharField(_("name in Russian"), max_length=200)
    name_en = models.CharField(_("name in English"), max_length=200)

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        ordering = ["code"]

    def __str__(self) -> str:
        return self.name(get_language() or Language.KAZAKH)

    def name(self, language: str) -> str:
        """Return the party's name in a language of the portal."""
        return str(getattr(self, f"name_{language}", self.name_en))


class Agreement(models.Model):
    """One international treaty, whatever its type; it has no language of its own."""

    slug = models.SlugField(_("address"), max_length=120, unique=True)
    kind = models.CharField(_("type"), max_length=20, choices=AgreementKind)
    status = models.CharField(_("status"), max_length=20, choices=Status)
    multilateral = models.BooleanField(_("multilateral"), default=False)
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    signed_place = models.CharField(_("signed in"), max_length=120, blank=True)
    in_force_on = models.DateField(_("in force since"), null=True, blank=True)
    publication = models.TextField(_("published in"), blank=True)
    authentic_languages = models.JSONField(
        _("authentic languages"), default=list, blank=True, validators=[validate_languages]
    )
    prevailing_languages = models.JSONField(
        _("prevailing languages"), default=list, blank=True, validators=[validate_languages]
    )
    parties = models.ManyToManyField(
        Party, through="AgreementParty", related_name="agreements", verbose_name=_("parties")
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    updated_at = models.DateTimeField(_("updated at"), auto_now=True)

    # Set by a loader, which sends ``agreement_changed`` itself.
    in_run = False

    class Meta:
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        ordering = ["-signed_on", "slug"]
        constraints = [
            one_of("kind", AgreementKind, "agreement_kind"),
            one_of("status", Status, "agreement_status"),
        ]

    def __str__(self) -> str:
        return self.title(get_language() or Language.KAZAKH)

    def version(self, language: str) -> "LanguageVersion | None":
        """Return the version in a language, else in the first language there is, else None."""
        versions = {version.language: version for version in self.versions.all()}
        return versions.get(language) or next(
            (versions[other] for other in Language.values if other in versions), None
        )

    def title(self, language: str) -> str:
        """Return the title in a language, else in another, else the slug."""
        version = self.version(language)
        return (version and version.title) or self.slug

    def publication_in(self, language: str) -> tuple[str, str]:
        """Return the bulletin reference and its language: the version's own, if it states one."""
        stated = {fact.language: fact.value for fact in self.facts.filter(name="publication")}
        if language in stated and self.publication in stated.values():
            return stated[language], language
        found = next((code for code, value in stated.items() if value == self.publication), "")
        return self.publication, found

    @property
    def languages(self) -> list[str]:
        """Return the languages of the versions, in the portal's order."""
        there = {version.language for version in self.versions.all()}
        return [language for language in Language.values if language in there]

    @property
    def year(self) -> int | None:
        """Return the year of signing or, for what was not signed, of the first act."""
        if self.signed_on:
            return self.signed_on.year
        dates = [act.date for act in self.acts.all() if act.date]
        return min(dates).year if dates else None


class SourceFile(models.Model):
    """A file as it came in, untouched, known by the checksum of its bytes.

    It belongs to the agreement that it was loaded into, also when a later file has taken the place
    of its versions.
    """

    agreement = models.ForeignKey(
        Agreement,
        on_delete=models.CASCADE,
        related_name="sources",
        verbose_name=_("agreement"),
    )
    sha256 = models.CharField(_("SHA-256"), max_length=64, unique=True)
    name = models.CharField(_("file name"), max_length=255)
    content = models.BinaryField(_("content"))
    encoding = models.CharField(_("encoding"), max_length=40)
    loaded_at = models.DateTimeField(_("loaded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("source file")
        verbose_name_plural = _("source files")
        ordering = ["-loaded_at", "name"]

    def __str__(self) -> str:
        return self.name


class AgreementParty(Placed):
    """A party of an agreement, at its place among the parties."""

    agreement = models.ForeignKey(
        Agreement, on_delete=models.CASCADE, related_name="party_rows", verbose_name=_("agreement")
    )
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="agreement_rows", verbose_name=_("party")
    )

    class Meta:
        verbose_name = _("party of an agreement")
        verbose_name_plural = _("parties of an agreement")
        ordering = ["position"]
        constraints = [
            *placed_constraints("agreementparty", "agreement"),
            models.UniqueConstraint(fields=["agreement", "party"], name="agreementparty_once"),
        ]

    def __str__(self) -> str:
        return str(self.party)


class Act(Placed):
    """A domestic act that approves, ratifies or drafts an agreement."""

    agreement = models.ForeignKey(
        Agreement, on_delete=models.CASCADE, related_name="acts", verbose_name=_("agreement")
    )
    kind = models.CharField(_("type"), max_length=20, choices=ActKind)
    issuer = models.CharField(_("issued by"), max_length=20, choices=Issuer, blank=True)
    number = models.CharField(pgettext_lazy("of an act", "number"), max_length=40, blank=True)
    date = models.DateField(pgettext_lazy("of an act", "date"), null=True, blank=True)
    draft = models.BooleanField(_("draft"), default=False)

    class Meta:
        verbose_name = _("act")
        verbose_name_plural = _("acts")
        ordering = ["agreement", "position"]
        constraints = [
            *placed_constraints("act", "agreement"),
            one_of("kind", ActKind, "act_kind"),
            models.CheckConstraint(
                condition=Q(issuer="") | Q(issuer__in=Issuer.values), name="act_issuer"
            ),
        ]

    def __str__(self) -> str:
        return " ".join(filter(None, (self.get_kind_display(), self.number)))


class LanguageVersion(models.Model):
    """The text of an agreement in one language."""

    agreement = models.ForeignKey(
        Agreement, on_delete=models.CASCADE, related_name="versions", verbose_name=_("agreement")
    )
    language = models.CharField(_("language"), max_length=2, choices=Language)
    standing = models.CharField(_("standing"), max_length=20, choices=Standing)
    title = models.TextField(_("title"), blank=True)
    act_title = models.TextField(_("title of the act"), blank=True)
    source = models.ForeignKey(
        SourceFile,
        on_delete=models.RESTRICT,
        related_name="versions",
        verbose_name=_("source file"),
    )

    class Meta:
        verbose_name = _("language version")
        verbose_name_plural = _("language versions")
        ordering = ["agreement", "language"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "language"], name="version_per_language"),
            one_of("language", Language, "version_language"),
            one_of("standing", Standing, "version_standing"),
        ]

    def __str__(self) -> str:
        return f"{self.title or self.agreement_id} ({self.language})"


class Division(Placed):
    """A chapter or section that groups articles."""

    version = models.ForeignKey(
        LanguageVersion,
        on_delete=models.CASCADE,
        related_name="divisions",
        verbose_name=_("language version"),
    )
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="children"
    )
    eid = models.CharField(_("eId"), max_length=255)
    kind = models.CharField(_("kind"), max_length=20, choices=DivisionKind)
    label = models.TextField(_("label"))
    number = models.CharField(_("number"), max_length=20)
    heading = models.TextField(_("heading"), blank=True)
    first_line = models.PositiveIntegerField(_("first line"))
    last_line = models.PositiveIntegerField(_("last line"))

    class Meta:
        verbose_name = _("division")
        verbose_name_plural = _("divisions")
        ordering = ["version", "position"]
        constraints = [
            *placed_constraints("division", "version"),
            models.UniqueConstraint(fields=["version", "eid"], name="division_eid"),
            one_of("kind", DivisionKind, "division_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.label} {self.heading}".strip()


class Article(Placed):
    """One unit of a language version: an article, or the act, title, preamble, closing, a note."""

    version = models.ForeignKey(
        LanguageVersion,
        on_delete=models.CASCADE,
        related_name="articles",
        verbose_name=_("language version"),
    )
    division = models.ForeignKey(
        Division,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="articles",
        verbose_name=_("division"),
    )
    eid = models.CharField(_("eId"), max_length=255)
    kind = models.CharField(_("kind"), max_length=20, choices=UnitKind)
    label = models.TextField(_("label"), blank=True)
    number = models.CharField(_("number"), max_length=20, blank=True)
    heading = models.TextField(_("heading"), blank=True)
    first_line = models.PositiveIntegerField(_("first line"))
    last_line = models.PositiveIntegerField(_("last line"))

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["version", "position"]
        constraints = [
            *placed_constraints("article", "version"),
            models.UniqueConstraint(fields=["version", "eid"], name="article_eid"),
            one_of("kind", UnitKind, "article_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.label} {self.heading}".strip() or self.get_kind_display()

    @property
    def text(self) -> str:
        """Return the paragraphs with their labels, a line each."""
        return "\n".join(f"{part.label} {part.text}".strip() for part in self.paragraphs.all())


class Paragraph(Placed):
    """One numbered or unnumbered block inside an article."""

    article = models.ForeignKey(
        Article, on_delete=models.CASCADE, related_name="paragraphs", verbose_name=_("article")
    )
    eid = models.CharField(_("eId"), max_length=255)
    kind = models.CharField(_("kind"), max_length=20, choices=ParagraphKind)
    label = models.TextField(_("label"), blank=True)
    text = models.TextField(_("text"), blank=True)
    level = models.PositiveSmallIntegerField(_("level"), default=0)
    first_line = models.PositiveIntegerField(_("first line"))
    last_line = models.PositiveIntegerField(_("last line"))

    class Meta:
        verbose_name = _("paragraph")
        verbose_name_plural = _("paragraphs")
        ordering = ["article", "position"]
        constraints = [
            *placed_constraints("paragraph", "article"),
            models.UniqueConstraint(fields=["article", "eid"], name="paragraph_eid"),
            one_of("kind", ParagraphKind, "paragraph_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.label} {self.text}".strip()[:80]


class Fact(models.Model):
    """A fact of an agreement as one version states it, with the sentence it was read from."""

    agreement = models.ForeignKey(
        Agreement, on_delete=models.CASCADE, related_name="facts", verbose_name=_("agreement")
    )
    name = models.CharField(_("fact"), max_length=40)
    value = models.TextField(_("value"))
    language = models.CharField(_("language"), max_length=2, choices=Language)
    line = models.PositiveIntegerField(_("line"))
    sentence = models.TextField(_("sentence"))

    class Meta:
        verbose_name = _("fact")
        verbose_name_plural = _("facts")
        ordering = ["agreement", "name", "language"]
        constraints = [one_of("language", Language, "fact_language")]

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"


class Repair(models.Model):
    """A change made to a line of a source file while cleaning; undone, it gives the source."""

    source = models.ForeignKey(
        SourceFile, on_delete=models.CASCADE, related_name="repairs", verbose_name=_("source file")
    )
    sequence = models.PositiveIntegerField(_("sequence"))
    line = models.PositiveIntegerField(_("line"))
    column = models.PositiveIntegerField(pgettext_lazy("place in a line", "column"))
    kind = models.CharField(_("kind"), max_length=40)
    before = models.TextField(pgettext_lazy("a repair", "before"))
    after = models.TextField(pgettext_lazy("a repair", "after"), blank=True)

    class Meta:
        verbose_name = _("repair")
        verbose_name_plural = _("repairs")
        ordering = ["source", "sequence"]
        constraints = [
            models.UniqueConstraint(fields=["source", "sequence"], name="repair_sequence")
        ]

    def __str__(self) -> str:
        return f"{self.line}: {self.before!r} → {self.after!r}"


class SourceWarning(models.Model):
    """Something odd in a source file that an editor should look at, with its line."""

    source = models.ForeignKey(
        SourceFile, on_delete=models.CASCADE, related_name="warnings", verbose_name=_("source file")
    )
    line = models.PositiveIntegerField(_("line"))
    code = models.CharField(_("code"), max_length=40)
    detail = models.CharField(_("detail"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("warning")
        verbose_name_plural = _("warnings")
        ordering = ["source", "line"]

    def __str__(self) -> str:
        return f"{self.line}: {self.code} {self.detail}".strip()
