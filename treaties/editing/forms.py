"""What editors and publishers send."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from treaties.editing.drafts import Place, Sent
from treaties.reports import NO_NULLS, WordsField

LONGEST_COMMENT = 2000
ROWS = 24
# No text has so many revisions.
LAST = 2**31 - 1


class UnitForm(forms.Form):
    """The text of a unit; hidden beside it, what the page showed and in which window it stands."""

    text = WordsField(
        label=_("Text"),
        help_text=_("A line for each paragraph, with its number as in the text."),
        strip=False,
        required=False,
        widget=forms.Textarea(attrs={"rows": ROWS, "spellcheck": "true", "autocomplete": "off"}),
        error_messages={"null_characters_not_allowed": NO_NULLS},
    )
    base = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=LAST)
    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)
    window = forms.CharField(widget=forms.HiddenInput, max_length=64, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False

    def sent(self) -> Sent:
        """Return what a valid form brings."""
        data = self.cleaned_data
        return Sent(data["text"], data["base"], data["seen"], data["window"])


def form_of(place: Place, window: str) -> UnitForm:
    """Return the form of a unit as it is now."""
    return UnitForm(
        initial={
            "text": place.shown,
            "base": place.begun.number,
            "seen": place.seen,
            "window": window,
        }
    )


class ReasonForm(forms.Form):
    """A comment that is needed, and what the page showed."""

    comment = WordsField(
        label=_("Comment"),
        max_length=LONGEST_COMMENT,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={
            "required": _("Write in a sentence what was changed and why."),
            "max_length": _("Write at most %(limit_value)d characters."),
            "null_characters_not_allowed": NO_NULLS,
        },
    )
    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)

    def __init__(self, *args: Any, label: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False
        if label:
            self.fields["comment"].label = label


class SeenForm(forms.Form):
    """A button and what its page showed."""

    seen = forms.CharField(widget=forms.HiddenInput, max_length=64)
