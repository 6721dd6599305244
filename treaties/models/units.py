"""The text of a version: divisions, articles and the other units, paragraphs.

These rows are written by ``treaties.loading.store`` as a whole and never one by one.
"""

from collections.abc import Sequence
from functools import cached_property

from django.db import models
from django.utils.translation import gettext_lazy as _

from treaties.choices import DivisionKind, ParagraphKind, UnitKind
from treaties.constraints import one_of
from treaties.models.agreements import LanguageVersion
from treaties.ordering import Placed, placed_constraints


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
    """One unit of a language version: an article, or the act, title, preamble, closing, a note.

    ``part`` is the eId of the annexed part that it stands in, empty for the agreement itself.
    """

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
    part = models.CharField(_("annexed part"), max_length=255, blank=True)
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

    @cached_property
    def body(self) -> Sequence["Paragraph"]:
        """The paragraphs in their order; what reads the articles of a whole version sets it."""
        return list(self.paragraphs.all())

    @property
    def text(self) -> str:
        """Return the paragraphs with their labels, a line each."""
        return "\n".join(f"{part.label} {part.text}".strip() for part in self.body)


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
