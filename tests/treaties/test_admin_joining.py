"""The editor's choice: joining two agreements, and looking at earlier revisions."""

import pytest
from django.contrib.auth.models import Permission, User
from django.urls import reverse

from search.models import PendingUpdate
from search.service import Request, search
from tests.treaties.samples import KAZAKH, RUSSIAN, stored
from treaties.loading.candidates import Match
from treaties.loading.load import load
from treaties.models import Agreement, Revision, SourceFile, SourceWarning
from treaties.signals import run_finished

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder", "in_english")]
CHANGED = RUSSIAN.replace("самоваром", "чайником")


@pytest.fixture
def two(monkeypatch):
    """Load two texts as agreements of their own."""

    def store(*texts: str) -> list[Agreement]:
        with monkeypatch.context() as patch:
            patch.setattr("treaties.loading.load.find_match", lambda parsed: Match())
            found = [load(text.encode(), "tea.txt").agreement for text in texts]
        return [agreement for agreement in found if agreement]

    return store


def page(agreement: Agreement) -> str:
    return reverse("admin:treaties_agreement_join", args=[agreement.pk])


def test_the_choice_is_offered_with_what_a_warning_names(admin_client, two):
    kazakh, russian = two(KAZAKH, RUSSIAN)
    source = SourceFile.objects.get(agreement=russian)
    SourceWarning.objects.create(source=source, line=0, code="may-belong", detail=kazakh.slug)
    change = reverse("admin:treaties_agreement_change", args=[russian.pk])
    assert page(russian) in admin_client.get(change).content.decode()
    for one, other in ((russian, kazakh), (kazakh, russian)):
        answer = admin_client.get(page(one))
        assert answer.context["suggestions"] == [other]
        assert f'value="{other.slug}"' in answer.content.decode()


def test_two_are_joined_and_found_as_one(admin_client, two, django_capture_on_commit_callbacks):
    kazakh, russian = two(KAZAKH, RUSSIAN)
    with django_capture_on_commit_callbacks(execute=True):
        answer = admin_client.post(page(russian), {"address": kazakh.slug})
    assert answer.status_code == 302
    assert answer.url == reverse("admin:treaties_agreement_change", args=[kazakh.pk])
    assert Agreement.objects.get().languages == ["kk", "ru"]
    (hit,) = search(Request("самовар")).hits
    assert set(hit.versions) == {"kk", "ru"}
    assert not PendingUpdate.objects.exists()


def test_the_former_address_leads_to_the_agreement(admin_client, client, two):
    kazakh, russian = two(KAZAKH, RUSSIAN)
    admin_client.post(page(russian), {"address": kazakh.slug})
    checksum = kazakh.sources.first().sha256
    for rest in ("", "ru/", "ru/art_2/", f"source/{checksum}"):
        answer = client.get(f"/en/agreements/{russian.slug}/{rest}")
        assert answer.status_code == 301, rest
        assert answer.url == f"/en/agreements/{kazakh.slug}/{rest}"
        assert client.get(answer.url).status_code == 200
    assert client.get("/en/agreements/nowhere/").status_code == 404


def test_which_text_is_the_current_one_is_asked(admin_client, two):
    first, second = two(RUSSIAN, CHANGED)
    answer = admin_client.post(page(second), {"address": first.slug})
    assert "Russian" in answer.context["form"].errors["newer"][0]
    assert Agreement.objects.count() == 2
    admin_client.post(page(second), {"address": first.slug, "newer": "this"})
    version = Agreement.objects.get().versions.get()
    assert version.revision == 2
    assert version.articles.filter(paragraphs__text__contains="чайником").exists()


@pytest.mark.parametrize("address", ["", "nowhere", "own", "not an address"])
def test_another_agreement_must_be_named(admin_client, two, address):
    (agreement,) = two(RUSSIAN)
    named = agreement.slug if address == "own" else address
    answer = admin_client.post(page(agreement), {"address": named})
    assert answer.status_code == 200
    assert answer.context["form"].errors["address"]


def test_who_may_join(client, two):
    kazakh, russian = two(KAZAKH, RUSSIAN)
    editor = User.objects.create_user("aigerim", is_staff=True)
    editor.user_permissions.set(Permission.objects.filter(codename="change_agreement"))
    client.force_login(editor)
    assert client.post(page(russian), {"address": kazakh.slug}).status_code == 403
    assert client.get(page(russian)).status_code == 403
    assert Agreement.objects.count() == 2
    editor.user_permissions.add(Permission.objects.get(codename="publish_draft"))
    assert client.get(page(russian)).status_code == 200
    assert client.get("/en/admin/treaties/agreement/999/join/").status_code == 404


def test_a_revision_shows_what_was_changed_after_it(admin_client):
    for text in (RUSSIAN, CHANGED, CHANGED.replace("пять лет", "<шесть> лет")):
        load(text.encode(), "tea.txt")
    first, second = Revision.objects.order_by("number")
    pages = [
        admin_client.get(reverse("admin:treaties_revision_change", args=[row.pk])).content.decode()
        for row in (first, second)
    ]
    assert "<del> самоваром</del><ins> чайником</ins>" in pages[0]
    assert "<ins> &lt;шесть&gt;</ins>" in pages[1]
    assert "самоваром" not in pages[1]


def test_a_revision_is_not_searched(db):
    for text in (RUSSIAN, CHANGED):
        stored(text)
        run_finished.send(Agreement)
    assert search(Request("самовар")).total == 0
    assert search(Request("чайник")).total == 1
