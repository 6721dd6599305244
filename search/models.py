"""What the search itself stores: what waits to be indexed, renderings of terms, tokens."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from search.saved.models import SavedHit, SavedNotice, SavedSearch
from treaties.choices import Language
from treaties.constraints import one_of

__all__ = [
    "IndexedChange",
    "PendingUpdate",
    "SavedHit",
    "SavedNotice",
    "SavedSearch",
    "TermCount",
    "TermTotal",
]


class PendingUpdate(models.Model):
    """An agreement that was changed and is not yet in the index as it now stands.

    The row is written in the transaction of the change and deleted after the index was written, so
    that no change is ever missed. It outlives the agreement: what is gone leaves the index, too.
    """

    agreement_id = models.BigIntegerField(_("agreement"))
    changed_at = models.DateTimeField(_("changed at"), auto_now_add=True)

    class Meta:
        verbose_name = _("pending update")
        verbose_name_plural = _("pending updates")
        ordering = ["pk"]

    def __str__(self) -> str:
        return str(self.agreement_id)


class IndexedChange(models.Model):
    """Up to which ``TextChange`` all are in the index; one row, none before the first.

    What is above it may be in the index, too, where no update is pending.
    """

    change = models.BigIntegerField(_("change"), default=0)

    class Meta:
        verbose_name = _("last change in the index")
        verbose_name_plural = _("last changes in the index")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.change)


class TermCount(models.Model):
    """How the terms of the table are rendered in one agreement.

    ``counts`` has, for each use of a term (``search.consistency.uses.Use``), its values and the
    number of its rows. ``table`` is the state of the term table then; ``fresh`` says whether the
    text has stayed as it was. The row outlives the agreement until what it counted is taken out of
    the totals.
    """

    agreement_id = models.BigIntegerField(_("agreement"), unique=True)
    table = models.CharField(max_length=32)
    fresh = models.BooleanField(default=True)
    counts = models.JSONField(default=list)

    class Meta:
        verbose_name = _("renderings in an agreement")
        verbose_name_plural = _("renderings in agreements")
        ordering = ["pk"]

    def __str__(self) -> str:
        return str(self.agreement_id)


class TermTotal(models.Model):
    """In how many rows and agreements a term, by one rendering, is rendered in one way.

    It is always the sum of all ``TermCount``. An empty ``translation`` counts the rows in which no
    known rendering stands.
    """

    key = models.CharField(_("key"), max_length=80)
    language = models.CharField(_("language"), max_length=2, choices=Language)
    rendering = models.CharField(_("rendering"), max_length=200)
    other = models.CharField(_("other language"), max_length=2, choices=Language)
    translation = models.CharField(_("translation"), max_length=200, blank=True)
    rows = models.PositiveIntegerField(_("rows"))
    agreements = models.PositiveIntegerField(_("agreements"))

    class Meta:
        verbose_name = _("rendering in all agreements")
        verbose_name_plural = _("renderings in all agreements")
        ordering = ["key", "language", "rendering", "other", "translation"]
        constraints = [
            models.UniqueConstraint(
                fields=["key", "language", "rendering", "other", "translation"],
                name="termtotal_use",
            ),
            one_of("language", Language, "termtotal_language"),
            one_of("other", Language, "termtotal_other"),
        ]
        indexes = [models.Index(fields=["language", "other"], name="termtotal_languages")]

    def __str__(self) -> str:
        return f"{self.rendering} → {self.translation or '-'}: {self.rows}"


class ApiToken(models.Model):
    """A token by which a member of the staff asks the API more often than other readers.

    Only a digest of it is kept: who reads the table cannot ask with it. ``prefix`` is its
    beginning, by which its owner knows it again.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="api_tokens",
        verbose_name=_("owner"),
    )
    name = models.CharField(_("name"), max_length=100)
    prefix = models.CharField(_("first characters"), max_length=12, editable=False)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    last_used_at = models.DateTimeField(_("last used at"), null=True, blank=True)
    expires_at = models.DateTimeField(_("expires at"))
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)

    class Meta:
        verbose_name = _("API token")
        verbose_name_plural = _("API tokens")
        ordering = ["-created_at", "-pk"]
        default_permissions = ("add",)
        constraints = [
            # Two of one name that both work could not be told apart.
            models.UniqueConstraint(
                fields=["owner", "name"],
                condition=models.Q(revoked_at__isnull=True),
                name="apitoken_name_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}…)"
