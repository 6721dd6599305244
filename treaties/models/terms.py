"""The term table as editors keep it: legal terms and how each language renders them."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from treaties.choices import Language, TermSubject
from treaties.constraints import one_of
from treaties.terms.table import KEY


class Term(models.Model):
    """A legal term that is the same in every language, whatever it is called.

    ``shipped`` has the renderings of the portal's own table when it was last loaded, by language:
    what differs from them is an editor's change, and stays.
    """

    key = models.CharField(
        _("key"),
        max_length=80,
        unique=True,
        validators=[
            RegexValidator(
                f"^{KEY.pattern}$", _("Write small Latin letters, with hyphens between the words.")
            )
        ],
        help_text=_("A name of the term in small Latin letters: requesting-party."),
    )
    subject = models.CharField(
        _("subject"), max_length=20, choices=TermSubject, default=TermSubject.TREATY
    )
    in_use = models.BooleanField(
        _("in use"), default=True, help_text=_("A term that is not in use is found in no text.")
    )
    note = models.TextField(_("editor's remark"), blank=True)
    shipped = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        verbose_name = _("legal term")
        verbose_name_plural = _("legal terms")
        ordering = ["key"]
        constraints = [one_of("subject", TermSubject, "term_subject")]

    def __str__(self) -> str:
        return self.key


class TermRendering(models.Model):
    """How a term is called in one language; of several, the one that comes first is the usual."""

    term = models.ForeignKey(
        Term, on_delete=models.CASCADE, related_name="renderings", verbose_name=_("legal term")
    )
    language = models.CharField(_("language"), max_length=2, choices=Language)
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    text = models.CharField(_("rendering"), max_length=200)

    class Meta:
        verbose_name = _("rendering of a term")
        verbose_name_plural = _("renderings of a term")
        ordering = ["term", "language", "position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["term", "language", "text"], name="termrendering_text"),
            one_of("language", Language, "termrendering_language"),
        ]

    def __str__(self) -> str:
        return self.text
