"""Users and groups in the admin: nobody gives more rights than he has, somebody stays who has all."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group, Permission, User
from django.core import mail
from django.test import Client

from portal.accounts.permission_words import NAMED, words_of
from portal.accounts.rights import (
    groups_of,
    leaves_no_administrator,
    may_change_group,
    may_change_user,
    permissions_of,
)
from tests.portal.accounts.people import person, sign_in, with_factor
from tests.treaties.page import Page, get

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("in_english")]
USERS, GROUPS = "/en/admin/auth/user/", "/en/admin/auth/group/"
MANAGES = ("add_user", "change_user", "delete_user", "view_user")
MANAGES_GROUPS = ("add_group", "change_group", "delete_group", "view_group")
LAST = "This is the last administrator: somebody must be left who may do everything."


@pytest.fixture
def root() -> User:
    """The only administrator."""
    return User.objects.create_superuser("root", "root@example.kz", "root-of-the-steppe")


@pytest.fixture
def manager(client: Client, root: User) -> User:
    """Somebody who manages users, reports and groups, and is signed in; no administrator."""
    user = person("manager", *MANAGES, *MANAGES_GROUPS, "change_errorreport")
    client.force_login(user)
    return user


def right(codename: str) -> Permission:
    return Permission.objects.get(codename=codename)


def form(user: User, **values: Any) -> dict[str, Any]:
    """Return what the page of a user sends when nothing is changed, with other values."""
    told: dict[str, Any] = {
        "username": user.username,
        "email": user.email,
        "is_active": "on" if user.is_active else "",
        "is_staff": "on" if user.is_staff else "",
        "is_superuser": "on" if user.is_superuser else "",
        "groups": [group.pk for group in user.groups.all()],
        "user_permissions": [one.pk for one in user.user_permissions.all()],
    } | values
    return {name: value for name, value in told.items() if value != ""}


def change(client: Client, user: User, **values: Any) -> Any:
    return client.post(f"{USERS}{user.pk}/change/", form(user, **values))


# Only rights that one has


def test_a_right_that_one_has_is_given(client, manager):
    bolat = person("bolat")
    answer = change(client, bolat, user_permissions=[right("change_errorreport").pk])
    assert answer.status_code == 302
    assert bolat.has_perm("treaties.change_errorreport")


@pytest.mark.parametrize("codename", ["change_agreement", "decide_finding"])
def test_a_right_that_one_has_not_is_neither_offered_nor_given(client, manager, codename):
    bolat = person("bolat")
    wanted = right(codename)
    page = get(client, f"{USERS}{bolat.pk}/change/").content.decode()
    assert f'<option value="{wanted.pk}"' not in page
    answer = change(client, bolat, user_permissions=[wanted.pk])
    assert answer.status_code == 200
    assert "is not one of the available choices" in answer.content.decode()
    assert not bolat.user_permissions.exists()


def test_a_group_with_more_rights_is_neither_offered_nor_given(client, manager):
    strong, weak = (Group.objects.create(name=name) for name in ("strong", "weak"))
    strong.permissions.set([right("change_errorreport"), right("change_agreement")])
    weak.permissions.set([right("change_errorreport")])
    bolat = person("bolat")
    assert change(client, bolat, groups=[strong.pk]).status_code == 200
    assert change(client, bolat, groups=[weak.pk]).status_code == 302
    assert [group.name for group in bolat.groups.all()] == ["weak"]


def test_only_an_administrator_makes_one(client, manager):
    bolat = person("bolat")
    assert "is_superuser" not in get(client, f"{USERS}{bolat.pk}/change/").content.decode()
    change(client, bolat, is_superuser="on")
    change(client, manager, is_superuser="on")
    assert [user.username for user in User.objects.filter(is_superuser=True)] == ["root"]


@pytest.mark.parametrize("page", ["change/", "delete/", "password/", "second-factor/"])
def test_an_account_with_more_rights_is_left_alone(client, manager, root, page):
    editor = person("editor", "change_agreement")
    for user in (root, editor):
        told = form(
            user, email="mine@example.kz", post="yes", password1="x" * 12, password2="x" * 12
        )
        assert client.post(f"{USERS}{user.pk}/{page}", told).status_code == 403
        user.refresh_from_db()
        assert user.email == f"{user.username}@example.kz"
    assert root.check_password("root-of-the-steppe")


def test_accounts_with_more_rights_are_not_deleted_in_a_heap(client, manager, root):
    editor = person("editor", "change_agreement")
    told = {"action": "delete_selected", "_selected_action": [root.pk, editor.pk], "post": "yes"}
    client.post(USERS, told)
    assert User.objects.filter(pk__in=[root.pk, editor.pk]).count() == 2


def test_who_has_no_right_to_it_sees_no_users(client, root):
    client.force_login(person("bolat", "change_errorreport"))
    assert client.get(USERS).status_code == 403
    assert client.get(GROUPS).status_code == 403


def test_a_group_is_made_of_rights_that_one_has(client, manager):
    wanted = right("change_agreement")
    answer = client.post(f"{GROUPS}add/", {"name": "new", "permissions": [wanted.pk]})
    assert answer.status_code == 200
    assert not Group.objects.filter(name="new").exists()
    told = {"name": "new", "permissions": [right("change_errorreport").pk]}
    assert client.post(f"{GROUPS}add/", told).status_code == 302
    assert Group.objects.filter(name="new").exists()


@pytest.mark.parametrize("page", ["change/", "delete/"])
def test_a_group_with_more_rights_is_left_alone(client, manager, page):
    strong = Group.objects.create(name="strong")
    strong.permissions.set([right("change_agreement")])
    answer = client.post(f"{GROUPS}{strong.pk}/{page}", {"name": "mine", "post": "yes"})
    assert answer.status_code == 403
    assert Group.objects.filter(name="strong").exists()


def test_an_administrator_gives_every_right_that_has_a_page(client, root):
    client.force_login(root)
    bolat = person("bolat")
    change(client, bolat, user_permissions=[right("change_agreement").pk], is_superuser="on")
    bolat.refresh_from_db()
    assert bolat.is_superuser
    apps = set(permissions_of(root).values_list("content_type__app_label", flat=True))
    assert not apps & {"mfa", "account", "sessions", "usersessions", "admin"}
    assert {"auth", "portal", "treaties"} <= apps


def test_rights_are_counted_through_groups(root):
    group = Group.objects.create(name="readers")
    group.permissions.set([right("change_agreement")])
    one, other = person("one"), person("other")
    one.groups.add(group)
    assert [row.codename for row in permissions_of(one)] == ["change_agreement"]
    assert list(groups_of(one)) == [group]
    assert list(groups_of(other)) == []
    assert may_change_user(one, other)
    assert not may_change_user(other, one)
    assert not may_change_user(one, root)
    assert may_change_group(one, group)
    assert not may_change_group(other, group)


# Somebody stays


@pytest.mark.parametrize("gone", [{"is_active": ""}, {"is_superuser": ""}])
def test_the_last_administrator_stays(client, root, gone):
    client.force_login(root)
    answer = change(client, root, **gone)
    assert answer.status_code == 200
    assert LAST in answer.content.decode()
    root.refresh_from_db()
    assert root.is_active
    assert root.is_superuser


@pytest.mark.parametrize("gone", [{"is_active": ""}, {"is_superuser": ""}])
def test_one_of_two_may_go(client, root, gone):
    person("second", is_superuser=True)
    client.force_login(root)
    assert change(client, root, **gone).status_code == 302


def test_one_that_is_switched_off_does_not_count(client, root):
    person("second", is_superuser=True, is_active=False)
    client.force_login(root)
    assert change(client, root, is_superuser="").status_code == 200
    assert leaves_no_administrator([root.pk])


def test_the_last_administrator_is_not_deleted(client, root):
    client.force_login(root)
    page = f"{USERS}{root.pk}/delete/"
    assert LAST in get(client, page).content.decode()
    client.post(page, {"post": "yes"})
    assert User.objects.filter(pk=root.pk).exists()


def test_all_administrators_are_not_deleted_in_a_heap(client, root):
    second = person("second", is_superuser=True)
    client.force_login(root)
    told = {"action": "delete_selected", "_selected_action": [root.pk, second.pk], "post": "yes"}
    assert LAST in client.post(USERS, told).content.decode()
    assert User.objects.count() == 2
    client.post(USERS, told | {"_selected_action": [second.pk]})
    assert [user.username for user in User.objects.all()] == ["root"]


def test_the_page_that_deletes_names_the_account_and_not_its_secrets(client, root):
    with_factor(bolat := person("bolat"))
    client.force_login(root)
    page = Page(get(client, f"{USERS}{bolat.pk}/delete/").content.decode())
    assert page.has("bolat")
    assert not page.has("TOTP")


# New accounts


def test_a_new_account_with_an_e_mail(client, root):
    client.force_login(root)
    told = {
        "username": "bolat",
        "email": "Bolat@Example.kz",
        "usable_password": "true",
        "password1": "samovar-of-bolat",
        "password2": "samovar-of-bolat",
    }
    assert client.post(f"{USERS}add/", told).status_code == 302
    assert sign_in(Client(), "bolat@example.kz", "samovar-of-bolat").status_code == 302


def test_an_e_mail_belongs_to_one_account(client, root):
    client.force_login(root)
    bolat = person("bolat")
    answer = change(client, bolat, email="ROOT@example.kz")
    assert "Another account has this address." in answer.content.decode()
    assert change(client, bolat, email="bolat@example.kz").status_code == 302


# A lost phone


def test_an_administrator_takes_the_second_factor_away(client, root):
    with_factor(bolat := person("bolat"))
    client.force_login(root)
    page = f"{USERS}{bolat.pk}/change/"
    assert Page(get(client, page).content.decode()).has("On since")
    asked = f"{USERS}{bolat.pk}/second-factor/"
    assert Page(get(client, asked).content.decode()).has("Make sure that it is really this person")
    assert Authenticator.objects.exists()
    answer = client.post(asked, follow=True)
    assert Page(answer.content.decode()).has("The second factor of “bolat” is off.")
    assert not Authenticator.objects.exists()
    assert mail.outbox[-1].to == ["bolat@example.kz"]
    assert sign_in(Client(), "bolat").url == "/en/desk/"


def test_what_is_off_is_not_taken_away(client, root):
    bolat = person("bolat")
    client.force_login(root)
    assert client.post(f"{USERS}{bolat.pk}/second-factor/").status_code == 302
    assert client.get(f"{USERS}{bolat.pk}/second-factor/").status_code == 302
    assert mail.outbox == []
    assert client.get(f"{USERS}999/second-factor/").status_code == 404


# Words


def test_every_right_is_told_in_words():
    unknown = [
        permission.codename
        for permission in permissions_of(User(is_superuser=True))
        if permission.codename.partition("_")[0] not in {"add", "change", "delete", "view"}
        and permission.name not in NAMED
    ]
    assert unknown == [], "add a line to portal/accounts/permission_words.py"
    assert words_of(right("change_agreement")) == "Agreements: change"
    assert words_of(right("decide_finding")) == "Findings: Can decide on findings"
