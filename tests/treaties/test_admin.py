"""The editors' desk: lists, filters, search boxes, and who may do what."""

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Permission, User
from django.urls import reverse

from treaties.models import Act, Agreement, Article
from treaties.ordering import place

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
REGISTERED = [
    str(model._meta.model_name)
    for model, registered in admin.site._registry.items()
    if model._meta.app_label == "treaties"
]


# Lists


def test_what_editors_look_at_is_registered():
    models = {model._meta.model_name for model in apps.get_app_config("treaties").get_models()}
    # These are shown with their agreement or in its text; a former address is only followed, and
    # saved searches follow changes.
    shown = {"agreementparty", "fact", "endedagreement", "amendment", "formeraddress"}
    shown |= {"reference", "termrendering", "comparison", "textchange"}
    # These stand at the desk.
    shown |= {"draft", "draftwork", "textedit", "note", "collection", "collectionitem"}
    assert models - set(REGISTERED) == shown


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
        ("repair", {"kind": "look-alike"}, 1),
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


@pytest.mark.parametrize("model", sorted(set(REGISTERED) - {"party", "term"}))
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


def test_an_editor_without_the_permission_deletes_nothing(client, tea):
    editor = User.objects.create_user("aigerim", is_staff=True)
    editor.user_permissions.set(Permission.objects.filter(codename="change_agreement"))
    client.force_login(editor)
    address = reverse("admin:treaties_agreement_delete", args=[tea.pk])
    assert client.post(address, {"post": "yes"}).status_code == 403
    chosen = {"action": "delete_selected", "_selected_action": tea.pk, "post": "yes"}
    client.post(reverse("admin:treaties_agreement_changelist"), chosen)
    assert Agreement.objects.exists()
