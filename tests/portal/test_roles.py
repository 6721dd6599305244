"""The groups that a fresh portal has: each role with exactly its rights."""

from itertools import pairwise

import pytest
from django.contrib.auth.models import Group, User

from portal.roles import ADMINISTRATORS, EDITORS, PUBLISHERS, ROLE_NAMES, ROLES, STAFF

pytestmark = pytest.mark.django_db


def rights_of(name: str) -> set[str]:
    user = User.objects.create_user(f"one-of-{name}")
    user.groups.add(Group.objects.get(name=name))
    return user.get_all_permissions()


@pytest.mark.parametrize("role", ROLES)
def test_a_group_has_the_rights_of_its_role(role):
    assert rights_of(role) == set(ROLES[role])


def test_every_role_has_a_name_and_no_right_twice():
    assert list(ROLES) == list(ROLE_NAMES)
    for rights in ROLES.values():
        assert len(rights) == len(set(rights))


def test_each_role_may_more_than_the_one_before():
    names = (STAFF, EDITORS, PUBLISHERS, ADMINISTRATORS)
    for less, more in pairwise(names):
        assert set(ROLES[less]) < set(ROLES[more])


def test_to_draft_and_to_publish_are_separate_rights():
    drafting = {"treaties.add_draft", "treaties.change_draft", "treaties.change_textedit"}
    publishing = {"treaties.publish_draft", "treaties.publish_textedit"}
    assert drafting <= set(ROLES[EDITORS])
    assert not publishing & set(ROLES[EDITORS])
    assert publishing <= set(ROLES[PUBLISHERS])
    assert not drafting & set(ROLES[STAFF])


def test_nobody_but_superusers_changes_the_audit_log():
    given = {right for rights in ROLES.values() for right in rights if "auditentry" in right}
    assert given == {"portal.view_auditentry"}
