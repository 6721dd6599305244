"""The form of a note."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from treaties.notes.writing import LONGEST_NOTE
from treaties.reports import NO_NULLS, WordsField

LONGEST = _("Write at most %(limit_value)d characters.")


class NoteForm(forms.Form):
    """The words of a note, and whether others see it."""

    text = WordsField(
        label=_("Note"),
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 8}),
        error_messages={
            "required": _("Write the note."),
            "max_length": LONGEST,
            "null_characters_not_allowed": NO_NULLS,
        },
    )
    shared = forms.BooleanField(
        label=_("Share with colleagues"),
        help_text=_("Whoever may read notes sees it. Only you can change it."),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False
