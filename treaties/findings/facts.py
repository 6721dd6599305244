"""The facts that the versions state differently, and final clauses that stand in one only."""

from collections.abc import Iterator, Mapping, Sequence

from treaties.align import AlignedUnit
from treaties.choices import FindingKind
from treaties.evidence import eids_of, line_of
from treaties.findings.values import Finding, Quote
from treaties.models import Fact, LanguageVersion

# What a fact weighs that is stated otherwise in each language; that is stated in one only. Some
# clauses are not always recognised: what is read in one language alone says little of them.
FACTS: Mapping[str, tuple[float, float]] = {
    "prevailing_languages": (0.9, 0.45),
    "authentic_languages": (0.85, 0.45),
    "notice": (0.85, 0.4),
    "duration": (0.85, 0.45),
    "entry": (0.6, 0.3),
    "provisional": (0.7, 0.45),
    "signed": (0.85, 0.3),
    "disputes": (0.45, 0.3),
    "amendment_clause": (0.45, 0.3),
}


def fact_findings(
    versions: Sequence[LanguageVersion], units: Sequence[AlignedUnit]
) -> Iterator[Finding]:
    """Yield the facts of an agreement that its versions state differently, at their clauses."""
    languages = [version.language for version in versions]
    facts: dict[str, dict[str, list[Fact]]] = {}
    rows = Fact.objects.filter(agreement=versions[0].agreement_id, name__in=FACTS)
    for fact in rows.filter(language__in=languages).order_by("pk"):
        facts.setdefault(fact.name, {}).setdefault(fact.language, []).append(fact)
    places = _Places(
        units, [fact for told in facts.values() for one in told.values() for fact in one]
    )
    for name, told in facts.items():
        values = {language: _said(told.get(language, ())) for language in languages}
        if len(set(values.values())) == 1:
            continue
        stated = set(filter(None, values.values()))
        weight = FACTS[name][0 if len(stated) > 1 else 1]
        quotes = {language: places.quotes(told.get(language, ())) for language in languages}
        unit, eid = places.row(quotes)
        if eid:
            shown = {one: f"{name}:{value}" if value else "" for one, value in values.items()}
            yield Finding(unit, eid, FindingKind.FACT, weight, quotes, shown)


def _said(facts: Sequence[Fact]) -> str:
    return "; ".join(sorted({fact.value for fact in facts}))


class _Places:
    """Where the sentences of facts stand in the texts."""

    def __init__(self, units: Sequence[AlignedUnit], facts: Sequence[Fact]) -> None:
        self._eids = eids_of(facts)
        self._texts: dict[tuple[str, str], str] = {}
        self._rows: dict[tuple[str, str], tuple[str, str]] = {}
        for unit in units:
            for row in unit.rows:
                for language, cell in row.cells.items():
                    self._texts[language, cell.eid] = cell.text
                    self._rows[language, cell.eid] = (unit.eid, row.eid)

    def quotes(self, facts: Sequence[Fact]) -> tuple[Quote, ...]:
        """Return the sentences that state facts, as far as they stand in one paragraph."""
        found = []
        for fact in facts:
            eid = self._eids.get(line_of(fact), "")
            text = self._texts.get((fact.language, eid), "")
            start = text.find(fact.sentence)
            if start >= 0 and fact.sentence:
                found.append(Quote(eid, start, start + len(fact.sentence), fact.sentence))
            elif text:
                found.append(Quote(eid, 0, len(text), text))
        return tuple(dict.fromkeys(found))

    def row(self, quotes: Mapping[str, Sequence[Quote]]) -> tuple[str, str]:
        """Return the unit and the row of the first quote that has one."""
        for language, listed in quotes.items():
            for quote in listed:
                if (language, quote.eid) in self._rows:
                    return self._rows[language, quote.eid]
        return "", ""
