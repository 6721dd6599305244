"""Agreements, their parties and their language versions with the revisions before them."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from treaties.choices import (
    AgreementKind,
    EntryIntoForce,
    Language,
    Standing,
    Status,
    TextOrigin,
)
from treaties.constraints import one_of, period, validate_languages, validate_period
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
    provisional = models.BooleanField(_("applied provisionally"), default=False)
    entry = models.CharField(
        _("entry into force"), max_length=20, choices=EntryIntoForce, blank=True
    )
    duration = models.CharField(
        _("duration"), max_length=20, blank=True, validators=[validate_period]
    )
    notice = models.CharField(
        _("notice of denunciation"), max_length=20, blank=True, validators=[validate_period]
    )
    reservations = models.PositiveIntegerField(_("reservations"), default=0)
    # The codes of the parties in one column, by which texts that may belong here are found.
    parties_key = models.CharField(max_length=255, blank=True, editable=False)
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
            one_of("entry", EntryIntoForce, "agreement_entry", or_nothing=True),
            period("duration", "agreement_duration"),
            period("notice", "agreement_notice"),
        ]
        indexes = [
            models.Index(fields=["signed_on"], name="agreement_signed_on"),
            models.Index(fields=["parties_key", "kind"], name="agreement_parties_kind"),
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


class MadeText(models.Model):
    """A text of a version with who made it, when, from what and why.

    Without an author it was loaded by a command. ``made_at`` is empty where the text was loaded
    before the portal noted it; its source file has that time. ``restored_from`` is the number of
    the revision whose text it is again.
    """

    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("author"),
    )
    made_at = models.DateTimeField(_("made at"), null=True, blank=True)
    comment = models.TextField(_("comment"), blank=True)
    origin = models.CharField(
        _("origin"), max_length=20, choices=TextOrigin, default=TextOrigin.LOADED
    )
    restored_from = models.PositiveIntegerField(_("restored from"), null=True, blank=True)

    class Meta:
        abstract = True


def made_constraints(name: str) -> list[models.BaseConstraint]:
    """Return the constraints of a text that tells where it comes from."""
    restored = Q(origin=TextOrigin.RESTORED, restored_from__isnull=False)
    other = ~Q(origin=TextOrigin.RESTORED) & Q(restored_from__isnull=True)
    return [
        one_of("origin", TextOrigin, f"{name}_origin"),
        models.CheckConstraint(condition=restored | other, name=f"{name}_restored_from"),
    ]


class LanguageVersion(MadeText):
    """The text of an agreement in one language."""

    agreement = models.ForeignKey(
        Agreement, on_delete=models.CASCADE, related_name="versions", verbose_name=_("agreement")
    )
    language = models.CharField(_("language"), max_length=2, choices=Language)
    standing = models.CharField(_("standing"), max_length=20, choices=Standing)
    title = models.TextField(_("title"), blank=True)
    act_title = models.TextField(_("title of the act"), blank=True)
    revision = models.PositiveIntegerField(_("revision"), default=1)
    # What a text of the same agreement is found by: its title, and which articles it has.
    title_key = models.CharField(max_length=32, blank=True, db_index=True, editable=False)
    shape = models.CharField(max_length=32, blank=True, db_index=True, editable=False)
    source = models.ForeignKey(
        "SourceFile",
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
            models.CheckConstraint(condition=Q(revision__gte=1), name="version_revision"),
            *made_constraints("version"),
        ]

    def __str__(self) -> str:
        return f"{self.title or self.agreement_id} ({self.language})"


class Revision(MadeText):
    """The text of a version before a later one took its place, kept to be compared and restored.

    ``text`` is the ParsedVersion that it was, as ``treaties.loading.values`` writes it: what is
    here is neither searched nor shown as the agreement's text.
    """

    agreement = models.ForeignKey(
        Agreement, on_delete=models.CASCADE, related_name="revisions", verbose_name=_("agreement")
    )
    language = models.CharField(_("language"), max_length=2, choices=Language)
    number = models.PositiveIntegerField(_("revision"))
    title = models.TextField(_("title"), blank=True)
    text = models.JSONField(_("text"))
    source = models.ForeignKey(
        "SourceFile",
        on_delete=models.RESTRICT,
        related_name="revisions",
        verbose_name=_("source file"),
    )
    superseded_at = models.DateTimeField(_("superseded at"), auto_now_add=True)

    class Meta:
        verbose_name = _("earlier revision")
        verbose_name_plural = _("earlier revisions")
        ordering = ["agreement", "language", "number"]
        permissions = [("restore_revision", "Can restore revisions")]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "language", "number"], name="revision_number"
            ),
            one_of("language", Language, "revision_language"),
            models.CheckConstraint(condition=Q(number__gte=1), name="revision_from_one"),
            *made_constraints("revision"),
        ]

    def __str__(self) -> str:
        return f"{self.title or self.agreement_id} ({self.language}, {self.number})"
