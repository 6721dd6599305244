"""Collections are made, filled, put in order, copied and deleted; two windows at once."""

import pytest

from tests.treaties.browsing import total, tree, words_of
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
from tests.treaties.page import Page, get, see
from tests.treaties.staff import HOSTILE, at
from treaties.collecting import writing
from treaties.collecting.listing import PAGE_SIZE
from treaties.collecting.writing import LONGEST_NAME, LONGEST_WORDS, Cover
from treaties.models import Collection, CollectionItem
from treaties.sharing import ChangedMeanwhileError, GoneError

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]


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
