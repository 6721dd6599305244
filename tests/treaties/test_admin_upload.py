"""The upload of a text at the editors' desk, and what is found of it afterwards."""

import pytest
from django.contrib.auth.models import Permission, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from search.models import PendingUpdate
from search.service import Request, search
from tests.treaties.samples import COFFEE, KAZAKH, RUSSIAN, TEA, WORDS
from treaties.messages import refusal_sentence
from treaties.models import Agreement, SourceFile
from treaties.text.document import Refusal

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
UPLOAD = "/en/admin/treaties/sourcefile/upload/"


def upload(client: Client, data: bytes, name: str = "tea.txt"):
    return client.post(UPLOAD, {"file": SimpleUploadedFile(name, data)}, follow=True)


def said(answer) -> list[str]:
    """Return what the editor is told: messages, or the errors of the form."""
    if "form" in answer.context and answer.context["form"].errors:
        return list(answer.context["form"].errors["file"])
    return [str(message) for message in answer.context["messages"]]


def found(words: str) -> list[str]:
    """Return the articles that a search finds."""
    return [hit.eid for hit in search(Request(words)).hits]


# What is uploaded


def test_a_text_is_uploaded_and_found(admin_client):
    answer = upload(admin_client, TEA.encode())
    tea = Agreement.objects.get()
    assert answer.redirect_chain == [(f"/en/admin/treaties/agreement/{tea.pk}/change/", 302)]
    assert said(answer) == ["The text was loaded as a new agreement."]
    assert found("самоварами") == ["art_2"]
    assert not PendingUpdate.objects.exists()


def test_the_same_file_again_changes_nothing(admin_client):
    upload(admin_client, TEA.encode())
    answer = upload(admin_client, TEA.encode(), "again.txt")
    assert said(answer) == ["This very file was loaded before; nothing was changed."]
    assert SourceFile.objects.get().name == "tea.txt"


def test_the_same_text_in_another_file_changes_nothing(admin_client):
    upload(admin_client, TEA.encode())
    answer = upload(admin_client, TEA.encode("utf-16"), "again.txt")
    assert said(answer) == ["The text is word for word the one that was loaded before."]
    assert SourceFile.objects.count() == 2


def test_another_text_of_the_agreement_joins_it(admin_client):
    upload(admin_client, f"{KAZAKH}\n\n{RUSSIAN}".encode())
    answer = upload(admin_client, RUSSIAN.replace("самоваром", "чайником").encode(), "new.txt")
    assert said(answer) == ["The text was loaded into the agreement that it belongs to."]
    assert found("чайник") == ["art_2"]
    # What was replaced is no longer found.
    assert found("самовар") == []
    assert Agreement.objects.count() == 1


def test_warnings_are_told_with_their_lines(admin_client):
    answer = upload(admin_client, RUSSIAN.replace("Статья 3", "Статья 7").encode())
    line = RUSSIAN.splitlines().index("Статья 3") + 1
    assert any(str(line) in sentence and "7" in sentence for sentence in said(answer)[1:])


def test_a_doubt_leads_to_the_page_that_joins(admin_client):
    upload(admin_client, RUSSIAN.encode())
    draft = "ПРОЕКТ\n\n" + RUSSIAN.split("      Совершено")[0]
    answer = upload(admin_client, draft.encode(), "draft.txt")
    key = Agreement.objects.latest("pk").pk
    (doubt,) = [sentence for sentence in said(answer) if "2019-kz-ge-agreement" in sentence]
    assert f'<a href="/en/admin/treaties/agreement/{key}/join/">' in doubt
    assert doubt in answer.content.decode()


def test_a_file_whose_texts_were_replaced_is_told_of_as_it_is(admin_client):
    upload(admin_client, RUSSIAN.encode())
    upload(admin_client, RUSSIAN.replace("самоваром", "чайником").encode())
    assert (
        "a later text has taken its place since" in said(upload(admin_client, RUSSIAN.encode()))[0]
    )


def test_the_pages_that_only_show_are_named_by_what_they_show(admin_client):
    upload(admin_client, TEA.encode())
    source = SourceFile.objects.get()
    answer = admin_client.get(f"/ru/admin/treaties/sourcefile/{source.pk}/change/")
    assert "Просмотреть" not in answer.context["title"]
    listed = admin_client.get("/ru/admin/treaties/sourcefile/").content.decode()
    assert f"/ru/admin/treaties/agreement/{source.agreement_id}/change/" in listed


@pytest.mark.parametrize("reader", ["kk", "ru", "en"])
@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", Refusal("empty")),
        (b"\x00\x01\x02\x03" * 9, Refusal("binary")),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), Refusal("binary", "PNG")),
        (WORDS.encode(), Refusal("no-agreement")),
        (b"x" * (1024 * 1024 + 1), Refusal("too-large", "1")),
    ],
    ids=["empty", "binary", "image", "no agreement", "too large"],
)
def test_a_refused_file_gets_one_sentence_and_nothing_is_stored(
    admin_client, settings, reader, data, refusal
):
    settings.UPLOAD_LIMIT = 1024 * 1024
    file = SimpleUploadedFile("odd.txt", data)
    answer = admin_client.post(UPLOAD.replace("/en/", f"/{reader}/"), {"file": file})
    with override(reader):
        assert said(answer) == [refusal_sentence(refusal)]
    assert not SourceFile.objects.exists()
    assert not Agreement.objects.exists()


def test_a_file_as_large_as_allowed_is_read(admin_client, settings):
    settings.UPLOAD_LIMIT = len(TEA.encode())
    assert said(upload(admin_client, TEA.encode()))[0].startswith("The text was loaded")


def test_without_a_file_one_is_asked_for(admin_client):
    answer = admin_client.post(UPLOAD, {"csrfmiddlewaretoken": "x"})
    assert len(said(answer)) == 1


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
    assert said(upload(admin_client, TEA.encode()))[-1] == "The text was loaded as a new agreement."
    assert found("самовар") == ["art_2"]


def test_without_its_last_agreement_the_portal_finds_nothing(admin_client, delete):
    upload(admin_client, TEA.encode())
    delete(Agreement.objects.get())
    assert found("самовар") == []


# Who may


def test_a_reader_is_sent_to_sign_in(client):
    answer = client.post(UPLOAD, {"file": SimpleUploadedFile("tea.txt", TEA.encode())})
    assert answer.status_code == 302
    assert answer.url.startswith("/en/admin/login/")
    assert not Agreement.objects.exists()


@pytest.mark.parametrize(("allowed", "status"), [(False, 403), (True, 200)])
def test_an_editor_uploads_with_the_permission_to(client, allowed, status):
    editor = User.objects.create_user("aigerim", is_staff=True)
    view = Permission.objects.get(codename="view_sourcefile")
    add = Permission.objects.get(codename="add_sourcefile")
    editor.user_permissions.set([view, add] if allowed else [view])
    client.force_login(editor)
    assert client.get(UPLOAD).status_code == status
    upload(client, TEA.encode())
    assert Agreement.objects.exists() == allowed
    html = client.get("/en/admin/treaties/sourcefile/").content.decode()
    assert (UPLOAD in html) == allowed
