"""What a source tells, and the keys by which texts are found, for what was loaded before."""

import hashlib
import re

from django.db import migrations

STATED = ("kind", "multilateral", "signed_place", "publication", "status")
ORDER = ("kk", "ru", "en")
NOT_LETTERS = re.compile(r"[\W_]+")


def fill(apps, schema_editor):
    """Take for each source what its agreement's columns tell."""
    Agreement = apps.get_model("treaties", "Agreement")
    for agreement in Agreement.objects.iterator(chunk_size=200):
        parties = [
            row.party.code
            for row in agreement.party_rows.select_related("party").order_by("position")
        ]
        agreement.parties_key = key_of_parties(parties)
        agreement.save(update_fields=["parties_key"])
        versions = list(agreement.versions.all())
        for version in versions:
            version.title_key = digest(NOT_LETTERS.sub(" ", version.title.casefold()).strip())
            articles = version.articles.filter(kind="article").order_by("position")
            eids = list(articles.values_list("eid", flat=True))
            version.shape = digest(" ".join(eids)) if len(eids) > 2 else ""
            version.save(update_fields=["title_key", "shape"])
        facts = facts_of(agreement, parties)
        for source in agreement.sources.defer("content"):
            standings = {row.language: row.standing for row in versions if row.source_id == source.pk}
            source.told = {"agreement": facts, "standings": standings}
            source.save(update_fields=["told"])


def facts_of(agreement, parties):
    facts = {name: getattr(agreement, name) for name in STATED}
    facts["parties"] = parties
    for name in ("signed_on", "in_force_on"):
        day = getattr(agreement, name)
        facts[name] = day.isoformat() if day else None
    for name in ("authentic_languages", "prevailing_languages"):
        facts[name] = list(getattr(agreement, name))
    facts["acts"] = [
        {
            "kind": act.kind,
            "issuer": act.issuer,
            "number": act.number,
            "date": act.date.isoformat() if act.date else None,
            "draft": act.draft,
        }
        for act in agreement.acts.order_by("position")
    ]
    return facts


def key_of_parties(parties):
    key = "-".join(sorted(parties)) if len(parties) > 1 else ""
    return key if len(key) < 200 else digest(key)


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()[:32] if text else ""


class Migration(migrations.Migration):

    dependencies = [
        ("treaties", "0002_revisions_parts_and_more_facts"),
    ]

    operations = [
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
