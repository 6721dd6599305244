"""The correction of a draft as its page has it: the forms filled with what was read, and back."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, cast

from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from treaties.drafts.corrections import NEW, Corrected, as_corrected, corrected_value
from treaties.drafts.forms import (
    MOST_MARKS,
    OTHER,
    FactsForm,
    Marks,
    MarksFormSet,
    VersionForm,
    facts_of,
    initial_facts,
)
from treaties.drafts.kept import read_in, source_value
from treaties.models import Draft
from treaties.text.document import ParsedAgreement, ParsedVersion
from treaties.text.marks import Mark, marks_of
from treaties.text.pipeline import Corrections
from treaties.wording import language_name, reader_language

# Letters of a line that are shown beside its row.
SHOWN = 120
LANGUAGES = ("authentic_languages", "prevailing_languages")


@dataclass(frozen=True, slots=True)
class VersionForms:
    """The forms of one version: its language and standing, its outline unless that is too long.

    ``source`` is the language that it was read in; ``shown`` are its marks as they stand now.
    """

    source: str
    language: str
    name: str
    standing: str
    head: VersionForm
    shown: tuple[Mark, ...]
    marks: Marks | None


class Correction:
    """The forms of a draft; ``data`` is what was sent, without it they show what was read.

    The draft must have been read.
    """

    def __init__(self, draft: Draft, data: QueryDict | None = None) -> None:
        self.before = corrected_value(draft.corrections)
        # What was read without the corrections of facts, and with them. It may have been read by
        # earlier corrections than those that the forms show.
        source = source_value(draft.read)
        self.plain = source.agreement
        self._lines = source.clean.lines
        self.read: ParsedAgreement = as_corrected(self.plain, self.before)
        joins = self.before.joins
        self.facts = FactsForm(self.read, data, initial=initial_facts(self.read, joins))
        reader = reader_language(get_language())
        self.versions = [
            self._forms(version, read_in(draft.read, version.language), data, reader)
            for version in self.read.versions
        ]

    def _forms(
        self, version: ParsedVersion, source: str, data: QueryDict | None, reader: str
    ) -> VersionForms:
        language = self.before.text.languages.get(source, source)
        standing = self.before.standings.get(language, version.standing)
        shown = _told(self.before.text.marks.get(source) or marks_of(version))
        told = {"language": language, "standing": standing}
        marks = MarksFormSet(data, prefix=f"marks-{source}", initial=[asdict(m) for m in shown])
        if len(shown) <= MOST_MARKS:
            for row in marks:
                row.stands = self._standing_at(row["line"].value())
        return VersionForms(
            source,
            language,
            language_name(language, reader),
            standing,
            VersionForm(data, prefix=source, initial=told, use_required_attribute=False),
            shown,
            cast(Marks, marks) if len(shown) <= MOST_MARKS else None,
        )

    def _standing_at(self, line: Any) -> str:
        """Return how a line of the source begins; nothing for what is no line of it."""
        number = int(line) if str(line).isdecimal() and len(str(line)) < 9 else 0
        lines = self._lines[number - 1 : number] if number else ()
        return "".join(lines).strip()[:SHOWN]

    def is_valid(self) -> bool:
        """Return whether all forms are filled in well; each says what is wrong."""
        checked = [self.facts.is_valid()]
        for one in self.versions:
            checked += [one.head.is_valid(), one.marks is None or one.marks.is_valid()]
        if all(checked):
            self._check_languages()
        return all(checked) and not any(one.head.errors for one in self.versions)

    @property
    def wrong(self) -> bool:
        """Return whether something was sent that is wrong."""
        parts = [self.facts, *(one.head for one in self.versions)]
        rows = [row for one in self.versions if one.marks for row in one.marks.errors]
        loose = any(one.marks.non_form_errors() for one in self.versions if one.marks)
        return any(part.errors for part in parts) or any(rows) or loose

    def _check_languages(self) -> None:
        chosen = [one.head.cleaned_data["language"] for one in self.versions]
        for one in self.versions:
            if chosen.count(one.head.cleaned_data["language"]) > 1:
                one.head.add_error("language", _("Another version is already in this language."))

    def corrected(self) -> Corrected:
        """Return what is to be kept of valid forms: what differs from what was read by itself."""
        data = facts_of(self.facts.cleaned_data)
        facts = {name: value for name, value in data.items() if self._differs(name, value)}
        joins = self.facts.cleaned_data["joins"]
        address = self.facts.cleaned_data["address"]
        return Corrected(
            Corrections(self._languages(), self._marks()),
            facts,
            self._standings(),
            address if joins == OTHER else NEW if joins == NEW else "",
        )

    def _differs(self, name: str, value: Any) -> bool:
        """Return whether a fact is not as it was read; languages have no order in the form."""
        read = getattr(self.plain, name)
        if name in LANGUAGES:
            return set(value) != set(read)
        return bool(value != read)

    def _languages(self) -> dict[str, str]:
        meant = {one.source: one.head.cleaned_data["language"] for one in self.versions}
        return {source: language for source, language in meant.items() if source != language}

    def _marks(self) -> dict[str, tuple[Mark, ...]]:
        """Return the outlines that were changed now or before."""
        found: dict[str, tuple[Mark, ...]] = {}
        for one in self.versions:
            rows = _marks_in(one.marks.rows()) if one.marks else one.shown
            if rows != one.shown or one.source in self.before.text.marks:
                found[one.source] = rows
        return found

    def _standings(self) -> dict[str, str]:
        """Return the standings that are not as they were, and those that were given before."""
        found = {}
        for one in self.versions:
            meant = one.head.cleaned_data
            if meant["standing"] != one.standing or one.language in self.before.standings:
                found[meant["language"]] = meant["standing"]
        return found


def _marks_in(rows: Sequence[Mapping[str, Any]]) -> tuple[Mark, ...]:
    marks = [
        Mark(row["line"], row["kind"], row["number"], row["heading"], row["label"]) for row in rows
    ]
    return tuple(sorted(marks, key=lambda mark: mark.line))


def _told(marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return marks as a form gives them back: blanks at the ends of a field are taken away."""
    return tuple(
        Mark(m.line, m.kind, m.number.strip(), m.heading.strip(), m.label.strip()) for m in marks
    )
