"""The audit log in the admin: listed, searched, filtered; changed by nobody."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from portal.audit.acting import acting_as
from portal.audit.entry import AuditEntry, Event
from portal.audit.events import write
from tests.portal.accounts.people import person
from tests.treaties.page import Page, get
from treaties.models import Party

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
LIST = "/en/admin/portal/auditentry/"


@pytest.fixture
def log(admin_user: User) -> AuditEntry:
    """A party that was added, changed and deleted, and a failed sign-in; return the change."""
    with acting_as(admin_user):
        party = Party.objects.create(code="MOR", name_en="Mordor")
        party.name_en = "Mordor, <b>Land</b> of"
        party.save()
    write(Event.REFUSED, None)
    entry: AuditEntry = AuditEntry.objects.get(action=AuditEntry.Action.UPDATE)
    return entry


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ({}, 3),
        ({"what": "1"}, 1),
        ({"what": "refused"}, 1),
        ({"what": "3"}, 0),
        ({"model": "treaties.party"}, 2),
        ({"model": "auth.user"}, 1),
        ({"q": "Mordor"}, 2),
        ({"q": "admin"}, 2),
        ({"q": "nobody"}, 0),
        ({"what": "'); --"}, 0),
        ({"model": "nothing"}, 0),
    ],
)
def test_it_is_filtered_and_searched(admin_client, log, query, count):
    AuditEntry.objects.filter(event=Event.SIGNED_IN).delete()
    answer = admin_client.get(LIST, query)
    assert answer.status_code == 200
    assert answer.context["cl"].result_count == count


def test_an_entry_shows_what_it_was_and_what_it_is(admin_client, log):
    html = get(admin_client, f"{LIST}{log.pk}/change/").content.decode()
    table = html.split("<table><thead>")[1].split("</table>")[0]
    assert Page(f"<thead>{table}".replace("</t", " </t")).has(
        "Field Before After Name in English Mordor Mordor, <b>Land</b> of"
    )
    assert "<b>Land</b>" not in html


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_list_tells_it_in_words(admin_client, log, language):
    html = get(admin_client, LIST.replace("/en/", f"/{language}/")).content.decode()
    assert {"kk": "Қосты", "ru": "Добавление", "en": "Added"}[language] in html
    assert {"kk": "Белгісіз ат", "ru": "Неизвестное имя", "en": "An unknown name"}[language] in html


def test_nobody_changes_it_an_administrator_neither(admin_client, log):
    before = list(AuditEntry.objects.order_by("pk").values())
    change = reverse("admin:portal_auditentry_change", args=[log.pk])
    for address in (change, f"{LIST}{log.pk}/delete/", f"{LIST}add/"):
        assert admin_client.post(address, {"object_repr": "x", "post": "yes"}).status_code == 403
    heap = {"action": "delete_selected", "_selected_action": [log.pk], "post": "yes"}
    admin_client.post(LIST, heap)
    assert list(AuditEntry.objects.order_by("pk").values()) == before
    page = get(admin_client, change).content.decode()
    assert 'name="_save"' not in page
    assert "deletelink" not in page
    assert '<select name="action"' not in get(admin_client, LIST).content.decode()


def test_who_has_the_right_looks_and_does_no_more(log):
    client = Client()
    client.force_login(person("reader", "view_auditentry"))
    assert client.get(LIST).status_code == 200
    assert client.post(f"{LIST}{log.pk}/delete/", {"post": "yes"}).status_code == 403
    client.force_login(person("bolat", "change_agreement"))
    assert client.get(LIST).status_code == 403
