"""Two agreements made one: nothing is lost, the old address leads on, all or nothing."""

import pytest
from django.db import connection

from search.models import PendingUpdate
from tests.treaties.samples import COFFEE, ENGLISH, KAZAKH, RUSSIAN
from treaties.loading.candidates import Match
from treaties.loading.load import load
from treaties.loading.record import free_slug
from treaties.loading.unite import UndecidedError, common_languages, unite
from treaties.models import (
    Agreement,
    EndedAgreement,
    FormerAddress,
    LanguageVersion,
    Revision,
    SourceFile,
    SourceWarning,
)
from treaties.ordering import place
from treaties.text.document import ParsedSource
from treaties.text.pipeline import read

pytestmark = pytest.mark.django_db


@pytest.fixture
def alone(monkeypatch):
    """Load a text as an agreement of its own, whatever it belongs to."""

    def store(text: str) -> Agreement:
        with monkeypatch.context() as patch:
            patch.setattr("treaties.loading.load.find_match", lambda parsed: Match())
            found = load(text.encode(), "tea.txt").agreement
        assert found
        return found

    return store


def texts(agreement: Agreement) -> dict[str, str]:
    return {
        version.language: "\n".join(row.text for row in version.articles.all())
        for version in agreement.versions.all()
    }


def test_versions_and_facts_come_together(alone):
    kazakh, russian = alone(KAZAKH), alone(RUSSIAN)
    before = texts(kazakh) | texts(russian)
    unite(kazakh, russian, {})
    found = Agreement.objects.get()
    assert found == kazakh
    assert texts(found) == before
    assert found.sources.count() == 2
    assert set(found.facts.values_list("language", flat=True)) == {"kk", "ru"}
    connection.check_constraints()


def test_the_result_is_that_of_loading_them_together(alone):
    unite(alone(KAZAKH), alone(RUSSIAN), {})
    joined = Agreement.objects.values().get()
    Agreement.objects.all().delete()
    for text in (KAZAKH, RUSSIAN):
        load(text.encode(), "tea.txt")
    loaded = Agreement.objects.values().get()
    changing = {"id", "created_at", "updated_at"}
    assert {k: v for k, v in joined.items() if k not in changing} == {
        k: v for k, v in loaded.items() if k not in changing
    }


def test_the_old_address_leads_on(alone):
    kept, joined = alone(KAZAKH), alone(RUSSIAN)
    unite(kept, joined, {})
    assert FormerAddress.objects.get(slug=joined.slug).agreement == kept
    third = alone(ENGLISH)
    # An address that once was another's is not given again.
    assert third.slug not in {kept.slug, joined.slug}
    unite(third, kept, {})
    assert set(FormerAddress.objects.values_list("slug", "agreement")) == {
        (kept.slug, third.pk),
        (joined.slug, third.pk),
    }


def test_of_two_texts_in_one_language_one_must_be_chosen(alone):
    first, second = alone(RUSSIAN), alone(RUSSIAN.replace("самоваром", "чайником"))
    assert common_languages(first, second) == ["ru"]
    with pytest.raises(UndecidedError) as caught:
        unite(first, second, {})
    assert caught.value.languages == ["ru"]
    assert Agreement.objects.count() == 2


@pytest.mark.parametrize("newer", ["самоваром", "чайником"])
def test_the_other_text_becomes_a_revision(alone, newer):
    first, second = alone(RUSSIAN), alone(RUSSIAN.replace("самоваром", "чайником"))
    older = ({"самоваром", "чайником"} - {newer}).pop()
    unite(first, second, {"ru": first if newer == "самоваром" else second})
    (version,) = LanguageVersion.objects.all()
    assert (version.agreement, version.revision) == (first, 2)
    assert newer in texts(first)["ru"]
    revision = Revision.objects.get()
    assert (revision.number, older in str(revision.text)) == (1, True)
    connection.check_constraints()


def test_all_revisions_of_both_stand_in_one_row(alone):
    agreements = []
    for words in (("чае", "самоваром"), ("чае", "чайником")):
        agreement = alone(RUSSIAN.replace("самоваром", words[1]))
        agreements.append(agreement)
    first, second = agreements
    load(RUSSIAN.replace("самоваром", "кувшином").replace("пять", "шесть").encode(), "x")
    # What belongs to two alike joined neither: made a revision by hand of the first one's text.
    third = Agreement.objects.exclude(pk__in=[first.pk, second.pk]).get()
    unite(second, third, {"ru": third})
    unite(first, second, {"ru": second})
    rows = list(Revision.objects.values_list("number", flat=True))
    assert rows == [1, 2]
    assert LanguageVersion.objects.get().revision == 3
    assert "кувшином" in texts(Agreement.objects.get())["ru"]


def test_what_is_indexed_is_told(alone):
    kept, joined = alone(KAZAKH), alone(RUSSIAN)
    PendingUpdate.objects.all().delete()
    unite(kept, joined, {})
    assert set(PendingUpdate.objects.values_list("agreement_id", flat=True)) == {
        kept.pk,
        joined.pk,
    }


def test_warnings_and_links_follow(alone):
    kept, joined, other = alone(KAZAKH), alone(RUSSIAN), alone(COFFEE)
    for source, slug in ((kept, joined), (joined, kept), (other, joined)):
        row = SourceFile.objects.get(agreement=source)
        SourceWarning.objects.create(source=row, line=0, code="may-belong", detail=slug.slug)
    ended = EndedAgreement(agreement=other, title="x", ended=joined)
    EndedAgreement.objects.bulk_create(place([ended], other.pk))
    unite(kept, joined, {})
    warning = SourceWarning.objects.get(code="may-belong")
    assert (warning.source.agreement, warning.detail) == (other, kept.slug)
    assert EndedAgreement.objects.get().ended == kept


def test_all_or_nothing(alone, monkeypatch):
    kept, joined = alone(KAZAKH), alone(RUSSIAN)

    def fail(*args):
        raise RuntimeError("in the middle")

    monkeypatch.setattr("treaties.loading.unite.record", fail)
    with pytest.raises(RuntimeError):
        unite(kept, joined, {})
    assert Agreement.objects.count() == 2
    assert not FormerAddress.objects.exists()
    assert [row.languages for row in Agreement.objects.order_by("pk")] == [["kk"], ["ru"]]


def test_an_address_is_found_among_any_number(django_assert_max_num_queries):
    parsed = read(RUSSIAN.encode())
    assert isinstance(parsed, ParsedSource)
    base = "2019-kz-ge-agreement"
    slugs = [base, *(f"{base}-{number}" for number in range(2, 300))]
    Agreement.objects.bulk_create(
        Agreement(slug=slug, kind="other", status="unknown") for slug in slugs
    )
    with django_assert_max_num_queries(40):
        assert free_slug(parsed.agreement) == f"{base}-300"
