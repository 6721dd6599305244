"""The forms of collections: what is written on one, what is put into one, a comment on an item."""

from typing import Any

from django import forms
from django.contrib.auth.models import User
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from treaties.collecting.writing import LONGEST_NAME, LONGEST_WORDS, Cover
from treaties.models import Collection
from treaties.reports import NO_NULLS, WordsField

MESSAGES = {
    "max_length": gettext_lazy("Write at most %(limit_value)d characters."),
    "null_characters_not_allowed": NO_NULLS,
}


class NameField(forms.CharField):
    """A name: one line, with single blanks."""

    def to_python(self, value: Any) -> str:
        """Return the name on one line."""
        return " ".join(str(super().to_python(value) or "").split())


def _comment() -> WordsField:
    return WordsField(
        label=gettext_lazy("Comment"),
        help_text=gettext_lazy("What it is in the collection for; it may be left out."),
        required=False,
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages=MESSAGES,
    )


class PlainForm(forms.Form):
    """A form whose fields the browser itself does not ask for."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False


class CoverForm(PlainForm):
    """What is written on a collection."""

    name = NameField(
        label=gettext_lazy("Name"),
        max_length=LONGEST_NAME,
        error_messages={**MESSAGES, "required": gettext_lazy("Give the collection a name.")},
    )
    description = WordsField(
        label=gettext_lazy("Description"),
        required=False,
        max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages=MESSAGES,
    )
    shared = forms.BooleanField(
        label=gettext_lazy("Share with colleagues"),
        help_text=gettext_lazy("Whoever may see collections sees it. Only you can change it."),
        required=False,
    )

    @property
    def cover(self) -> Cover:
        """Return what was sent; only of a valid form."""
        data = self.cleaned_data
        return Cover(data["name"], data["description"], data["shared"])


class CommentForm(PlainForm):
    """The comment on an item."""

    comment = _comment()


class AddForm(PlainForm):
    """Into which of one's collections, or into which new one, a place is put."""

    collection = forms.TypedChoiceField(
        label=gettext_lazy("Collection"),
        coerce=int,
        empty_value=None,
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Choose one of your collections.")},
    )
    name = NameField(
        label=gettext_lazy("Or the name of a new collection"),
        required=False,
        max_length=LONGEST_NAME,
        error_messages=MESSAGES,
    )
    comment = _comment()

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = list(Collection.objects.filter(owner=user).values_list("pk", "name"))
        choice = self.fields["collection"]
        assert isinstance(choice, forms.ChoiceField)
        choice.choices = [*own, ("", _("a new collection"))]
        self.initial.setdefault("collection", own[0][0] if own else "")

    def clean(self) -> dict[str, Any]:
        """Ask for one collection: a chosen one, or a new one."""
        data = dict(self.cleaned_data)
        if not self.errors and not data["collection"] and not data["name"]:
            self.add_error("name", _("Choose a collection or name a new one."))
        return data
