"""The form in which a search is saved and changed."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from search.listing import FACET_NAMES, State, label_of
from search.messages import fault_sentence
from search.pieces import LONGEST_QUERY
from search.query import parse
from search.saved.asked import FILTERS, first_gone, present, sentence_of
from search.saved.models import Frequency, SavedSearch
from search.saved.saving import seen
from search.service import SORTS
from treaties.choices import Language
from treaties.models import Party
from treaties.reports import NO_NULLS, WordsField

LONGEST_NAME = 120
LONGEST_DESCRIPTION = 1000
LANGUAGE = "language"
# Between a facet and its value in a field of the form.
SIGN = "="
TOO_LONG = gettext_lazy("Write at most %(limit_value)d characters.")
WORDS = {"max_length": TOO_LONG, "null_characters_not_allowed": NO_NULLS}


class SavedSearchForm(forms.Form):
    """What is asked, how often, and who may see it.

    ``seen`` is the state of the search that the page showed. A filter is a checkbox: taken away
    when it is cleared. New ones are chosen on the search page.
    """

    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=LONGEST_NAME,
        error_messages={**WORDS, "required": gettext_lazy("Give the search a name.")},
    )
    words = forms.CharField(
        label=gettext_lazy("Query"),
        help_text=gettext_lazy("As on the search page. Empty: all texts with these filters."),
        required=False,
        max_length=LONGEST_QUERY,
        error_messages=WORDS,
    )
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages of the texts"),
        help_text=gettext_lazy("None chosen: all."),
        required=False,
        choices=Language.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    filters = forms.MultipleChoiceField(
        label=gettext_lazy("Filters"),
        help_text=gettext_lazy("Clear what is not to count any more."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    description = WordsField(
        label=gettext_lazy("Description"),
        required=False,
        max_length=LONGEST_DESCRIPTION,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages=WORDS,
    )
    frequency = forms.ChoiceField(
        label=gettext_lazy("How often it is run"),
        choices=Frequency.choices,
        widget=forms.RadioSelect,
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), gettext_lazy("Choose how often it is run.")
        ),
    )
    by_mail = forms.BooleanField(
        label=gettext_lazy("Send me what is new by e-mail"), required=False
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Language of the e-mails and of the feed"),
        choices=Language.choices,
        error_messages=dict.fromkeys(
            ("required", "invalid_choice"), gettext_lazy("Choose a language.")
        ),
    )
    shared = forms.ChoiceField(
        label=gettext_lazy("Who sees it"),
        choices=(
            ("", pgettext_lazy("who sees a saved search", "I alone")),
            ("yes", pgettext_lazy("who sees a saved search", "I and my colleagues of the desk")),
        ),
        widget=forms.RadioSelect,
        required=False,
    )
    sort = forms.ChoiceField(choices=[(name, name) for name in SORTS], widget=forms.HiddenInput)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, reader: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False
        sent = self.data.getlist("filters") if self.is_bound else ()  # type: ignore[attr-defined]
        offered = [*self.initial.get("filters", ()), *sent]
        pairs = [pair for text in dict.fromkeys(offered) if (pair := _pair(text))]
        choices = _labelled(pairs, reader)
        field = self.fields["filters"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = choices

    def clean_words(self) -> str:
        """Refuse a query that cannot be read."""
        words: str = self.cleaned_data["words"]
        fault = parse(words).fault
        if fault:
            raise forms.ValidationError(fault_sentence(fault))
        return words

    def clean_filters(self) -> dict[str, list[str]]:
        """Return the filters by facet; refuse those that cannot find anything any more."""
        found: dict[str, list[str]] = {}
        for text in self.cleaned_data["filters"]:
            facet, value = _pair(text) or ("", "")
            found.setdefault(facet, []).append(value)
        found = present(found)
        fault = first_gone(found)
        if fault:
            raise forms.ValidationError(sentence_of(fault))
        return found

    def said(self) -> dict[str, Any]:
        """Return the values of ``search.saved.saving.SAID`` of a valid form."""
        data = dict(self.cleaned_data)
        languages = {LANGUAGE: data["languages"]} if data["languages"] else {}
        names = ("name", "description", "words", "sort", "frequency", "by_mail", "language")
        return {name: data[name] for name in names} | {
            "filters": {**languages, **data["filters"]},
            "shared": data["shared"] == "yes",
        }


def told_by_address(state: State, reader: str) -> dict[str, Any]:
    """Return what the form begins with for the state of a search page."""
    return _told(state.words, state.filters) | {
        "name": state.words[:LONGEST_NAME],
        "sort": state.sort,
        "frequency": Frequency.DAILY,
        "by_mail": True,
        "language": reader,
        "shared": "",
    }


def told_by(search: SavedSearch) -> dict[str, Any]:
    """Return what the form begins with for a saved search."""
    names = ("name", "description", "sort", "frequency", "by_mail", "language")
    return _told(search.words, present(search.filters)) | {
        **{name: getattr(search, name) for name in names},
        "shared": "yes" if search.shared else "",
        "seen": seen(search),
    }


def _told(words: str, filters: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    chosen = [f"{facet}{SIGN}{value}" for facet, value in _pairs(filters)]
    return {"words": words, "languages": filters.get(LANGUAGE, ()), "filters": chosen}


def _pairs(filters: Mapping[str, Sequence[str]]) -> Iterable[tuple[str, str]]:
    return (
        (facet, value) for facet, values in filters.items() if facet != LANGUAGE for value in values
    )


def _pair(text: str) -> tuple[str, str] | None:
    """Return the facet and the value that a checkbox stands for."""
    facet, sign, value = text.partition(SIGN)
    return (facet, value) if sign and facet in FILTERS and facet != LANGUAGE else None


def _labelled(pairs: Sequence[tuple[str, str]], reader: str) -> list[tuple[str, str]]:
    """Return the choices of some filters, each with its name and the facet before it."""
    codes = [value for facet, value in pairs if facet == "party"]
    parties = {row.code: row.name(reader) for row in Party.objects.filter(code__in=codes)}
    return [
        (f"{facet}{SIGN}{value}", f"{facet_name(facet)}: {label_of(facet, value, parties)}")
        for facet, value in pairs
    ]


def facet_name(facet: str) -> str:
    """Return what a facet is called, the agreement among them."""
    return str(FACET_NAMES[facet]) if facet in FACET_NAMES else pgettext("column", "Agreement")
