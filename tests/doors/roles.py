"""The people at the doors: one of each role, and one who is signed in without any."""

from django.contrib.auth.models import Group, User
from django.test import Client

READER, MEMBER = "reader", "member"
STAFF, EDITOR, PUBLISHER, ADMINISTRATOR = "staff", "editors", "publishers", "administrators"
# From the one who may least to the one who may most.
ROLES = (READER, MEMBER, STAFF, EDITOR, PUBLISHER, ADMINISTRATOR)
# Who may enter the admin at all.
IN_ADMIN = (EDITOR, PUBLISHER, ADMINISTRATOR)


def people() -> dict[str, User]:
    """Return a user of each role but the reader, who has no account."""
    found = {}
    for role in ROLES[1:]:
        user = User.objects.create_user(f"a-{role}", f"{role}@example.kz", "long pass words 7")
        user.is_staff = role in IN_ADMIN
        user.save()
        if role != MEMBER:
            user.groups.add(Group.objects.get(name=role))
        found[role] = user
    return found


def client_of(user: User | None) -> Client:
    """Return the browser of a person; None is the reader."""
    client = Client()
    if user:
        client.force_login(user)
    return client


def rank(role: str) -> int:
    """Return how much a role may."""
    return ROLES.index(role)
