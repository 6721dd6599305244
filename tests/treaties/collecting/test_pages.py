"""Collections are made, filled, put in order and deleted: who may, what is refused, two windows."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.treaties.browsing import total, tree, words_of
from tests.treaties.page import Page, get, see
from tests.treaties.samples import COFFEE, RUSSIAN, stored
from tests.treaties.staff import HOSTILE, at, person, signed_in
from treaties.collecting import writing
from treaties.collecting.listing import PAGE_SIZE
from treaties.collecting.writing import LONGEST_NAME, LONGEST_WORDS, Cover
from treaties.loading.unite import unite
from treaties.models import Agreement, Collection, CollectionItem
from treaties.sharing import ChangedMeanwhileError, GoneError, seen

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
SLUG = "2019-kz-ge-agreement"
TEXT = f"/en/agreements/{SLUG}/ru-kk/"
ADD = f"{TEXT}art_2/collect/"
LIST = "/en/desk/collections/"
PLACES = ("art_1", "art_2", "art_1__para_1__point_b", "")


@pytest.fixture
def kept(aigerim: User, tea: Agreement) -> Collection:
    """A private collection of three provisions and the agreement itself."""
    made = writing.create(aigerim, Cover("On tea", "For the report.\nPart 2."))
    for eid in PLACES:
        writing.add(aigerim, made.pk, "", at(tea, eid), "The aim." if eid == "art_1" else "")
    made.refresh_from_db()
    return made


def address(kept: Collection, *parts: object) -> str:
    return f"{LIST}{kept.pk}/" + "".join(f"{part}/" for part in parts)


def send(client: Client, where: str, status: int = 302, **values: Any) -> Any:
    answer = client.post(where, values)
    assert answer.status_code == status, answer.content.decode()[:3000]
    return answer


def state(kept: Collection) -> str:
    kept.refresh_from_db()
    return seen(kept)


def eids(kept: Collection) -> list[str]:
    return list(kept.items.order_by("position").values_list("eid", flat=True))


def item(kept: Collection, eid: str) -> CollectionItem:
    return kept.items.get(eid=eid)


# Made


def test_a_collection_is_made_and_shown(own, aigerim):
    answer = send(own, f"{LIST}new/", name="  On \n tea ", description="For us.", shared="on")
    made = Collection.objects.get()
    assert (made.owner, made.name, made.description) == (aigerim, "On tea", "For us.")
    assert made.shared
    page = see(own, answer["Location"])
    assert page.has("The collection is made.")
    assert page.has("The collection is empty.")


def test_the_same_sent_twice_is_one_collection(own):
    first = send(own, f"{LIST}new/", name="On tea")["Location"]
    assert send(own, f"{LIST}new/", name="On tea")["Location"] == first


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"name": ""}, "Give the collection a name."),
        ({"name": " \n "}, "Give the collection a name."),
        ({"name": "x" * (LONGEST_NAME + 1)}, f"Write at most {LONGEST_NAME} characters."),
        ({"name": "a\x00b"}, "Take out the characters that have no form."),
        ({"description": "x" * (LONGEST_WORDS + 1)}, f"Write at most {LONGEST_WORDS} characters."),
        ({"description": "a\x00b"}, "Take out the characters that have no form."),
    ],
)
def test_bad_input_gets_its_sentence_and_changes_nothing(own, kept, values, sentence):
    sent = {"name": "Other", "seen": state(kept), **values}
    for where in (f"{LIST}new/", address(kept, "edit")):
        assert Page(send(own, where, 200, **sent).content.decode()).has(sentence)
    assert [one.name for one in Collection.objects.all()] == ["On tea"]


def test_what_is_written_on_it_is_changed(own, kept):
    send(own, address(kept, "edit"), name="Tea", description="", shared="on", seen=state(kept))
    kept.refresh_from_db()
    assert (kept.name, kept.description, kept.shared) == ("Tea", "", True)
    # Sent twice.
    send(own, address(kept, "edit"), name="Tea", description="", shared="on", seen="old")


# Filled


def test_a_provision_is_put_into_a_new_collection(own, aigerim, tea):
    page = see(own, ADD)
    assert page.has("Споры решаются за самоваром.")
    answer = send(own, ADD, name="On disputes", comment="See also art. 3.")
    made = Collection.objects.get()
    row = made.items.get()
    assert (made.owner, made.name, made.shared) == (aigerim, "On disputes", False)
    assert (row.agreement, row.eid, row.comment) == (tea, "art_2", "See also art. 3.")
    assert answer["Location"] == f"{address(made)}?added#item-{row.pk}"
    page = see(own, answer["Location"])
    assert page.has("It is in the collection.")
    assert page.has("See also art. 3.")


def test_a_provision_goes_to_the_end_of_a_chosen_collection(own, kept):
    send(own, f"{TEXT}art_3/collect/", collection=str(kept.pk))
    assert eids(kept) == [*PLACES, "art_3"]
    options = tree(own, ADD).xpath("//select[@name='collection']/option")
    assert [words_of(one) for one in options] == ["On tea", "a new collection"]
    # The one that was changed last is chosen beforehand.
    assert [one.get("selected") is not None for one in options] == [True, False]


def test_a_name_that_is_there_is_that_collection(own, kept):
    send(own, f"{TEXT}art_3/collect/", name="On tea")
    assert eids(kept) == [*PLACES, "art_3"]


def test_what_is_there_is_not_put_there_twice(own, kept):
    # The same sent twice is nothing new; another comment would be.
    send(own, ADD, collection=str(kept.pk))
    for chosen in ({"collection": str(kept.pk)}, {"name": "On tea"}):
        answer = send(own, ADD, 200, comment="Once more.", **chosen)
        assert Page(answer.content.decode()).has("It is in this collection already.")
    assert eids(kept) == list(PLACES)
    assert item(kept, "art_2").comment == ""


def test_the_same_place_in_another_column_is_the_same(own, kept):
    send(own, f"/en/agreements/{SLUG}/kk/art_2/collect/", collection=str(kept.pk))
    assert eids(kept) == list(PLACES)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({}, "Choose a collection or name a new one."),
        ({"collection": "999"}, "Choose one of your collections."),
        ({"collection": "x"}, "Choose one of your collections."),
        ({"name": "x" * (LONGEST_NAME + 1)}, f"Write at most {LONGEST_NAME} characters."),
        ({"name": "x", "comment": "a\x00"}, "Take out the characters that have no form."),
        ({"name": "x", "comment": "x" * 2001}, f"Write at most {LONGEST_WORDS} characters."),
    ],
)
def test_without_a_collection_nothing_is_stored(own, tea, values, sentence):
    assert Page(send(own, ADD, 200, **values).content.decode()).has(sentence)
    assert not Collection.objects.exists()


def test_anothers_shared_collection_takes_nothing(other, kept):
    Collection.objects.update(shared=True)
    answer = send(other, f"{TEXT}art_3/collect/", 200, collection=str(kept.pk))
    assert Page(answer.content.decode()).has("Choose one of your collections.")
    assert eids(kept) == list(PLACES)


# In order


@pytest.mark.parametrize(
    ("moved", "to", "order"),
    [
        ("art_2", "up", ["art_2", "art_1", PLACES[2], ""]),
        ("art_2", "down", ["art_1", PLACES[2], "art_2", ""]),
        ("art_1", "up", [*PLACES]),
        ("", "down", [*PLACES]),
    ],
)
def test_an_item_is_moved(own, kept, moved, to, order):
    row = item(kept, moved)
    answer = send(own, address(kept, row.pk, "move"), to=to, seen=state(kept))
    assert answer["Location"] == f"{address(kept)}?moved#item-{row.pk}"
    assert eids(kept) == order
    page = tree(own, address(kept))
    assert [one.get("id") for one in page.xpath("//ol[@class='kept']/li")] == [
        f"item-{item(kept, eid).pk}" for eid in order
    ]


def test_items_are_moved_over_what_was_taken_out(own, kept):
    send(own, address(kept, item(kept, "art_2").pk, "remove"), seen=state(kept))
    row = item(kept, PLACES[2])
    send(own, address(kept, row.pk, "move"), to="up", seen=state(kept))
    assert eids(kept) == [PLACES[2], "art_1", ""]
    send(own, f"{TEXT}art_3/collect/", collection=str(kept.pk))
    assert eids(kept)[-1] == "art_3"


def test_a_moved_item_is_found_on_its_page(own, aigerim, kept):
    for number in range(PAGE_SIZE):
        place = at(kept.items.get(eid="art_1").agreement, "art_3")
        kept.items.create(
            agreement=None, slug=f"gone-{number}", title="x", eid=place.eid, position=100 + number
        )
    row = kept.items.order_by("position")[PAGE_SIZE]
    answer = send(own, address(kept, row.pk, "move"), to="down", seen=state(kept))
    assert answer["Location"] == f"{address(kept)}?page=2&moved#item-{row.pk}"
    assert f"item-{row.pk}" in see(own, answer["Location"]).ids
    first = see(own, address(kept))
    assert len([one for one in first.ids if one.startswith("item-")]) == PAGE_SIZE


def test_a_comment_is_changed(own, kept):
    row = item(kept, "art_1")
    where = address(kept, row.pk, "comment")
    assert see(own, where).has("The aim.")
    send(own, where, comment="The purpose.", seen=state(kept))
    assert item(kept, "art_1").comment == "The purpose."
    answer = send(own, where, 200, comment="a\x00", seen=state(kept))
    assert Page(answer.content.decode()).has("Take out the characters that have no form.")


def test_an_item_is_removed_after_a_question(own, kept):
    row = item(kept, "art_1")
    where = address(kept, row.pk, "remove")
    page = see(own, where)
    assert page.has("Your comment goes with it:")
    assert page.has("The aim.")
    answer = send(own, where, seen=state(kept))
    assert eids(kept) == list(PLACES[1:])
    assert see(own, answer["Location"]).has("It is taken out of the collection.")
    get(own, where, 404)


def test_two_windows_at_once_are_told_of_each_other(own, kept):
    row, old = item(kept, "art_1"), state(kept)
    send(own, f"{TEXT}art_3/collect/", collection=str(kept.pk))
    after = eids(kept)
    for where, values in (
        (address(kept, row.pk, "move"), {"to": "down"}),
        (address(kept, row.pk, "remove"), {}),
        (address(kept, row.pk, "comment"), {"comment": "Mine."}),
        (address(kept, "edit"), {"name": "Mine."}),
        (address(kept, "delete"), {}),
    ):
        page = Page(send(own, where, 409, seen=old, **values).content.decode())
        assert page.has("was changed meanwhile in another window"), where
        if "Mine." in values.values():
            assert "Mine." in send(own, where, 409, seen=old, **values).content.decode()
    assert eids(kept) == after
    assert (item(kept, "art_1").comment, Collection.objects.get().name) == ("The aim.", "On tea")


def test_what_is_gone_is_not_changed(aigerim, kept):
    row, shown = item(kept, "art_1"), state(kept)
    with pytest.raises(GoneError):
        writing.move(kept.pk, row.pk + 100, aigerim, True, shown)
    with pytest.raises(ChangedMeanwhileError):
        writing.delete(kept.pk, aigerim, "old")
    writing.delete(kept.pk, aigerim, shown)
    for act in (
        lambda: writing.delete(kept.pk, aigerim, shown),
        lambda: writing.change(kept.pk, aigerim, Cover("x"), shown),
        lambda: writing.remark(kept.pk, row.pk, aigerim, "x", shown),
        lambda: writing.copy(kept.pk, aigerim),
    ):
        with pytest.raises(GoneError):
            act()
    assert not CollectionItem.objects.exists()


def test_a_collection_is_deleted_after_a_question(own, kept):
    page = see(own, address(kept, "delete"))
    assert page.has("With it go the 4 items in it and their comments.")
    answer = send(own, address(kept, "delete"), seen=state(kept))
    assert not CollectionItem.objects.exists()
    assert see(own, answer["Location"]).has("The collection is deleted.")


# Copied


def test_a_shared_collection_is_copied(other, daniyar, kept):
    Collection.objects.update(shared=True)
    answer = send(other, address(kept, "copy"))
    made = Collection.objects.get(owner=daniyar)
    assert answer["Location"] == f"{address(made)}?copied"
    assert (made.name, made.description, made.shared) == (
        "On tea (copy)",
        "For the report.\nPart 2.",
        False,
    )
    assert eids(made) == list(PLACES)
    assert item(made, "art_1").comment == "The aim."
    assert eids(kept) == list(PLACES)
    get(other, address(kept, "copy"), 405)


def test_the_name_of_a_copy_is_no_longer_than_a_name(own, aigerim, kept):
    Collection.objects.update(name="x" * LONGEST_NAME)
    send(own, address(kept, "copy"))
    assert {len(one.name) for one in Collection.objects.all()} == {LONGEST_NAME}


# What a collection shows


def test_items_are_shown_with_their_words_in_the_readers_language(own, kept):
    page = tree(own, address(kept))
    assert total(own, address(kept)) == 4
    assert [words_of(one) for one in page.xpath("//ol[@class='kept']//h3")] == [
        "1. Article 1",
        "2. Article 2",
        "3. Article 1(1)(b)",
        "4. The agreement as a whole",
    ]
    quoted = page.xpath("//ol[@class='kept']//blockquote")
    assert [one.get("lang") for one in quoted] == ["en", "en", "en"]
    assert words_of(quoted[0]).startswith("Article 1. Purpose 1. The Parties grow tea:")
    assert words_of(quoted[2]) == "b) in the valleys."
    assert f"/en/agreements/{SLUG}/en/art_1__para_1__point_b/" in page.xpath("//a/@href")
    russian = tree(own, address(kept).replace("/en/", "/ru/")).xpath("//blockquote")
    assert words_of(russian[2]) == "b) долинный."


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_hostile_is_shown_as_it_was_written(own, aigerim, tea, text):
    short = text[:LONGEST_NAME]
    send(own, f"{LIST}new/", name=short, description=text[:LONGEST_WORDS])
    made = Collection.objects.get()
    send(own, ADD, collection=str(made.pk), comment=text[:LONGEST_WORDS])
    row = made.items.get()
    for where in (
        LIST,
        address(made),
        address(made, "edit"),
        address(made, "delete"),
        address(made, row.pk, "comment"),
        address(made, row.pk, "remove"),
        ADD,
    ):
        html = get(own, where).content.decode()
        assert "<script>alert" not in html
        assert "<img src=x" not in html
        assert Page(html)
    assert see(own, address(made)).has(" ".join(short.split()))


def test_the_list_has_mine_and_what_others_share(own, other, kept):
    assert see(other, LIST).has("You have no collections yet.")
    assert not see(other, LIST).has("On tea")
    Collection.objects.update(shared=True)
    assert see(other, LIST).has("Shared by others")
    lines = tree(other, LIST).xpath("//ol[@class='kept']/li")
    assert [words_of(one.find("h3")) for one in lines] == ["On tea"]
    assert "4 items" in words_of(lines[0])
    assert "aigerim" in words_of(lines[0])
    assert see(own, LIST).has("by you")


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


def test_anothers_private_collection_is_not_there_for_anybody(other, kept):
    root = signed_in(User.objects.create_superuser("root"))
    for client in (other, root):
        for where in doors(kept):
            if f"/{kept.pk}" not in where:
                continue
            for answer in (client.get(where), client.post(where, {**VALUES, "seen": state(kept)})):
                assert answer.status_code in {404, 405}, where
                assert (
                    answer.status_code == 404 or "copy" in where or "move" in where or "." in where
                )
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
    assert see(other, address(kept)).has("an account that is no more")
    assert see(other, LIST).has("an account that is no more")
