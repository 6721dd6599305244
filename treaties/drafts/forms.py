"""The form in which an editor corrects what was read of a draft: facts, languages, bounds."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy, pgettext_lazy
from django.utils.translation import gettext as _

from treaties.choices import AgreementKind, EntryIntoForce, Language, Standing, Status
from treaties.constraints import validate_period
from treaties.drafts.corrections import NEW
from treaties.drafts.parties import codes_of, names_of
from treaties.models import Agreement
from treaties.reports import NO_NULLS
from treaties.text.document import ParsedAgreement
from treaties.wording import language_name, place_key, place_name, reader_language

BY_FACTS, OTHER = "facts", "other"
# Languages of originals that are offered beside those that were read.
OFFERED = (
    *("kk", "ru", "en", "ar", "az", "be", "de", "es", "fr", "hi", "it", "ja", "ko", "ky"),
    *("mn", "pl", "tg", "tk", "tr", "uk", "uz", "zh"),
)
NULLS = {"null_characters_not_allowed": NO_NULLS}
LONGEST_HEADING = 20_000


class FactsForm(forms.Form):
    """The facts of an agreement, and which agreement it is."""

    kind = forms.ChoiceField(label=gettext_lazy("Type"), choices=AgreementKind)
    status = forms.ChoiceField(label=gettext_lazy("Status"), choices=Status)
    parties = forms.CharField(
        label=gettext_lazy("Parties"),
        help_text=gettext_lazy("One on a line, by name in any language or by code."),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages=NULLS,
    )
    multilateral = forms.BooleanField(label=gettext_lazy("Multilateral"), required=False)
    signed_on = forms.DateField(
        label=gettext_lazy("Signed on"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    signed_place = forms.CharField(
        label=gettext_lazy("Signed in"), required=False, max_length=120, error_messages=NULLS
    )
    in_force_on = forms.DateField(
        label=gettext_lazy("In force since"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    publication = forms.CharField(
        label=gettext_lazy("Published in"), required=False, max_length=2_000, error_messages=NULLS
    )
    authentic_languages = forms.MultipleChoiceField(
        label=gettext_lazy("Authentic languages"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    prevailing_languages = forms.MultipleChoiceField(
        label=gettext_lazy("Prevailing languages"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    provisional = forms.BooleanField(label=gettext_lazy("Applied provisionally"), required=False)
    entry = forms.ChoiceField(
        label=gettext_lazy("Entry into force"),
        choices=[("", "---"), *EntryIntoForce.choices],
        required=False,
    )
    duration = forms.CharField(
        label=gettext_lazy("Duration"),
        help_text=gettext_lazy("Such as P5Y (five years), P6M (six months), or “unlimited”."),
        required=False,
        max_length=20,
        validators=[validate_period],
        error_messages=NULLS,
    )
    notice = forms.CharField(
        label=gettext_lazy("Notice of denunciation"),
        help_text=gettext_lazy("Such as P6M (six months)."),
        required=False,
        max_length=20,
        validators=[validate_period],
        error_messages=NULLS,
    )
    joins = forms.ChoiceField(
        label=gettext_lazy("This text belongs to"),
        choices=[
            (BY_FACTS, gettext_lazy("the agreement that its facts point to")),
            (NEW, gettext_lazy("a new agreement")),
            (OTHER, gettext_lazy("the agreement with this address:")),
        ],
        widget=forms.RadioSelect,
    )
    address = forms.SlugField(
        label=gettext_lazy("Address of the agreement"),
        help_text=gettext_lazy("Such as 2017-kz-cz-agreement."),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"list": "suggested-agreements"}),
    )

    def __init__(self, read: ParsedAgreement, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False
        reader = reader_language(get_language())
        # What was read stands above, then the portal's own languages, then the rest by name.
        stated = [*read.authentic_languages, *read.prevailing_languages, *Language.values]
        rest = sorted(OFFERED, key=lambda code: language_name(code, reader))
        codes = dict.fromkeys([*stated, *rest])
        choices = [(code, language_name(code, reader)) for code in codes]
        for name in ("authentic_languages", "prevailing_languages"):
            field = self.fields[name]
            if isinstance(field, forms.MultipleChoiceField):
                field.choices = choices

    def clean_signed_place(self) -> str:
        """Find the city by its name in any language; one that the portal does not know stays."""
        return place_key(self.cleaned_data["signed_place"])

    def clean_parties(self) -> list[str]:
        """Find the codes of the parties; a name that nobody has is refused."""
        lines = self.cleaned_data["parties"].splitlines()
        codes, unknown = codes_of(line for line in lines if line.strip())
        if unknown:
            sentence = _("The portal knows no party of this name: %(name)s.")
            raise forms.ValidationError(sentence % {"name": unknown[0][:80]})
        return codes

    def clean(self) -> dict[str, Any]:
        """Ask for the address of the agreement where one is meant, and find it."""
        data = dict(self.cleaned_data)
        there = Agreement.objects.filter(slug=data.get("address"))
        if data.get("joins") == OTHER and "address" in data and not there.exists():
            self.add_error("address", _("There is no agreement with this address."))
        return data


def initial_facts(read: ParsedAgreement, joins: str) -> dict[str, Any]:
    """Return what the form shows of an agreement."""
    reader = reader_language(get_language())
    shown = {name: getattr(read, name) for name in FactsForm.base_fields if hasattr(read, name)}
    shown["signed_place"] = place_name(read.signed_place, reader)
    shown["parties"] = "\n".join(names_of(read.parties, reader))
    shown["joins"] = joins if joins == NEW else OTHER if joins else BY_FACTS
    shown["address"] = joins if joins != NEW else ""
    return shown


def facts_of(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the facts of a filled-in form as a ParsedAgreement has them."""
    found = {name: value for name, value in data.items() if name not in {"joins", "address"}}
    return {
        name: tuple(value) if isinstance(value, list) else value for name, value in found.items()
    }


MARK_KINDS = [
    ("article", pgettext_lazy("part of a text", "Article")),
    ("chapter", pgettext_lazy("part of a text", "Chapter")),
    ("section", pgettext_lazy("part of a text", "Section")),
    ("subsection", pgettext_lazy("part of a text", "Subsection")),
    ("part", pgettext_lazy("part of a text", "Part")),
    ("title", pgettext_lazy("part of a text", "Title")),
    ("preamble", pgettext_lazy("part of a text", "Preamble")),
    ("closing", pgettext_lazy("part of a text", "Closing clauses")),
    ("act", pgettext_lazy("part of a text", "Approving act")),
    ("annex", pgettext_lazy("part of a text", "Annex without articles")),
    ("protocol", pgettext_lazy("part of a text", "Protocol without articles")),
    ("annex-head", pgettext_lazy("part of a text", "Annex with articles")),
    ("protocol-head", pgettext_lazy("part of a text", "Protocol with articles")),
    ("note", pgettext_lazy("part of a text", "Note")),
    ("foreign", pgettext_lazy("part of a text", "Text in another language")),
]


class VersionForm(forms.Form):
    """The language of a version, and what its text is worth."""

    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=Language)
    standing = forms.ChoiceField(label=gettext_lazy("Standing"), choices=Standing)


class MarkForm(forms.Form):
    """One row of an outline: what begins at a line; ``stands`` is what stands there."""

    stands = ""
    line = forms.IntegerField(label=gettext_lazy("Line"), min_value=1, max_value=10_000_000)
    # The same as initial: an empty row that nobody touched is no row.
    kind = forms.ChoiceField(
        label=gettext_lazy("What begins"), choices=MARK_KINDS, initial="article"
    )
    number = forms.CharField(
        label=pgettext_lazy("of an article", "Number"),
        required=False,
        max_length=20,
        error_messages=NULLS,
    )
    heading = forms.CharField(
        label=gettext_lazy("Heading"),
        required=False,
        max_length=LONGEST_HEADING,
        error_messages=NULLS,
    )
    label = forms.CharField(required=False, max_length=LONGEST_HEADING, widget=forms.HiddenInput)


class Marks(forms.BaseFormSet[MarkForm]):
    """The outline of a version: its rows, and some empty ones to add more."""

    def clean(self) -> None:
        """Ask for at least one row."""
        if not any(self.errors) and not self.rows():
            raise forms.ValidationError(_("Leave at least one row."))

    def rows(self) -> list[dict[str, Any]]:
        """Return the rows that are filled in and not taken out."""
        data = [form.cleaned_data for form in self.forms if hasattr(form, "cleaned_data")]
        return [row for row in data if row.get("line") and not row.get("DELETE")]


# Rows of a version that one page can hold, with those of two other versions: a request has so
# many fields at most (DATA_UPLOAD_MAX_NUMBER_FIELDS).
MOST_MARKS = 1_200
MarksFormSet = forms.formset_factory(
    MarkForm,
    formset=Marks,
    extra=5,
    can_delete=True,
    max_num=MOST_MARKS + 100,
    absolute_max=MOST_MARKS + 100,
)
