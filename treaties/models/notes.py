"""What staff keep beside the texts: notes at provisions, and collections of provisions.

Both are private until their owner shares them. They are the work of people: when an agreement goes,
they stay and say what is gone.
"""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.deletion import CASCADE, SET_NULL, Collector
from django.utils.translation import gettext_lazy as _

from treaties.models.agreements import Agreement


def private_goes_shared_stays(
    collector: Collector,
    field: "models.ForeignKey[Any, Any]",
    rows: "models.QuerySet[Any]",
    using: str,
) -> None:
    """Delete, with an account, what nobody else may see; keep what it shared, without an owner."""
    CASCADE(collector, field, rows.filter(shared=False), using)
    SET_NULL(collector, field, rows.filter(shared=True), using)


class AtProvision(models.Model):
    """What stands at a provision, or at an agreement as a whole.

    ``eid`` is the address of the provision in the page of all language versions, in the portal's
    order; it is empty for the agreement as a whole. ``eids`` are by language the addresses that it
    has in the versions themselves: ``eid`` says which provision it is, ``eids`` where it stands,
    also on a page that shows other columns or another order. ``slug`` and ``title`` are what the
    agreement was called then; they are all that is left of one that was deleted.
    """

    agreement = models.ForeignKey(
        Agreement,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name=_("agreement"),
    )
    slug = models.SlugField(_("address"), max_length=120)
    title = models.TextField(_("title"))
    eid = models.CharField(_("eId"), max_length=255, blank=True)
    eids = models.JSONField(default=dict, editable=False)

    class Meta:
        abstract = True


class Shareable(models.Model):
    """What belongs to one person, and is seen by others only when it is shared.

    ``changed_at`` tells one state of it from another: whoever changes it sends what was seen.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=private_goes_shared_stays,
        related_name="+",
        verbose_name=_("owner"),
    )
    shared = models.BooleanField(_("shared"), default=False)
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    changed_at = models.DateTimeField(_("changed at"), auto_now=True)

    class Meta:
        abstract = True


class Note(Shareable, AtProvision):
    """What somebody wrote at a provision; ``folded`` is its text as words are looked for in it."""

    text = models.TextField(_("text"))
    folded = models.TextField(editable=False)

    class Meta:
        verbose_name = _("staff note")
        verbose_name_plural = _("staff notes")
        ordering = ["-changed_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="note_with_text"),
            models.CheckConstraint(
                condition=Q(shared=True) | Q(owner__isnull=False), name="note_private_of_somebody"
            ),
        ]
        indexes = [
            models.Index(fields=["agreement", "eid"], name="note_at_provision"),
            models.Index(fields=["owner", "changed_at"], name="note_of_owner"),
        ]

    def __str__(self) -> str:
        # Where private notes are told of at all, no more than that there is one.
        return f"{self._meta.verbose_name} {self.pk}"


class Collection(Shareable):
    """Provisions and agreements that somebody put together, in an order of their own."""

    name = models.CharField(_("name"), max_length=200)
    description = models.TextField(_("description"), blank=True)

    class Meta:
        verbose_name = _("collection")
        verbose_name_plural = _("collections")
        ordering = ["-changed_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="collection_with_name"),
            models.CheckConstraint(
                condition=Q(shared=True) | Q(owner__isnull=False),
                name="collection_private_of_somebody",
            ),
        ]
        indexes = [models.Index(fields=["owner", "changed_at"], name="collection_of_owner")]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"


class CollectionItem(AtProvision):
    """A provision or an agreement in a collection, with what its owner remarks on it.

    Items stand in the order of their ``position``. People take them out one by one, so there may
    be gaps, which say nothing.
    """

    collection = models.ForeignKey(
        Collection,
        on_delete=models.CASCADE,
        related_name="items",
        verbose_name=_("collection"),
    )
    position = models.PositiveIntegerField(_("position"))
    comment = models.TextField(_("comment"), blank=True)

    class Meta:
        verbose_name = _("item of a collection")
        verbose_name_plural = _("items of a collection")
        ordering = ["collection", "position"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["collection", "position"], name="collectionitem_one_per_position"
            ),
            models.UniqueConstraint(
                fields=["collection", "agreement", "eid"], name="collectionitem_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
