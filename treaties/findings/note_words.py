"""What the versions say where they differ, in words of the reader's language.

A rule tells values: ``P30D``, ``2004-05-01``, ``art_6__para_1``. Each kind of finding has its way
to words here; all of them take the value and the language, which is active, too. A value that is
none of its kind is shown as it is.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext, pgettext_lazy

from treaties.choices import (
    ActKind,
    AgreementKind,
    DivisionKind,
    FindingKind,
    Language,
    ParagraphKind,
    UnitKind,
)
from treaties.citation import Part, Provision, cite_place
from treaties.constraints import PERIOD, UNLIMITED
from treaties.final_clauses import CLAUSES, Clause
from treaties.final_clauses_listing import CLAUSE_NAMES, clause_words
from treaties.findings.body_names import body_name
from treaties.terms.table import shipped
from treaties.text.parties.table import party_name
from treaties.wording import date_words, language_names, period_words, place_name

BETWEEN = ","
# A day of every year; one of them has a 29 February.
DAY_ALONE = re.compile(r"--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
LEAP_YEAR = 2000
DAY = re.compile(r"\d{4}-\d\d-\d\d")
CURRENCY = re.compile(r"[A-Z]{3}")
PLAIN_SUM = "#,##0.##"
# A number with fewer figures may be a year, which is written without a blank in it.
GROUPED_FROM = 10_000
UNGROUPED = "0.######"
# No treaty has a number with more figures.
MOST_FIGURES = 18

# What stands in an eId: the units and paragraphs that are cited, and what they may stand in.
UNITS = {
    "art": UnitKind.ARTICLE,
    "act": UnitKind.ACT,
    "title": UnitKind.TITLE,
    "preamble": UnitKind.PREAMBLE,
    "closing": UnitKind.CLOSING,
    "note": UnitKind.NOTE,
    "annex": UnitKind.ANNEX,
}
PARTS = {
    "p": ParagraphKind.TEXT,
    "para": ParagraphKind.PARAGRAPH,
    "subpara": ParagraphKind.SUBPARAGRAPH,
    "point": ParagraphKind.POINT,
    "item": ParagraphKind.SUBPOINT,
    "indent": ParagraphKind.INDENT,
}
DIVISIONS = {
    "part": DivisionKind.PART,
    "chp": DivisionKind.CHAPTER,
    "sec": DivisionKind.SECTION,
    "subsec": DivisionKind.SUBSECTION,
    "prot": DivisionKind.PROTOCOL,
}
# Parts with a bracket behind their number.
BRACKETED = frozenset({ParagraphKind.POINT, ParagraphKind.SUBPOINT})

MODALITIES: Mapping[str, str | Promise] = {
    "shall": pgettext_lazy("force of a rule", "a duty"),
    "may": pgettext_lazy("force of a rule", "a permission"),
    "shall not": pgettext_lazy("force of a rule", "a prohibition"),
}
CONJUNCTIONS: Mapping[str, str | Promise] = {
    "and": pgettext_lazy("conjunction", "“and”"),
    "or": pgettext_lazy("conjunction", "“or”"),
    "and/or": pgettext_lazy("conjunction", "“and/or”"),
}
QUANTIFIERS: Mapping[str, str | Promise] = {
    "only": pgettext_lazy("word of scope", "“only”"),
    "any": pgettext_lazy("word of scope", "“any”"),
    "each": pgettext_lazy("word of scope", "“each”"),
    "all": pgettext_lazy("word of scope", "“all”"),
    "extent": pgettext_lazy("word of scope", "“to the extent that”"),
    "example": pgettext_lazy("word of scope", "“such as”"),
}
# Roles that are no legal terms.
ROLES: Mapping[str, str | Promise] = {
    "requesting": pgettext_lazy("role", "the requesting one"),
    "requested": pgettext_lazy("role", "the requested one"),
    "sending": pgettext_lazy("role", "the sending one"),
    "depositary": pgettext_lazy("role", "the depositary"),
    "state": pgettext_lazy("role", "the state"),
    "departure": pgettext_lazy("role", "the one of departure"),
    "destination": pgettext_lazy("role", "the one of destination"),
    "receiving": pgettext_lazy("role", "the receiving one"),
    "upstream": pgettext_lazy("role", "the upstream one"),
    "downstream": pgettext_lazy("role", "the downstream one"),
    "exporter": pgettext_lazy("role", "the exporter"),
    "importer": pgettext_lazy("role", "the importer"),
    "lender": pgettext_lazy("role", "the lender"),
    "borrower": pgettext_lazy("role", "the borrower"),
    "plaintiff": pgettext_lazy("role", "the plaintiff"),
    "defendant": pgettext_lazy("role", "the defendant"),
    "employer": pgettext_lazy("role", "the employer"),
    "worker": pgettext_lazy("role", "the worker"),
    "residence": pgettext_lazy("role", "the resident"),
    "source": pgettext_lazy("role", "the source"),
}
# Facts that are no final clauses.
FACTS: Mapping[str, str | Promise] = {
    **{name: CLAUSE_NAMES[name] for name in CLAUSES},
    "kind": gettext_lazy("Type"),
    "parties": gettext_lazy("Parties"),
    "signed": gettext_lazy("Signed"),
    "in_force_on": gettext_lazy("In force since"),
    "publication": gettext_lazy("Published in"),
    "authentic_languages": gettext_lazy("Authentic languages"),
    "act": gettext_lazy("Approving act"),
    "amendment": gettext_lazy("Amended by"),
    "ends": gettext_lazy("Ends"),
    "reservation": gettext_lazy("Reservations"),
    "declaration": gettext_lazy("Declarations"),
}


def value_words(kind: FindingKind, value: str, language: str) -> str:
    """Return what one version says in words of the active language, which is given."""
    words = WORDS.get(kind)
    return words(value, language) if words else value


def fact_name(value: str) -> str:
    """Return what the fact of a value ``entry:ratification`` is called; of another, its name."""
    name = value.partition(":")[0]
    return str(FACTS.get(name, name.replace("_", " ")))


def _of_each(words: Callable[[str, str], str]) -> Callable[[str, str], str]:
    """Return a way to words for several values with commas between them."""

    def listed(value: str, language: str) -> str:
        return ", ".join(words(one.strip(), language) for one in value.split(BETWEEN) if one)

    return listed


def _chosen(names: Mapping[str, str | Promise]) -> Callable[[str, str], str]:
    return _of_each(lambda value, language: str(names.get(value, value)))


def _number(value: str, language: str) -> str:
    number = _decimal(value)
    if number is None:
        return value
    pattern = None if abs(number) >= GROUPED_FROM else UNGROUPED
    return str(format_decimal(number, pattern, locale=language))


def _decimal(value: str) -> Decimal | None:
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) <= MOST_FIGURES else None


def _percentage(value: str, language: str) -> str:
    space = "\u00a0" if language != Language.ENGLISH else ""
    return f"{_number(value, language)}{space}%"


def _sum(value: str, language: str) -> str:
    amount, _, currency = value.partition(" ")
    number = _decimal(amount)
    if number is None or not CURRENCY.fullmatch(currency):
        return _number(value, language)
    return str(
        format_currency(
            number, currency, PLAIN_SUM, language, currency_digits=False, format_type="name"
        )
    )


def _day(value: str, language: str) -> str:
    without_year = DAY_ALONE.fullmatch(value)
    if without_year:
        day = date(LEAP_YEAR, int(without_year[1]), int(without_year[2]))
        return str(format_date(day, "d MMMM", locale=language))
    if not DAY.fullmatch(value):
        return value
    try:
        return date_words(date.fromisoformat(value), language)
    except ValueError:
        return value


def _period(value: str, language: str) -> str:
    if value == UNLIMITED:
        return _("unlimited")
    return period_words(value, language) if PERIOD.fullmatch(value) else value


def _term(value: str, language: str) -> str:
    """Return the usual rendering of a term; of one that editors added, its key in words."""
    listed = _TERMS.get(value)
    words = listed[language] if listed else value.replace("-", " ")
    return pgettext("legal term", "“%(term)s”") % {"term": words}


_TERMS = {
    row.key: {language: texts[0] for language, texts in row.renderings.items()} for row in shipped()
}


def _role(value: str, language: str) -> str:
    return str(ROLES[value]) if value in ROLES else _term(value, language)


def _length(value: str, language: str) -> str:
    number = _decimal(value)
    if number is None:
        return value
    words = ngettext("%(count)s character", "%(count)s characters", int(number))
    return words % {"count": format_decimal(number, locale=language)}


def _label(value: str, language: str) -> str:
    return pgettext("printed number", "“%(label)s”") % {"label": value.strip()}


# Provisions


def provision_words(eid: str, language: str) -> str:
    """Return a provision of an eId as it is cited; the eId for what has no such address.

    What an article or an annex stands in, such as a protocol, is named in brackets.
    """
    within: list[str] = []
    unit: Provision | None = None
    parts: list[Part] = []
    for step in eid.split("__"):
        name, _, number = step.partition("_")
        if name in UNITS and not parts:
            within += [cite_place(unit, language)] if unit else []
            unit = Provision(UNITS[name], number)
        elif name in DIVISIONS and number and not unit:
            within.append(_division_words(DIVISIONS[name], number, language))
        elif name in PARTS and number and unit:
            parts.append(Part(PARTS[name], _part_label(name, number), step))
        else:
            return eid
    if unit is None:
        return ", ".join(within)
    place = cite_place(replace(unit, parts=parts), language)
    return f"{place} ({', '.join(within)})" if within else place


def _part_label(name: str, number: str) -> str:
    shown = number.replace("-", ".") if name == "subpara" else number
    return f"{shown})" if PARTS[name] in BRACKETED else shown


def _division_words(kind: DivisionKind, number: str, language: str) -> str:
    name = str(kind.label)
    if language == Language.ENGLISH:
        return f"{name} {number}"
    return f"{number}-{name.lower()}" if language == Language.KAZAKH else f"{name.lower()} {number}"


# Facts


def _fact(value: str, language: str) -> str:
    name, _, stated = value.partition(":")
    words = _clause if name in CLAUSES else _one_fact
    return "; ".join(words(name, one, language) for one in stated.split("; "))


def _clause(name: str, stated: str, language: str) -> str:
    try:
        return clause_words(Clause(name, stated), language)
    except ValueError:
        return stated


def _one_fact(name: str, stated: str, language: str) -> str:
    words = _FACT_WORDS.get(name)
    return words(stated, language) if words else stated


def _agreement_kind(value: str, language: str) -> str:
    return str(AgreementKind(value).label) if value in AgreementKind.values else value


def _codes(value: str, language: str) -> str:
    return ", ".join(party_name(code, language) for code in value.split())


def _languages(value: str, language: str) -> str:
    return language_names(value.split(), language)


def _signed(value: str, language: str) -> str:
    day, _, place = value.partition(" ")
    return ", ".join(filter(None, (_day(day, language), place and place_name(place, language))))


def _act(value: str, language: str) -> str:
    """Return an act as ``resolution 697 2000-05-11`` in words; of an amendment, without a kind."""
    words = []
    for part in value.split():
        if part in ActKind.values:
            words.append(str(ActKind(part).label))
        else:
            words.append(_day(part, language) if DAY.fullmatch(part) else f"№ {part}")
    return " ".join(words)


def _dated_title(value: str, language: str) -> str:
    day, _, title = value.partition(" ")
    return f"{title}, {_day(day, language)}" if DAY.fullmatch(day) and title else value


_FACT_WORDS: Mapping[str, Callable[[str, str], str]] = {
    "kind": _agreement_kind,
    "parties": _codes,
    "signed": _signed,
    "in_force_on": _day,
    "authentic_languages": _languages,
    "act": _act,
    "amendment": _act,
    "ends": _dated_title,
}


def _named(value: str, language: str) -> str:
    return body_name(value, language) or party_name(value, language)


WORDS: Mapping[FindingKind, Callable[[str, str], str]] = {
    FindingKind.NUMBERING: _label,
    FindingKind.NUMBER: _of_each(_number),
    FindingKind.DATE: _of_each(_day),
    FindingKind.SUM: _of_each(_sum),
    FindingKind.PERCENTAGE: _of_each(_percentage),
    FindingKind.PERIOD: _of_each(_period),
    FindingKind.PARTY: _of_each(_named),
    FindingKind.PLACE: _of_each(place_name),
    FindingKind.REFERENCE: _of_each(provision_words),
    FindingKind.MODALITY: _chosen(MODALITIES),
    FindingKind.CONJUNCTION: _chosen(CONJUNCTIONS),
    FindingKind.QUANTIFIER: _chosen(QUANTIFIERS),
    FindingKind.ROLE: _of_each(_role),
    FindingKind.TERM: _of_each(_term),
    FindingKind.LENGTH: _length,
    FindingKind.FACT: _fact,
}
