"""The tables: what the database itself refuses, and how rows call themselves."""

from contextlib import nullcontext
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.db.models import ProtectedError, RestrictedError
from django.utils.translation import override

from tests.treaties.samples import RUSSIAN, stored
from treaties.choices import DivisionKind, Issuer, Language
from treaties.models import (
    Act,
    Agreement,
    AgreementParty,
    Amendment,
    Article,
    Comparison,
    Division,
    EndedAgreement,
    Fact,
    Finding,
    FormerAddress,
    LanguageVersion,
    Paragraph,
    Party,
    Repair,
    Revision,
    SourceFile,
    SourceWarning,
)
from treaties.ordering import place

EVERY_MODEL: list[type[models.Model]] = [
    *(Act, Agreement, AgreementParty, Article, Division),
    *(Fact, LanguageVersion, Paragraph, Party, Repair, SourceFile),
    *(Amendment, EndedAgreement, FormerAddress, Revision, SourceWarning),
    *(Comparison, Finding),
]


def store_revision(agreement: Agreement) -> None:
    """Store an earlier text of an agreement from a file of its own."""
    source = SourceFile.objects.create(
        agreement=agreement, sha256="0", content=b"x", encoding="utf-8"
    )
    Revision.objects.create(agreement=agreement, language="ru", number=1, text={}, source=source)


def broken(rows: models.QuerySet[Any], **values) -> bool:
    """Return whether the database refuses values for rows."""
    try:
        with transaction.atomic():
            rows.update(**values)
    except IntegrityError:
        return True
    return False


# One of each


def test_one_version_per_language(tea):
    version = tea.versions.get(language="kk")
    twin = LanguageVersion(agreement=tea, language="kk", standing="official", source=version.source)
    with pytest.raises(IntegrityError):
        twin.save()


def test_no_version_becomes_a_second_of_its_language(tea):
    assert broken(tea.versions.filter(language="ru"), language="kk")


def test_one_article_per_eid_in_a_version(tea):
    version = tea.versions.get(language="ru")
    assert broken(version.articles.filter(eid="art_2"), eid="art_1")


def test_the_same_eid_stands_in_each_version(tea):
    assert Article.objects.filter(version__agreement=tea, eid="art_1").count() == 3


def test_one_paragraph_per_eid_in_an_article(tea):
    article = Article.objects.get(version__language="ru", eid="art_1")
    assert broken(article.paragraphs.filter(eid="art_1__para_2"), eid="art_1__para_1")


def test_one_division_per_eid_in_a_version(tea):
    version = tea.versions.get(language="ru")
    assert broken(version.divisions.filter(eid="chp_2"), eid="chp_1")


def test_a_party_binds_an_agreement_once(tea):
    georgia = AgreementParty.objects.get(agreement=tea, party__code="GE")
    rows = place([AgreementParty(agreement=tea, party=georgia.party)], tea.pk)
    rows[0].position, rows[0].ordinal = 2, georgia.ordinal + 1
    rows[0].previous_id = georgia.ordinal
    with pytest.raises(IntegrityError):
        AgreementParty.objects.bulk_create(rows)


def test_one_agreement_per_address(tea):
    other = Agreement.objects.create(slug="other", kind="treaty", status="unknown")
    assert broken(Agreement.objects.filter(pk=other.pk), slug=tea.slug)


def test_one_source_per_checksum(tea):
    with pytest.raises(IntegrityError):
        SourceFile.objects.create(
            agreement=tea, sha256=tea.sources.get().sha256, content=b"x", encoding="utf-8"
        )


def test_one_repair_per_sequence(tea):
    first = Repair.objects.get()
    with pytest.raises(IntegrityError):
        Repair.objects.create(source=first.source, sequence=0, line=1, column=0, before="a")


# Closed lists


@pytest.mark.parametrize(
    ("model", "column"),
    [
        (Agreement, "kind"),
        (Agreement, "status"),
        (LanguageVersion, "language"),
        (LanguageVersion, "standing"),
        (Article, "kind"),
        (Paragraph, "kind"),
        (SourceFile, "format"),
    ],
)
def test_a_closed_list_holds_one_of_its_values(tea, model, column):
    key = model.objects.values_list("pk", flat=True)[0]
    assert broken(model.objects.filter(pk=key), **{column: "xx"})


def test_an_act_is_of_a_known_kind(tea):
    Act.objects.bulk_create(place([Act(agreement=tea, kind="law")], tea.pk))
    assert broken(Act.objects.all(), kind="poem")


@pytest.mark.parametrize(
    ("model", "column", "known"),
    [
        (Division, "kind", DivisionKind.values),
        (Fact, "language", Language.values),
        (Act, "issuer", [*Issuer.values, ""]),
    ],
)
def test_every_closed_list_is_held_by_the_database(tea, model, column, known):
    Act.objects.bulk_create(place([Act(agreement=tea, kind="law")], tea.pk))
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.update(**{column: "xx"})
    assert set(model.objects.values_list(column, flat=True)) <= set(known)


def test_a_revision_counts_from_one(tea):
    assert broken(tea.versions.all(), revision=0)


def test_a_revision_has_its_number_once(tea):
    version = tea.versions.get(language="ru")
    row = {"agreement": tea, "language": "ru", "text": {}, "source": version.source}
    Revision.objects.create(**row, number=1)
    assert broken(Revision.objects.all(), language="xx")
    with pytest.raises(IntegrityError):
        Revision.objects.create(**row, number=1)


@pytest.mark.parametrize("column", ["duration", "notice"])
@pytest.mark.parametrize(
    ("value", "known"),
    [
        *(("", True), ("unlimited", True), ("P5Y", True), ("P1Y6M", True), ("P30D", True)),
        *(("P2W", True), ("five years", False), ("P", False), ("PY", False), ("5Y", False)),
    ],
)
def test_a_period_is_one_of_iso_8601(tea, column, value, known):
    setattr(tea, column, value)
    with nullcontext() if known else pytest.raises(ValidationError, match=column):
        tea.full_clean()
    if not value.startswith("P"):
        assert broken(Agreement.objects.filter(pk=tea.pk), **{column: value}) != known


def test_entry_into_force_is_of_a_known_kind_or_unknown(tea):
    rows = Agreement.objects.filter(pk=tea.pk)
    assert broken(rows, entry="miracle")
    assert not broken(rows, entry="notification")
    assert not broken(rows, entry="")


# What hangs together


def test_a_source_in_use_stays(tea):
    with pytest.raises(RestrictedError):
        SourceFile.objects.get().delete()


def test_a_party_in_use_stays(tea):
    with pytest.raises(ProtectedError):
        Party.objects.get(code="GE").delete()


def test_an_agreement_goes_with_all_that_it_owns(tea):
    store_revision(tea)
    Amendment.objects.bulk_create(place([Amendment(agreement=tea, number="5", line=1)], tea.pk))
    EndedAgreement.objects.bulk_create(place([EndedAgreement(agreement=tea, title="x")], tea.pk))
    FormerAddress.objects.create(agreement=tea, slug="former")
    tea.delete()
    connection.check_constraints()
    assert {model for model in EVERY_MODEL if model._default_manager.exists()} == {Party}


def test_what_is_loaded_fits_its_columns(tea):
    for model in EVERY_MODEL:
        for row in model._default_manager.all():
            row.full_clean(validate_constraints=False)


def test_a_long_label_fits_its_column(db):
    chain = ".".join(["11"] * 90)
    stored(RUSSIAN.replace("2. Урожай", f"{chain} Урожай"))
    for row in Paragraph.objects.all():
        try:
            row.full_clean(validate_constraints=False)
        except ValidationError as error:
            pytest.fail(str(error))


# Names


def test_a_party_in_three_languages():
    party = Party(code="DE", name_kk="Алмания", name_ru="Германия", name_en="Germany")
    names = [party.name(code) for code in ("kk", "ru", "en")]
    assert names == ["Алмания", "Германия", "Germany"]
    assert party.name("fr") == "Germany"
    with override("en"):
        assert str(party) == "Germany"


def test_an_agreement_is_named_in_the_readers_language(tea):
    with override("ru"):
        assert str(tea).endswith("о чае")
    with override("en"):
        assert str(tea).endswith("on Tea")


def test_an_agreement_without_that_language_is_named_in_another(tea):
    tea.versions.filter(language="en").delete()
    assert tea.title("en").endswith("шай туралы келісім")
    assert tea.version("en").language == "kk"
    assert tea.languages == ["kk", "ru"]


def test_the_year_is_that_of_signing_or_of_the_first_act(tea):
    assert tea.year == 2019
    draft = Agreement.objects.create(slug="draft", kind="treaty", status="draft")
    assert draft.year is None
    acts = [Act(agreement=draft, kind="law", date=date(year, 1, 1)) for year in (2012, 2010)]
    Act.objects.bulk_create(place(acts, draft.pk))
    assert [draft.year] == [2010]
    assert draft.title("kk") == "draft"


def test_an_article_tells_its_text(tea):
    article = Article.objects.get(version__language="ru", eid="art_1")
    assert article.text.splitlines()[:2] == ["1. Стороны выращивают чай:", "a) горный;"]
    assert str(article) == "Статья 1. Цель"
    with override("en"):
        assert str(Article(kind="preamble")) == "Preamble"
