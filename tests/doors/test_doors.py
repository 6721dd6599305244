"""Each role tries each door by each method: who may comes in, who may not is told so."""

from typing import Any

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import User
from django.db import transaction
from django.http import HttpResponseBase
from django.test import Client
from django.urls import reverse

from search import indexing
from tests.doors.roles import IN_ADMIN, READER, ROLES, STAFF, client_of, people, rank
from tests.doors.table import DESKS, DOORS, OWNER, UNNAMED, Desk, Door
from tests.doors.walls import addresses
from tests.doors.world import World, world

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")


@pytest.fixture(params=ROLES)
def role(request: pytest.FixtureRequest) -> str:
    """Who tries the doors."""
    return str(request.param)


@pytest.fixture
def behind(index_folder: Any, settings: Any) -> tuple[World, dict[str, Client]]:
    """What stands behind the doors, and a browser of each role."""
    settings.API_LIMIT = (100_000, 60)
    users = people()
    made = world(users)
    indexing.rebuild()
    clients = {one: client_of(users.get(one)) for one in ROLES}
    for client in clients.values():
        client.raise_request_exception = True
        client.get("/healthz")
    return made, clients


def outcome(answer: HttpResponseBase) -> str:
    """Return how a door answered: open, sign-in, refused, gone, or method."""
    status = answer.status_code
    if status == 302 and "/login/" in answer["Location"]:
        return "sign-in"
    return {403: "refused", 404: "gone", 405: "method"}.get(status, "open")


def wanted(door: Door, method: str, role: str) -> set[str]:
    """Return the answers that are right."""
    least = door.methods.get(method)
    if least is None:
        return {"method", "refused", "sign-in", "gone"} | door.also
    needed = STAFF if least == OWNER else least
    if rank(role) < rank(needed):
        # The admin's own pages send everybody to sign in.
        at_admin = {"sign-in"} if door.name == "components" else set()
        return {"sign-in"} if role == READER else {"refused"} | at_admin
    if least == OWNER and role != STAFF:
        return {"gone"}
    return {"open", *door.also} | ({"gone"} if "bulk_name" in door.at else set())


def tried(client: Client, door: Door, method: str, place: str) -> str:
    """Return how a door answers; what that changed is taken back."""
    try:
        with transaction.atomic():
            answer = client.generic(method, place)
            if answer.streaming:
                list(answer.streaming_content)  # type: ignore[attr-defined]
            raise _BackError(outcome(answer))
    except _BackError as back:
        return str(back)


class _BackError(Exception):
    """Takes back what a request changed."""


def test_every_address_is_declared_and_nothing_else():
    there = {one.name for one in addresses() if one.namespace != "admin"}
    declared = [*(door.name for door in DOORS), *UNNAMED]
    assert there - set(declared) == set()
    assert set(declared) - there == set()
    assert len(declared) == len(set(declared))


def test_each_door_answers_whom_it_should(behind, role):
    made, clients = behind
    faults = []
    for door in DOORS:
        place = reverse(door.name, args=made.arguments(door.at))
        for method in METHODS:
            # What signs out, and what ends a sign-in, would change who tries the next door.
            client = clients[role]
            session = dict(client.session.items())
            found = tried(client, door, method, place)
            if door.name in {"account_logout", "account-sign-ins"} and role != READER:
                clients = {**clients, role: _again(client, session, clients, role)}
            if found not in wanted(door, method, role):
                faults.append(f"{method} {door.name}: {found}, not {wanted(door, method, role)}")
    assert not faults, "\n".join(faults)


def _again(client: Client, session: Any, clients: dict[str, Client], role: str) -> Client:

    return client_of(User.objects.get(username=f"a-{role}"))


# The admin


def test_every_model_of_the_admin_is_declared():
    there = {model._meta.label_lower for model in admin.site._registry}
    assert there == {desk.model for desk in DESKS}


def test_the_admin_shows_each_role_what_it_may_see(behind, role):
    faults = []
    _made, clients = behind
    for desk in DESKS:
        name = desk.model.replace(".", "_")
        for page, least in (("changelist", desk.view), ("add", desk.add)):
            place = reverse(f"admin:{name}_{page}")
            found = tried(clients[role], Door(name), "GET", place)
            right = _wanted_in_admin(role, least)
            if found not in right:
                faults.append(f"{page} of {desk.model}: {found}, not {right}")
    assert not faults, "\n".join(faults)


def test_the_admin_lets_each_role_change_what_it_may(behind, role):
    faults = []
    _made, clients = behind
    for desk in DESKS:
        label, _dot, model = desk.model.partition(".")
        row = _a_row(label, model)
        if row is None:
            continue
        for page, least in (("change", desk.change), ("delete", desk.delete)):
            place = reverse(f"admin:{label}_{model}_{page}", args=[row.pk])
            found = tried(clients[role], Door(model), "POST", place)
            right = _wanted_in_admin(role, least)
            if found not in right:
                faults.append(f"{page} of {desk.model}: {found}, not {right}")
    assert not faults, "\n".join(faults)


def _a_row(label: str, model: str) -> Any:

    return apps.get_model(label, model)._default_manager.order_by("pk").first()


def _wanted_in_admin(role: str, least: str) -> set[str]:
    if role not in IN_ADMIN:
        return {"sign-in"} if role == READER else {"sign-in", "refused"}
    return {"refused"} if not least or rank(role) < rank(least) else {"open"}


def test_a_desk_names_each_right_by_a_role():
    assert all(isinstance(desk, Desk) and desk.view in ROLES for desk in DESKS)
