"""What people change on the site is written down: by whom, what it was, what it is."""

from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission, User
from django.test import Client

from portal.audit.acting import acting_as, who_acts
from portal.audit.entry import AuditEntry, Event
from portal.audit.registered import ALL, AUDITED, CREATE, DELETE, HIDDEN, UPDATE, row_of
from portal.audit.told import changes_of
from tests.portal.accounts.people import person
from tests.treaties.findings_kept.conftest import compared
from tests.treaties.samples import TEA, stored
from treaties.deciding import seen
from treaties.drafts import publishing, reading, saving
from treaties.drafts.keeping import keep
from treaties.models import Agreement, ErrorReport, Party, Term

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder", "in_english")]
__all__ = ["compared"]


@pytest.fixture
def root(client: Client) -> User:
    user = User.objects.create_superuser("root", "root@example.kz", "root-of-the-steppe")
    client.force_login(user)
    AuditEntry.objects.all().delete()
    return user


def entry(model: str, action: int = UPDATE) -> AuditEntry:
    """Return the only entry of a change of a model."""
    found: AuditEntry = AuditEntry.objects.get(content_type__model=model, action=action, event="")
    return found


def told(one: AuditEntry) -> dict[str, tuple[str, str]]:
    return {change.field: (change.before, change.after) for change in changes_of(one)}


def send(client: Client, path: str, **values: Any) -> None:
    answer = client.post(f"/en/admin/{path}", values)
    assert answer.status_code == 302, answer.content.decode()


# Each kind of change


def test_a_row_that_is_added_changed_and_deleted(client, root):
    names = {"name_kk": "Мордор", "name_ru": "Мордор", "name_en": "Mordor"}
    send(client, "treaties/party/add/", code="MOR", **names)
    made = entry("party", CREATE)
    assert (made.actor, made.actor_name, made.object_repr) == (
        root,
        "root",
        str(Party.objects.get()),
    )
    assert told(made)["Code"] == ("—", "MOR")
    party = Party.objects.get()
    send(
        client,
        f"treaties/party/{party.pk}/change/",
        code="MOR",
        **names | {"name_en": "Mordor, Land of"},
    )
    assert told(entry("party")) == {"Name in English": ("Mordor", "Mordor, Land of")}
    send(client, f"treaties/party/{party.pk}/delete/", post="yes")
    gone = entry("party", DELETE)
    assert (gone.object_pk, gone.actor) == (str(party.pk), root)
    assert told(gone)["Name in English"] == ("Mordor, Land of", "—")


def test_a_decision_about_a_finding(client, root, compared):
    row = compared.findings.get(kind="negation")
    answer = client.post(
        f"/en/findings/{row.pk}/",
        {"decision": "dismissed", "reason": "The same.", "seen": seen(row)},
    )
    assert answer.status_code == 302
    changes = told(entry("finding"))
    assert changes["State"] == ("Open", "Dismissed")
    assert changes["Reason"] == ("—", "The same.")
    assert changes["Decided by"] == ("—", "root")


def test_what_becomes_of_a_report_one_by_one(client, root, tea):
    for number in range(2):
        ErrorReport.objects.create(
            agreement=tea, slug=tea.slug, kind="fact", text=f"Wrong {number}"
        )
    keys = list(ErrorReport.objects.values_list("pk", flat=True))
    assert not AuditEntry.objects.exists()
    send(client, "treaties/errorreport/", action="mark_done", _selected_action=keys)
    written = AuditEntry.objects.filter(content_type__model="errorreport")
    assert {one.object_id for one in written} == set(keys)
    assert {told(one)["State"] for one in written} == {("New", "Done")}


def test_a_term_with_its_renderings(client, root):
    rows = {
        "renderings-TOTAL_FORMS": "1",
        "renderings-INITIAL_FORMS": "0",
        "renderings-0-language": "ru",
        "renderings-0-text": "самовар",
        "renderings-0-position": "0",
    }
    send(client, "treaties/term/add/", key="samovar", subject=_subject(), in_use="on", **rows)
    assert entry("term", CREATE).object_repr == str(Term.objects.get(key="samovar"))
    assert "самовар" in told(entry("termrendering", CREATE))["Rendering"]


def _subject() -> str:
    return str(Term._meta.get_field("subject").choices[0][0])  # type: ignore[index]


def test_roles_and_rights_of_a_user(client, root):
    bolat, group = person("bolat"), Group.objects.create(name="readers")
    right = Permission.objects.get(codename="change_agreement")
    values = {"username": "bolat", "email": bolat.email, "is_active": "on", "is_staff": "on"}
    address = f"auth/user/{bolat.pk}/change/"
    send(client, address, groups=[group.pk], user_permissions=[right.pk], **values)
    written = AuditEntry.objects.filter(content_type__model="user", object_id=bolat.pk, event="")
    changes = {field: after for one in written for field, (_, after) in told(one).items()}
    assert changes["Groups"] == "added: readers"
    assert changes["User permissions"] == f"added: {right}"
    send(client, address, **values)
    latest = {after for one in written.all() for _, after in told(one).values()}
    assert "removed: readers" in latest


def test_a_set_that_is_emptied_tells_what_was_in_it(root):
    group, other = Group.objects.create(name="readers"), Group.objects.create(name="others")
    bolat = person("bolat")
    bolat.groups.add(group)
    with acting_as(root):
        bolat.groups.clear()
        other.user_set.add(bolat)
    last, first = AuditEntry.objects.all()
    assert told(first) == {"Groups": ("—", "removed: readers")}
    assert told(last) == {"Users": ("—", "added: bolat")}


def test_the_rights_of_a_group(client, root):
    group = Group.objects.create(name="readers")
    right = Permission.objects.get(codename="change_agreement")
    send(client, f"auth/group/{group.pk}/change/", name="authors", permissions=[right.pk])
    written = AuditEntry.objects.filter(content_type__model="group")
    changes = {field: change for one in written for field, change in told(one).items()}
    assert changes == {"Name": ("readers", "authors"), "Permissions": ("—", f"added: {right}")}


def test_a_password_is_hidden(client, root):
    bolat = person("bolat")
    word = {"password1": "samovar-of-bolat", "password2": "samovar-of-bolat"}
    send(client, f"auth/user/{bolat.pk}/password/", usable_password="true", **word)
    one = entry("user")
    assert told(one) == {"Password": (HIDDEN, HIDDEN)}
    bolat.refresh_from_db()
    assert bolat.password not in str(AuditEntry.objects.values_list())


def test_a_published_draft_is_its_publishers_doing(root, index_folder):
    draft = keep(TEA.encode(), "tea.txt", root)
    reading.read(draft.pk)
    saving.publish(draft.pk, root, 1)
    publishing.publish(draft.pk)
    assert entry("agreement", CREATE).actor == root
    versions = AuditEntry.objects.filter(content_type__model="languageversion", action=CREATE)
    assert versions.count() == 3
    assert "самоваром" not in str(AuditEntry.objects.values_list())


# What is not


def test_commands_write_nothing(root):
    stored(TEA)
    Agreement.objects.get().delete()
    assert not AuditEntry.objects.exists()


def test_a_reader_writes_nothing(client, tea):
    told = {"kind": "fact", "text": "Wrong.", "contact": ""}
    answer = client.post(f"/en/agreements/{tea.slug}/ru/report/", told)
    assert answer.status_code == 302
    assert not AuditEntry.objects.exists()


def test_what_is_stored_unchanged_is_no_change(root, tea):
    with acting_as(root):
        tea.save()
    assert not AuditEntry.objects.exists()


def test_when_the_request_is_over_nobody_acts(client, root):
    client.get("/en/desk/")
    assert who_acts() is None


def test_a_task_that_somebody_has_started_is_his(root, tea):
    with acting_as(root):
        tea.publication = "Bulletin 7"
        tea.save()
    one = entry("agreement")
    assert (one.actor_name, told(one)["Published in"][1]) == ("root", "Bulletin 7")


# It stays


def test_the_entries_stay_when_the_person_and_the_row_are_deleted(client, root):
    second = person("second", is_superuser=True)
    other = Client()
    other.force_login(second)
    names = {"name_kk": "Мордор", "name_ru": "Мордор", "name_en": "Mordor"}
    send(other, "treaties/party/add/", code="MOR", **names)
    key = AuditEntry.objects.get(content_type__model="party").pk
    send(client, f"treaties/party/{Party.objects.get().pk}/delete/", post="yes")
    send(client, f"auth/user/{second.pk}/delete/", post="yes")
    kept = AuditEntry.objects.get(pk=key)
    assert (kept.actor, kept.actor_name, kept.object_repr) == (None, "second", "Mordor")
    assert told(kept)["Name in English"] == ("—", "Mordor")
    page = client.get("/en/admin/portal/auditentry/", {"q": "second"}).content.decode()
    assert "Mordor" in page
    assert client.get(f"/en/admin/portal/auditentry/{key}/change/").status_code == 200


def test_an_agreement_that_is_deleted_leaves_its_entries(client, root, tea):
    send(client, f"treaties/agreement/{tea.pk}/delete/", post="yes")
    gone = entry("agreement", DELETE)
    assert gone.object_repr
    assert not Agreement.objects.exists()
    # Not one for each of a thousand differences: they go with it.
    assert not AuditEntry.objects.filter(content_type__model="finding").exists()


# The table


def test_each_row_names_a_model_and_fields_that_are_there():
    assert len({row.model for row in AUDITED}) == len(AUDITED)
    for row in AUDITED:
        fields = {field.name for field in apps.get_model(row.model)._meta.concrete_fields}
        assert set(row.left_out) | set(row.hidden) <= fields, row
        assert set(row.acts) <= set(ALL)
        assert row_of(apps.get_model(row.model)) is row


def test_an_event_is_told_apart_from_a_change():
    assert AuditEntry(action=UPDATE).what == "Changed"
    assert AuditEntry(action=3, event=Event.SIGNED_IN).what == "Signed in"
