"""The correction of a draft as its page has it: the forms filled with what was read, and back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from treaties.drafts.corrections import NEW, Corrected, as_corrected, corrected_value
from treaties.drafts.forms import (
    OTHER,
    FactsForm,
    Marks,
    MarksFormSet,
    VersionForm,
    facts_of,
    initial_facts,
)
from treaties.drafts.kept import source_value
from treaties.models import Draft
from treaties.text.document import ParsedAgreement, ParsedVersion
from treaties.text.marks import Mark, marks_of
from treaties.text.pipeline import Corrections
from treaties.wording import language_name, reader_language


@dataclass(frozen=True, slots=True)
class VersionForms:
    """The forms of one version: its language and standing, its outline."""

    language: str
    name: str
    head: VersionForm
    marks: Marks


class Correction:
    """The forms of a draft; ``data`` is what was sent, without it they show what was read.

    The draft must have been read.
    """

    def __init__(self, draft: Draft, data: QueryDict | None = None) -> None:
        self.before = corrected_value(draft.corrections)
        # What was read without the corrections of facts, and with them.
        self.plain = source_value(draft.read).agreement
        self.read: ParsedAgreement = as_corrected(self.plain, self.before)
        joins = self.before.joins
        self.facts = FactsForm(self.read, data, initial=initial_facts(self.read, joins))
        reader = reader_language(get_language())
        self.versions = [self._forms(version, data, reader) for version in self.read.versions]

    @staticmethod
    def _forms(version: ParsedVersion, data: QueryDict | None, reader: str) -> VersionForms:
        code = version.language
        rows = [
            {
                "line": mark.line,
                "kind": mark.kind,
                "number": mark.number,
                "heading": mark.heading,
                "label": mark.label,
            }
            for mark in marks_of(version)
        ]
        told = {"language": code, "standing": version.standing}
        return VersionForms(
            code,
            language_name(code, reader),
            VersionForm(data, prefix=code, initial=told, use_required_attribute=False),
            cast(Marks, MarksFormSet(data, prefix=f"marks-{code}", initial=rows)),
        )

    def is_valid(self) -> bool:
        """Return whether all forms are filled in well; each says what is wrong."""
        checked = [self.facts.is_valid()]
        for one in self.versions:
            checked += [one.head.is_valid(), one.marks.is_valid()]
        if all(checked):
            self._check_languages()
        return all(checked) and not any(one.head.errors for one in self.versions)

    def _check_languages(self) -> None:
        chosen = [one.head.cleaned_data["language"] for one in self.versions]
        for one in self.versions:
            if chosen.count(one.head.cleaned_data["language"]) > 1:
                one.head.add_error("language", _("Another version has this language."))

    def corrected(self) -> Corrected:
        """Return what is to be kept of valid forms: what differs from what was read by itself."""
        data = facts_of(self.facts.cleaned_data)
        facts = {name: value for name, value in data.items() if value != getattr(self.plain, name)}
        joins = self.facts.cleaned_data["joins"]
        address = self.facts.cleaned_data["address"]
        return Corrected(
            Corrections(self._languages(), self._marks()),
            facts,
            self._standings(),
            address if joins == OTHER else NEW if joins == NEW else "",
        )

    def _source_language(self, language: str) -> str:
        """Return the language that a version was read in before it was corrected."""
        meant = {new: old for old, new in self.before.text.languages.items()}
        return meant.get(language, language)

    def _languages(self) -> dict[str, str]:
        found = {}
        for one in self.versions:
            read, meant = self._source_language(one.language), one.head.cleaned_data["language"]
            if read != meant:
                found[read] = meant
        return found

    def _marks(self) -> dict[str, tuple[Mark, ...]]:
        """Return the outlines that were changed now or before."""
        found: dict[str, tuple[Mark, ...]] = {}
        for one, version in zip(self.versions, self.read.versions, strict=True):
            source = self._source_language(one.language)
            rows = tuple(sorted(_marks_in(one.marks.rows()), key=lambda mark: mark.line))
            if rows != _told(marks_of(version)):
                found[source] = rows
            elif source in self.before.text.marks:
                found[source] = tuple(self.before.text.marks[source])
        return found

    def _standings(self) -> dict[str, str]:
        """Return the standings that are not as they were, and those that were given before."""
        found = {}
        for one, version in zip(self.versions, self.read.versions, strict=True):
            meant = one.head.cleaned_data
            given = meant["standing"] != version.standing or one.language in self.before.standings
            if given:
                found[meant["language"]] = meant["standing"]
        return found


def _marks_in(rows: Sequence[Mapping[str, Any]]) -> list[Mark]:
    return [
        Mark(row["line"], row["kind"], row["number"], row["heading"], row["label"]) for row in rows
    ]


def _told(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return marks as a form gives them back: blanks at the ends of a field are taken away."""
    return tuple(
        Mark(m.line, m.kind, m.number.strip(), m.heading.strip(), m.label.strip()) for m in marks
    )
