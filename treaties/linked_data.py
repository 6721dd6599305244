"""An agreement as linked data: ``schema:Legislation``, as search engines and libraries read it.

The terms are those of https://schema.org/Legislation, which follow the European Legislation
Identifier.
"""

from typing import Any

from treaties.choices import Standing, Status
from treaties.models import Agreement, LanguageVersion

FORCE = {Status.IN_FORCE: "InForce", Status.ENDED: "NotInForce", Status.DRAFT: "NotInForce"}
VALUES = {
    Standing.AUTHENTIC: "AuthoritativeLegalValue",
    Standing.OFFICIAL: "OfficialLegalValue",
    Standing.TRANSLATION: "UnofficialLegalValue",
    Standing.DRAFT: "UnofficialLegalValue",
}
SCHEMA = "https://schema.org/"


def legislation(agreement: Agreement, reader: str, addresses: dict[str, str]) -> dict[str, Any]:
    """Return the description of an agreement; what is not known is left out.

    ``addresses`` has the absolute address of the agreement under "" and of each version under its
    language.
    """
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Legislation",
        "@id": addresses[""],
        "url": addresses[""],
        "name": agreement.title(reader),
        "legislationIdentifier": agreement.slug,
        "legislationType": str(agreement.get_kind_display()),
        "inLanguage": agreement.languages,
        "legislationDate": agreement.signed_on and agreement.signed_on.isoformat(),
        "temporalCoverage": agreement.in_force_on and f"{agreement.in_force_on.isoformat()}/..",
        "legislationLegalForce": agreement.status in FORCE
        and f"{SCHEMA}{FORCE[Status(agreement.status)]}",
        "contributor": [
            {"@type": "Organization", "name": row.party.name(reader)}
            for row in agreement.party_rows.all()
        ],
        "encoding": [
            _version(version, addresses[version.language]) for version in agreement.versions.all()
        ],
    }
    return {name: value for name, value in told.items() if value}


def _version(version: LanguageVersion, address: str) -> dict[str, str]:
    return {
        "@type": "LegislationObject",
        "url": address,
        "name": version.title,
        "inLanguage": version.language,
        "encodingFormat": "text/html",
        "legislationLegalValue": f"{SCHEMA}{VALUES[Standing(version.standing)]}",
    }
