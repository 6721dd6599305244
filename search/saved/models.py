"""Saved searches, what they have found, and the mails that tell of it."""

import secrets

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from treaties.choices import Language, TextChangeKind
from treaties.constraints import one_of
from treaties.models import TextChange


class Frequency(models.TextChoices):
    """How often a saved search is run by itself."""

    NEVER = "never", pgettext_lazy("how often a search is run", "Only when I run it")
    DAILY = "daily", pgettext_lazy("how often a search is run", "Daily")
    WEEKLY = "weekly", pgettext_lazy("how often a search is run", "Weekly")


class NoticeState(models.TextChoices):
    """How far a mail has come."""

    PENDING = "pending", pgettext_lazy("state of a mail", "To be sent")
    SENT = "sent", pgettext_lazy("state of a mail", "Sent")
    DROPPED = "dropped", pgettext_lazy("state of a mail", "Not wanted any more")


def new_token() -> str:
    """Return what nobody can guess: who has it may read a feed or end a mail."""
    return secrets.token_urlsafe(24)


class SavedSearch(models.Model):
    """A query that is asked again and again, and what came of it.

    ``seen_change`` is the key of the last ``TextChange`` that it has looked at: whatever has a
    higher key is still to come. ``runs`` counts its runs; a run stores what it did only if the
    number is still the one that it began with. ``changed_at`` is when its owner last changed it.
    ``fault`` and ``fault_detail`` are what was wrong with the query at its last run, empty when
    nothing was.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="saved_searches",
        verbose_name=_("owner"),
    )
    name = models.CharField(_("name"), max_length=120)
    description = models.TextField(_("description"), blank=True)
    words = models.TextField(_("query"), blank=True)
    filters = models.JSONField(_("filters"), default=dict, blank=True)
    sort = models.CharField(_("order"), max_length=20, default="relevance")
    shared = models.BooleanField(_("shared"), default=False)
    frequency = models.CharField(
        _("frequency"), max_length=10, choices=Frequency, default=Frequency.DAILY
    )
    by_mail = models.BooleanField(_("by e-mail"), default=True)
    language = models.CharField(_("language of its mails"), max_length=2, choices=Language)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    changed_at = models.DateTimeField(_("changed at"))
    runs = models.PositiveIntegerField(_("runs"), default=0)
    last_run = models.DateTimeField(_("last run"), null=True, blank=True)
    # By this it is known when it is due: a run by hand does not put off the next one.
    last_due_run = models.DateTimeField(_("last run by itself"), null=True, blank=True)
    seen_change = models.BigIntegerField(default=0, editable=False)
    total = models.PositiveIntegerField(_("results"), default=0)
    fault = models.CharField(_("fault"), max_length=20, blank=True, editable=False)
    fault_detail = models.TextField(blank=True, editable=False)
    feed_token = models.CharField(
        _("address of the feed"), max_length=64, unique=True, default=new_token, editable=False
    )
    mail_token = models.CharField(
        _("address for unsubscribing"),
        max_length=64,
        unique=True,
        default=new_token,
        editable=False,
    )

    class Meta:
        verbose_name = _("saved search")
        verbose_name_plural = _("saved searches")
        ordering = ["name", "pk"]
        constraints = [
            one_of("frequency", Frequency, "savedsearch_frequency"),
            one_of("language", Language, "savedsearch_language"),
        ]
        indexes = [
            models.Index(fields=["frequency", "last_due_run"], name="savedsearch_due"),
        ]

    def __str__(self) -> str:
        # Where private searches are told of at all, no more than that there is one.
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def mails(self) -> bool:
        """Return whether what is found is sent by mail, if only there is an address."""
        return self.by_mail and self.frequency != Frequency.NEVER


class SavedNotice(models.Model):
    """A mail that tells the owner of a saved search what is new.

    It is written in the transaction of the run that found it, and sent afterwards. Until it is
    known that it went out it is sent again, under its Message-ID.
    """

    search = models.ForeignKey(
        SavedSearch, on_delete=models.CASCADE, related_name="notices", verbose_name=_("search")
    )
    message_id = models.CharField(max_length=200, unique=True)
    state = models.CharField(
        _("state"), max_length=10, choices=NoticeState, default=NoticeState.PENDING
    )
    created_at = models.DateTimeField(_("created at"))
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    error = models.TextField(_("error"), blank=True)

    class Meta:
        verbose_name = _("mail of a saved search")
        verbose_name_plural = _("mails of saved searches")
        ordering = ["pk"]
        default_permissions = ()
        constraints = [one_of("state", NoticeState, "savednotice_state")]
        indexes = [models.Index(fields=["state"], name="savednotice_state_index")]

    def __str__(self) -> str:
        return self.message_id


class SavedHit(models.Model):
    """A text that a saved search has found and told.

    ``change`` names agreement, language and revision, and stays right when two agreements are
    joined, which numbers revisions anew. ``kind`` says what is new for the owner: an agreement of
    yesterday whose text was changed today is a new agreement to whoever looks today. ``by_mail``
    is whether it is to be told by mail, too, and ``notice`` the mail that does.
    """

    search = models.ForeignKey(
        SavedSearch, on_delete=models.CASCADE, related_name="hits", verbose_name=_("search")
    )
    change = models.ForeignKey(
        TextChange, on_delete=models.CASCADE, related_name="saved_hits", verbose_name=_("change")
    )
    eid = models.CharField(_("eId"), max_length=255)
    kind = models.CharField(_("what changed"), max_length=20, choices=TextChangeKind)
    run = models.PositiveIntegerField(_("run"))
    found_at = models.DateTimeField(_("found at"))
    by_mail = models.BooleanField(_("by e-mail"), default=False)
    notice = models.ForeignKey(
        SavedNotice,
        null=True,
        blank=True,
        on_delete=models.RESTRICT,
        related_name="hits",
        verbose_name=_("mail"),
    )

    class Meta:
        verbose_name = _("hit of a saved search")
        verbose_name_plural = _("hits of saved searches")
        ordering = ["-pk"]
        default_permissions = ()
        constraints = [
            # None is told twice.
            models.UniqueConstraint(fields=["search", "change", "eid"], name="savedhit_once"),
            one_of("kind", TextChangeKind, "savedhit_kind"),
        ]
        indexes = [models.Index(fields=["search", "run"], name="savedhit_run")]

    def __str__(self) -> str:
        return f"{self.search_id}: {self.eid}"
