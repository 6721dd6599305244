"""A text that is uploaded at the desk, looked at and published, and what is found of it afterwards."""

import pytest
from django.contrib.auth.models import Permission, User
from django.test import Client
from django.urls import reverse

from search.models import PendingUpdate
from search.service import Request, search
from tests.treaties.drafts.conftest import act, drain, send
from tests.treaties.samples import COFFEE, KAZAKH, RUSSIAN, TEA
from treaties.models import Agreement, Draft, SourceFile

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
SOURCES = "/en/admin/treaties/sourcefile/"


def upload(client: Client, data: bytes, name: str = "tea.txt") -> Draft:
    """Upload a text and publish it; return its draft."""
    (draft,) = send(client, (name, data))
    drain()
    draft.refresh_from_db()
    if draft.publishable:
        act(client, draft, "publish")
        drain()
        draft.refresh_from_db()
    return draft


def said(client: Client, draft: Draft) -> str:
    """Return what publishing changed, as the draft's page says it in English."""
    row = client.get(f"/en/desk/drafts/{draft.pk}/").context["row"]
    return str(row.change)


def found(words: str) -> list[str]:
    """Return the articles that a search finds."""
    return [hit.eid for hit in search(Request(words)).hits]


# What is uploaded


def test_a_text_is_uploaded_and_found(admin_client):
    draft = upload(admin_client, TEA.encode())
    assert draft.source == SourceFile.objects.get(agreement=Agreement.objects.get())
    assert said(admin_client, draft) == "A new agreement, in: Kazakh, Russian, English."
    assert found("самоварами") == ["art_2"]
    assert not PendingUpdate.objects.exists()


def test_the_same_file_again_changes_nothing(admin_client):
    upload(admin_client, TEA.encode())
    draft = upload(admin_client, TEA.encode(), "again.txt")
    assert said(admin_client, draft) == "This very file was loaded before."
    assert SourceFile.objects.get().name == "tea.txt"


def test_the_same_text_in_another_file_changes_nothing(admin_client):
    upload(admin_client, TEA.encode())
    draft = upload(admin_client, TEA.encode("utf-16"), "again.txt")
    assert said(admin_client, draft) == ("The text is word for word the one that is there already.")
    assert SourceFile.objects.count() == 2


def test_another_text_of_the_agreement_joins_it(admin_client):
    upload(admin_client, f"{KAZAKH}\n\n{RUSSIAN}".encode())
    draft = upload(admin_client, RUSSIAN.replace("самоваром", "чайником").encode(), "new.txt")
    assert said(admin_client, draft) == "New revision 2 of a version: Russian."
    assert found("чайник") == ["art_2"]
    # What was replaced is no longer found.
    assert found("самовар") == []
    assert Agreement.objects.count() == 1


def test_a_file_whose_texts_were_replaced_is_told_of_as_it_is(admin_client):
    upload(admin_client, RUSSIAN.encode())
    upload(admin_client, RUSSIAN.replace("самоваром", "чайником").encode())
    draft = upload(admin_client, RUSSIAN.encode())
    assert "a later text has taken its place since" in said(admin_client, draft)


def test_a_doubt_leads_to_the_agreement_that_is_meant(admin_client):
    upload(admin_client, RUSSIAN.encode())
    text = "ПРОЕКТ\n\n" + RUSSIAN.split("      Совершено")[0]
    (draft,) = send(admin_client, ("draft.txt", text.encode()))
    drain()
    page = admin_client.get(f"/en/desk/drafts/{draft.pk}/").content.decode()
    assert 'href="/en/agreements/2019-kz-ge-agreement/"' in page
    form = admin_client.get(f"/en/desk/drafts/{draft.pk}/correct/").content.decode()
    assert '<option value="2019-kz-ge-agreement">' in form


def test_the_pages_that_only_show_are_named_by_what_they_show(admin_client):
    upload(admin_client, TEA.encode())
    source = SourceFile.objects.get()
    answer = admin_client.get(f"/ru/admin/treaties/sourcefile/{source.pk}/change/")
    assert "Просмотреть" not in answer.context["title"]
    listed = admin_client.get("/ru/admin/treaties/sourcefile/").content.decode()
    assert f"/ru/admin/treaties/agreement/{source.agreement_id}/change/" in listed


# What was corrected


def test_a_fact_corrected_by_hand_is_found(admin_client, django_capture_on_commit_callbacks):
    upload(admin_client, TEA.encode())
    tea = Agreement.objects.get()
    address = reverse("admin:treaties_agreement_change", args=[tea.pk])
    form = admin_client.get(address).context["adminform"].form
    values = {name: "" if value is None else value for name, value in form.initial.items()}
    values |= {"status": "ended", "authentic_languages": "[]", "prevailing_languages": "[]"}
    for inline in ("party_rows", "acts", "versions", "revisions", "ends", "amendments", "facts"):
        values |= {f"{inline}-TOTAL_FORMS": 0, f"{inline}-INITIAL_FORMS": 0}
    with django_capture_on_commit_callbacks(execute=True):
        answer = admin_client.post(address, values)
    assert answer.status_code == 302, answer.context["errors"]
    assert search(Request("самовар", {"status": ("ended",)})).total == 1
    assert search(Request("самовар", {"status": ("in_force",)})).total == 0


# What was deleted


@pytest.fixture
def delete(admin_client, django_capture_on_commit_callbacks):
    """Delete an agreement at the desk."""

    def run(agreement: Agreement) -> None:
        address = reverse("admin:treaties_agreement_delete", args=[agreement.pk])
        with django_capture_on_commit_callbacks(execute=True):
            assert admin_client.post(address, {"post": "yes"}).status_code == 302

    return run


def test_an_agreement_is_deleted_whole_and_found_no_more(admin_client, delete):
    for text in (TEA, COFFEE):
        upload(admin_client, text.encode())
    delete(Agreement.objects.get(versions__language="en"))
    assert SourceFile.objects.count() == 1
    assert found("самовар") == []
    assert found("кофейник") == ["art_2"]


def test_what_was_deleted_can_be_loaded_again(admin_client, delete):
    upload(admin_client, TEA.encode())
    delete(Agreement.objects.get())
    draft = upload(admin_client, TEA.encode())
    assert draft.foreseen["plan"]["status"] == "created"
    assert found("самовар") == ["art_2"]


def test_without_its_last_agreement_the_portal_finds_nothing(admin_client, delete):
    upload(admin_client, TEA.encode())
    delete(Agreement.objects.get())
    assert found("самовар") == []


# Who may


def test_nothing_is_uploaded_in_the_admin_itself(admin_client):
    assert admin_client.get(f"{SOURCES}upload/", follow=True).status_code in {200, 404}
    assert admin_client.get(f"{SOURCES}add/").status_code == 403


@pytest.mark.parametrize("allowed", [False, True])
def test_the_list_of_sources_leads_whoever_may_to_the_upload(client, allowed):
    editor = User.objects.create_user("aigerim", is_staff=True)
    rights = ["view_sourcefile", *(["add_draft"] if allowed else [])]
    editor.user_permissions.set(Permission.objects.filter(codename__in=rights))
    client.force_login(editor)
    html = client.get(SOURCES).content.decode()
    assert ('href="/en/desk/drafts/"' in html) == allowed
