"""The editors' desk: lists that open, and the upload of a text."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Permission, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from search.models import PendingUpdate
from search.service import Request, search
from tests.treaties.samples import KAZAKH, RUSSIAN, TEA, WORDS
from treaties.messages import refusal_sentence
from treaties.models import Act, Agreement, Article, SourceFile
from treaties.ordering import place
from treaties.text.document import Refusal

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
UPLOAD = "/en/admin/treaties/sourcefile/upload/"
REGISTERED = [
    model._meta.model_name
    for model, registered in admin.site._registry.items()
    if model._meta.app_label == "treaties"
]


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


# Lists


def test_what_editors_look_at_is_registered():
    models = {model._meta.model_name for model in apps.get_app_config("treaties").get_models()}
    # Parties and facts of an agreement are shown with it.
    assert models - set(REGISTERED) == {"agreementparty", "fact"}


@pytest.mark.parametrize("model", REGISTERED)
@pytest.mark.parametrize("reader", ["kk", "ru", "en"])
def test_every_list_opens(admin_client, tea, model, reader):
    answer = admin_client.get(f"/{reader}/admin/treaties/{model}/")
    assert answer.status_code == 200
    assert answer.context["cl"].result_count == apps.get_model("treaties", model).objects.count()


@pytest.mark.parametrize("model", REGISTERED)
def test_every_search_box_finds_and_finds_not(admin_client, tea, model):
    address = f"/en/admin/treaties/{model}/"
    nothing = admin_client.get(address, {"q": "zzzz"})
    assert nothing.status_code == 200
    registered = admin.site._registry[apps.get_model("treaties", model)]
    if registered.search_fields:
        assert nothing.context["cl"].result_count == 0


@pytest.mark.parametrize("model", REGISTERED)
def test_every_filter_opens(admin_client, tea, model):
    Act.objects.bulk_create(place([Act(agreement=tea, kind="law")], tea.pk))
    address = f"/en/admin/treaties/{model}/"
    for spec in admin_client.get(address).context["cl"].filter_specs:
        for choice in spec.choices(admin_client.get(address).context["cl"]):
            assert admin_client.get(address + choice["query_string"]).status_code == 200


@pytest.mark.parametrize(
    ("model", "query", "count"),
    [
        ("agreement", {"q": "Tea"}, 1),
        ("agreement", {"signed_on__year": 2019}, 1),
        ("agreement", {"signed_on__year": 2018}, 0),
        ("agreement", {"versions__language__exact": "en"}, 1),
        ("agreement", {"status__exact": "draft"}, 0),
        ("article", {"q": "art_2"}, 3),
        ("article", {"version__language__exact": "ru", "kind__exact": "article"}, 3),
        ("paragraph", {"q": "самоваром"}, 1),
        ("party", {"q": "Georgia"}, 1),
        ("sourcefile", {"q": "шай"}, 1),
        ("repair", {"kind__exact": "look-alike"}, 1),
    ],
)
def test_search_filters_and_dates(admin_client, tea, model, query, count):
    answer = admin_client.get(f"/en/admin/treaties/{model}/", query)
    assert answer.context["cl"].result_count == count


def test_every_row_opens(admin_client, tea):
    for model in REGISTERED:
        row = apps.get_model("treaties", model).objects.first()
        if row:
            address = reverse(f"admin:treaties_{model}_change", args=[row.pk])
            assert admin_client.get(address).status_code == 200


@pytest.mark.parametrize("model", sorted(set(REGISTERED) - {"party"}))
def test_no_row_of_a_text_is_added_by_hand(admin_client, model):
    assert admin_client.get(f"/en/admin/treaties/{model}/add/").status_code == 403


def test_an_article_cannot_be_changed_or_deleted(admin_client, tea):
    article = Article.objects.get(version__language="ru", eid="art_1")
    address = f"/en/admin/treaties/article/{article.pk}/"
    assert admin_client.post(f"{address}change/", {"heading": "x"}).status_code == 403
    assert admin_client.post(f"{address}delete/", {"post": "yes"}).status_code == 403


def test_an_agreement_is_listed_with_its_page_and_its_versions(admin_client, tea):
    html = admin_client.get("/en/admin/treaties/agreement/").content.decode()
    assert f'href="/en/agreements/{tea.slug}/"' in html
    assert '<td class="field-version_count">3</td>' in html


@pytest.mark.xfail(strict=True, reason="note_saved only notes: nothing indexes what was corrected")
def test_a_fact_corrected_by_hand_is_found(admin_client):
    upload(admin_client, TEA.encode())
    tea = Agreement.objects.get()
    form = (
        admin_client.get(f"/en/admin/treaties/agreement/{tea.pk}/change/").context["adminform"].form
    )
    values = {name: "" if value is None else value for name, value in form.initial.items()}
    values |= {"status": "ended", "authentic_languages": "[]", "prevailing_languages": "[]"}
    for inline in ("party_rows", "acts", "versions", "facts"):
        values |= {f"{inline}-TOTAL_FORMS": 0, f"{inline}-INITIAL_FORMS": 0}
    answer = admin_client.post(f"/en/admin/treaties/agreement/{tea.pk}/change/", values)
    assert answer.status_code == 302, answer.context["errors"]
    tea.refresh_from_db()
    assert tea.status == "ended"
    assert not PendingUpdate.objects.exists()


# Upload


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


@pytest.mark.parametrize("reader", ["kk", "ru", "en"])
@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", Refusal("empty")),
        (b"\x00\x01\x02\x03" * 9, Refusal("binary")),
        (b"%PDF-1.7", Refusal("binary", "PDF")),
        (WORDS.encode(), Refusal("no-agreement")),
        (b"x" * (1024 * 1024 + 1), Refusal("too-large", "1")),
    ],
    ids=["empty", "binary", "pdf", "no agreement", "too large"],
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
