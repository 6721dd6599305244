"""Who comes to which collection, and what becomes of it when agreements or accounts go."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.treaties.collecting.made import (
    ADD,
    LIST,
    PLACES,
    SLUG,
    TEXT,
    address,
    eids,
    item,
    send,
    state,
)
from tests.treaties.page import Page, see
from tests.treaties.samples import COFFEE, RUSSIAN, stored
from tests.treaties.staff import at, person, signed_in
from treaties.collecting import writing
from treaties.collecting.writing import Cover
from treaties.loading.unite import unite
from treaties.models import Agreement, Collection

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]


# Doors


def doors(kept: Collection) -> list[str]:
    row = item(kept, "art_1").pk
    return [
        LIST,
        f"{LIST}new/",
        address(kept),
        f"{LIST}{kept.pk}.csv",
        address(kept, "edit"),
        address(kept, "delete"),
        address(kept, "copy"),
        address(kept, row, "move"),
        address(kept, row, "comment"),
        address(kept, row, "remove"),
        ADD,
        f"{TEXT}collect/",
    ]


VALUES = {"name": "x", "comment": "x", "to": "down"}


def test_an_anonymous_reader_is_sent_to_sign_in(client, kept):
    Collection.objects.update(shared=True)
    for where in doors(kept):
        for answer in (client.get(where), client.post(where, {**VALUES, "seen": state(kept)})):
            assert answer.status_code == 302, where
            assert "login" in answer["Location"]
    assert eids(kept) == list(PLACES)


def test_without_the_right_a_door_is_closed_with_a_sentence(kept):
    Collection.objects.update(shared=True)
    client = signed_in(person("guest", "view_note", "add_note"))
    for where in doors(kept):
        answer = client.get(where)
        assert answer.status_code == 403, where
        assert Page(answer.content.decode()).has("Your account has no right to do this.")
        assert client.post(where, {**VALUES, "seen": state(kept)}).status_code == 403
    assert (Collection.objects.get().name, eids(kept)) == ("On tea", list(PLACES))


@pytest.mark.parametrize("missing", ["add", "change", "delete"])
def test_each_right_is_asked_for_by_itself(tea, missing):
    rights = [f"{one}_collection" for one in ("view", "add", "change", "delete") if one != missing]
    user = person("dina", *rights)
    kept = writing.create(user, Cover("On tea"))
    row = writing.add(user, kept.pk, "", at(tea, "art_1"), "")
    client = signed_in(user)
    asked = {
        "add": [f"{LIST}new/", address(kept, "copy"), ADD],
        "change": [
            ADD,
            address(kept, "edit"),
            address(kept, row.pk, "move"),
            address(kept, row.pk, "comment"),
            address(kept, row.pk, "remove"),
        ],
        "delete": [address(kept, "delete")],
    }
    page = see(client, address(kept))
    for right, addresses in asked.items():
        for where in addresses:
            if right == missing:
                send(client, where, 403, **VALUES, seen=state(kept))
                assert where not in page.links
            elif where not in asked[missing]:
                assert client.post(where, VALUES).status_code != 403, where


def answers(client: Client, where: str, kept: Collection) -> list[int]:
    sent = {**VALUES, "seen": state(kept)}
    return [client.get(where).status_code, client.post(where, sent).status_code]


def test_anothers_private_collection_is_not_there_for_anybody(other, kept):
    root = signed_in(User.objects.create_superuser("root"))
    for client in (other, root):
        for where in doors(kept):
            if f"/{kept.pk}" not in where:
                continue
            # Told as one that there never was.
            nowhere = where.replace(f"/{kept.pk}", f"/{kept.pk + 1000}", 1)
            statuses = [answers(client, one, kept) for one in (where, nowhere)]
            assert statuses[0] == statuses[1], where
            assert 404 in statuses[0], where
            assert set(statuses[0]) <= {404, 405}, where
            if "copy" not in where and "move" not in where:
                assert see(client, where, 404).has("There is no such collection")
        assert not see(client, LIST).has("On tea")
        assert not see(client, ADD).has("On tea")
    assert (Collection.objects.get().name, eids(kept)) == ("On tea", list(PLACES))


def test_anothers_shared_collection_is_seen_and_not_changed(other, kept):
    Collection.objects.update(shared=True)
    page = see(other, address(kept))
    assert page.has("The aim.")
    row = item(kept, "art_1").pk
    for where in (
        address(kept, "edit"),
        address(kept, "delete"),
        address(kept, row, "move"),
        address(kept, row, "comment"),
        address(kept, row, "remove"),
    ):
        assert where not in page.links
        answer = send(other, where, 403, **VALUES, seen=state(kept))
        assert Page(answer.content.decode()).has("Only its owner changes it.")
    assert (Collection.objects.get().name, eids(kept)) == ("On tea", list(PLACES))


@pytest.mark.parametrize("where", [f"{LIST}99/", f"{LIST}99.csv", f"{LIST}99999999999999999999/"])
def test_what_is_not_there_is_a_404_with_a_sentence(own, db, where):
    assert see(own, where, 404).has("There is no such collection")


# When something goes


def test_items_go_along_when_two_agreements_become_one(own, aigerim, kept, tea):
    coffee = stored(COFFEE, "coffee.txt")
    for eid, comment in (("art_1", "Of coffee."), ("art_2", ""), ("art_3", "On the term.")):
        writing.add(aigerim, kept.pk, "", at(coffee, eid), comment)
    unite(tea, coffee, {"ru": tea})
    assert eids(kept) == [*PLACES, "art_3"]
    assert set(kept.items.values_list("agreement", "slug")) == {(tea.pk, SLUG)}
    # What was there of both is one, and nothing that was remarked is lost.
    assert item(kept, "art_1").comment == "The aim.\nOf coffee."
    assert item(kept, "art_2").comment == ""
    assert see(own, address(kept)).has("On the term.")


def test_of_a_deleted_agreement_its_items_stay_and_say_so(own, kept, tea):
    tea.delete()
    page = see(own, address(kept))
    assert page.has(f"The agreement “{SLUG}” is no longer in the portal.")
    assert page.has("о чае") or page.has("on Tea") or page.has("шай туралы")
    assert page.has("The aim.")
    row = item(kept, "art_1")
    send(own, address(kept, row.pk, "move"), to="down", seen=state(kept))
    send(own, address(kept, row.pk, "remove"), seen=state(kept))
    assert len(eids(kept)) == 3


def test_at_a_provision_that_is_gone_the_item_says_so_and_leads_to_the_agreement(own, aigerim):
    agreement = stored(RUSSIAN)
    made = writing.create(aigerim, Cover("x"))
    writing.add(aigerim, made.pk, "", at(agreement, "art_3"), "")
    gone = "Статья 3\n\n      Соглашение действует пять лет.\n"
    stored(RUSSIAN.replace(gone, ""), "later.txt")
    assert Agreement.objects.get().versions.get().revision == 2
    page = see(own, address(made))
    assert page.has("The provision “Article 3” is no longer in the text.")
    assert f"/en/agreements/{agreement.slug}/" in page.links


def test_of_a_deleted_account_what_was_shared_stays(other, aigerim, kept):
    writing.create(aigerim, Cover("Private"))
    Collection.objects.filter(pk=kept.pk).update(shared=True)
    aigerim.delete()
    assert [one.name for one in Collection.objects.all()] == ["On tea"]
    assert eids(kept) == list(PLACES)
    assert see(other, address(kept)).has("a deleted account")
    assert see(other, LIST).has("a deleted account")
