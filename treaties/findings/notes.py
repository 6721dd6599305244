"""The note of a finding: one sentence in the reader's language that says what differs.

It tells what each version says and judges none of them: which one is right is for the reader.
"""

from collections.abc import Iterable, Mapping

from babel.lists import format_list
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override, pgettext, pgettext_lazy

from treaties.choices import FindingKind, Language
from treaties.findings.note_words import fact_name, value_words

IN_TEXT: Mapping[str, str | Promise] = {
    Language.KAZAKH: pgettext_lazy("where it stands", "in the Kazakh text"),
    Language.RUSSIAN: pgettext_lazy("where it stands", "in the Russian text"),
    Language.ENGLISH: pgettext_lazy("where it stands", "in the English text"),
}
# What is said where each version says something.
DIFFER: Mapping[FindingKind, str | Promise] = {
    FindingKind.NUMBERING: gettext_lazy("The numbering differs: %(said)s."),
    FindingKind.NUMBER: gettext_lazy("The numbers differ: %(said)s."),
    FindingKind.DATE: gettext_lazy("The dates differ: %(said)s."),
    FindingKind.SUM: gettext_lazy("The sums of money differ: %(said)s."),
    FindingKind.PERCENTAGE: gettext_lazy("The percentages differ: %(said)s."),
    FindingKind.PERIOD: gettext_lazy("The time limits differ: %(said)s."),
    FindingKind.PARTY: gettext_lazy("Different parties or bodies are named: %(said)s."),
    FindingKind.PLACE: gettext_lazy("Different places are named: %(said)s."),
    FindingKind.REFERENCE: gettext_lazy("The references differ: %(said)s."),
    FindingKind.MODALITY: gettext_lazy("Duty and permission differ: %(said)s."),
    FindingKind.CONJUNCTION: gettext_lazy("The conjunctions differ: %(said)s."),
    FindingKind.QUANTIFIER: gettext_lazy("The words of scope differ: %(said)s."),
    FindingKind.ROLE: gettext_lazy("Different roles are named: %(said)s."),
    FindingKind.TERM: gettext_lazy("Different legal terms are used: %(said)s."),
    FindingKind.LENGTH: gettext_lazy("The lengths are unusually far apart: %(said)s."),
    FindingKind.FACT: gettext_lazy("The versions differ on “%(fact)s”: %(said)s."),
}
# And where some of them say nothing of the kind.
ONLY: Mapping[FindingKind, str | Promise] = {
    FindingKind.NUMBER: gettext_lazy("The number %(value)s stands only %(where)s."),
    FindingKind.DATE: gettext_lazy("The date %(value)s stands only %(where)s."),
    FindingKind.SUM: gettext_lazy("The sum of %(value)s stands only %(where)s."),
    FindingKind.PERCENTAGE: gettext_lazy("The percentage %(value)s stands only %(where)s."),
    FindingKind.PERIOD: gettext_lazy("The time limit of %(value)s stands only %(where)s."),
    FindingKind.PARTY: gettext_lazy("%(value)s is named only %(where)s."),
    FindingKind.PLACE: gettext_lazy("%(value)s is named only %(where)s."),
    FindingKind.REFERENCE: gettext_lazy("The reference to %(value)s stands only %(where)s."),
    FindingKind.MODALITY: gettext_lazy("Only %(where)s is this %(value)s."),
    FindingKind.CONJUNCTION: gettext_lazy("The word %(value)s stands only %(where)s."),
    FindingKind.QUANTIFIER: gettext_lazy("The word %(value)s stands only %(where)s."),
    FindingKind.ROLE: gettext_lazy("This role is named only %(where)s: %(value)s."),
    FindingKind.TERM: gettext_lazy("The legal term %(value)s stands only %(where)s."),
    FindingKind.FACT: gettext_lazy("“%(fact)s: %(value)s” is stated only %(where)s."),
}
YES, NO = "yes", "no"


def note(kind: FindingKind, values: Mapping[str, str], language: str) -> str:
    """Return the note of a finding in a language of the portal.

    ``values`` are what the versions say by language, empty where one says nothing.
    """
    with override(language):
        told = {one: values[one] for one in Language.values if one in values}
        said = {one: value for one, value in told.items() if value}
        silent = [one for one in told if one not in said]
        # A language may put first what is a word within the sentence in another.
        return _capital(_sentence(kind, said, silent, language))


def _sentence(kind: FindingKind, said: Mapping[str, str], silent: list[str], language: str) -> str:
    if not said:
        return _("The versions differ here: %(kind)s.") % {"kind": kind.label}
    if kind == FindingKind.MISSING:
        return _("This provision stands %(there)s and is missing %(missing)s.") % {
            "there": _where(said, language),
            "missing": _where(silent, language),
        }
    if kind == FindingKind.NEGATION:
        return _negation(said, language)
    return _told(kind, said, silent, language)


def _told(kind: FindingKind, said: Mapping[str, str], silent: list[str], language: str) -> str:
    fact = fact_name(next(iter(said.values()))) if kind == FindingKind.FACT else ""
    by_value = _by_value(said)
    if silent and len(by_value) == 1 and kind in ONLY:
        (value,) = by_value
        words = {"value": value_words(kind, value, language), "where": _where(said, language)}
        return str(ONLY[kind]) % {**words, "fact": fact}
    stated = [
        _statement(value_words(kind, value, language), languages, language)
        for value, languages in by_value.items()
    ]
    if silent:
        nothing = _("no number") if kind == FindingKind.NUMBERING else _("nothing of the kind")
        stated.append(_statement(nothing, silent, language))
    return str(DIFFER[kind]) % {"said": "; ".join(stated), "fact": fact}


def _negation(said: Mapping[str, str], language: str) -> str:
    denied = [one for one, value in said.items() if value == YES]
    affirmed = [one for one, value in said.items() if value != YES]
    if not denied or not affirmed:
        return _("The versions differ here: %(kind)s.") % {"kind": FindingKind.NEGATION.label}
    return _("A negation that stands %(denied)s is missing %(affirmed)s.") % {
        "denied": _where(denied, language),
        "affirmed": _where(affirmed, language),
    }


def _by_value(said: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the languages that say each value, in the order of the portal's languages."""
    found: dict[str, list[str]] = {}
    for language, value in said.items():
        found.setdefault(value, []).append(language)
    return found


def _statement(words: str, languages: Iterable[str], language: str) -> str:
    where = _where(languages, language)
    return pgettext("what a version says", "%(value)s %(where)s") % {"value": words, "where": where}


def _where(languages: Iterable[str], language: str) -> str:
    """Return in which texts something stands: ``in the Kazakh text and in the English text``."""
    return str(format_list([str(IN_TEXT[one]) for one in languages], locale=language))


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
