"""Small collections of agreements: as a test asks for them, or by chance from a seed."""

import hashlib
import random
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from treaties.choices import ActKind, AgreementKind, Language, Standing, Status
from treaties.models import (
    Act,
    Agreement,
    AgreementParty,
    LanguageVersion,
    Party,
    SourceFile,
)
from treaties.ordering import place
from treaties.text.parties.table import party_name

FIRST_DAY = datetime(2026, 1, 1, tzinfo=UTC)
CODES = ("KZ", "LT", "GE", "UZ", "KG", "AT", "AZ", "JP", "UN", "EE")
WORDS = {
    "kk": ("Ынтымақтастық", "Әріптестік", "Қайта өңдеу", "Ішкі су", "Иран", "Йод", "Үй"),
    "ru": ("Ёлки", "Единый рынок", "Жилище", "Якорь", "Вода", "о чае"),
    "en": ("Écoles", "Elections", "Zinc", "Tea", "on Water", "Åland", "Apples"),
}


def party(code: str, **names: str) -> Party:
    """Return the party with a code, made if need be; its names are the known ones or those given."""
    known = {f"name_{one}": names.get(one, party_name(code, one)) for one in Language.values}
    return Party.objects.get_or_create(code=code, defaults=known)[0]


def agreement(slug: str, codes: Sequence[str] = (), **values: Any) -> Agreement:
    """Return a new agreement of some parties.

    ``titles`` are its titles by language; ``acted_on`` the dates of its acts; ``added`` the day,
    counted from FIRST_DAY, on which it was added. Other values are columns.
    """
    titles: dict[str, str] = values.pop("titles", {})
    acts: Sequence[date | None] = values.pop("acted_on", ())
    added: int | None = values.pop("added", None)
    made = Agreement.objects.create(slug=slug, **{"kind": "treaty", "status": "signed"} | values)
    rows = [AgreementParty(agreement=made, party=party(code)) for code in codes]
    AgreementParty.objects.bulk_create(place(rows, made.pk))
    Act.objects.bulk_create(
        place([Act(agreement=made, kind=ActKind.LAW, date=day) for day in acts], made.pk)
    )
    _add_versions(made, titles)
    if added is not None:
        Agreement.objects.filter(pk=made.pk).update(created_at=FIRST_DAY + timedelta(days=added))
    return made


def _add_versions(made: Agreement, titles: dict[str, str]) -> None:
    if not titles:
        return
    name = hashlib.sha256(made.slug.encode()).hexdigest()
    source = SourceFile.objects.create(
        agreement=made, sha256=name, name="a.txt", content=b"", encoding="utf-8"
    )
    for language, title in titles.items():
        LanguageVersion.objects.create(
            agreement=made,
            language=language,
            title=title,
            standing=Standing.AUTHENTIC,
            source=source,
        )


def by_chance(seed: int, size: int) -> list[Agreement]:
    """Return agreements with all that a list is filtered and sorted by; the same for a seed."""
    chance = random.Random(seed)
    return [_one(chance, f"a-{number:03}") for number in range(size)]


def _one(chance: random.Random, slug: str) -> Agreement:
    languages = chance.sample(Language.values, chance.randint(0, 3))
    return agreement(
        slug,
        chance.sample(CODES, chance.choice((0, 1, 2, 2, 2, 5))),
        kind=chance.choice(AgreementKind.values),
        status=chance.choice(Status.values),
        signed_on=_day(chance) if chance.random() < 0.7 else None,
        acted_on=[
            chance.choice((None, _day(chance))) for _number in range(chance.choice((0, 0, 1, 3)))
        ],
        prevailing_languages=chance.sample(["kk", "ru", "en", "fr"], chance.choice((0, 1, 1, 2))),
        titles={
            one: f"{chance.choice(WORDS[one])} {chance.randint(1, 3)}".strip()
            if chance.random() < 0.9
            else ""
            for one in languages
        },
        added=chance.randint(0, 9),
    )


def _day(chance: random.Random) -> date:
    return date(1990, 1, 1) + timedelta(days=chance.randint(0, 365 * 9))
