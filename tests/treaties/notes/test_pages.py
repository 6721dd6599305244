"""Notes are written, changed and deleted: who may, what is refused, two windows at once."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.treaties.page import Page, get, see
from tests.treaties.samples import COFFEE, stored
from tests.treaties.staff import HOSTILE, at, note, person, signed_in
from treaties.loading.unite import unite
from treaties.models import Note
from treaties.notes.writing import LONGEST_NOTE, change_note, delete_note, write_note
from treaties.sharing import GoneError, seen

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
SLUG = "2019-kz-ge-agreement"
TEXT = f"/en/agreements/{SLUG}/ru-kk/"
WRITE = f"{TEXT}art_1__para_1__point_b/note/"


def address(row: Note) -> str:
    return f"/en/desk/notes/{row.pk}/"


def send(client: Client, where: str, status: int = 302, **values: Any) -> Any:
    answer = client.post(where, values)
    assert answer.status_code == status, answer.content.decode()[:3000]
    return answer


def change(client: Client, row: Note, status: int = 302, **values: Any) -> Any:
    return send(client, address(row), status, **({"text": "Other.", "seen": seen(row)} | values))


# Written


def test_a_note_is_stored_at_its_provision(own, aigerim, tea):
    answer = send(own, WRITE, text="Which valley?\r\nAsk.", shared="on")
    row = Note.objects.get()
    assert (row.owner, row.agreement, row.slug) == (aigerim, tea, SLUG)
    assert row.eid == "art_1__para_1__point_b"
    assert row.eids == dict.fromkeys(("kk", "ru", "en"), "art_1__para_1__point_b")
    assert (row.text, row.shared) == ("Which valley?\nAsk.", True)
    assert row.title == tea.title("en")
    page = see(own, answer["Location"])
    assert page.has("The note is stored.")
    assert page.has("in the valleys")
    assert f"/en/agreements/{SLUG}/en/art_1__para_1__point_b/" in page.links


def test_the_form_shows_the_citation_and_the_words_in_the_columns(own, tea):
    page = see(own, WRITE)
    assert page.has("пп. b) п. 1 ст. 1")
    assert page.has("b) долинный.")
    assert page.has("b) даладағы.")
    assert f"{TEXT}#art_1__para_1__point_b" in page.links
    html = get(own, WRITE).content.decode()
    assert "csrfmiddlewaretoken" in html
    assert '<meta name="robots" content="noindex">' in html


def test_a_note_on_the_agreement_as_a_whole(own, tea):
    answer = send(own, f"{TEXT}note/", text="Never ratified.")
    assert (Note.objects.get().eid, Note.objects.get().eids) == ("", {})
    assert see(own, answer["Location"]).has("Never ratified.")


def test_the_same_sent_twice_is_one_note(own, tea):
    first = send(own, WRITE, text="Once.")["Location"]
    assert send(own, WRITE, text="Once.")["Location"] == first
    send(own, WRITE, text="Once.", shared="on")
    assert Note.objects.count() == 2


def test_a_page_from_before_two_agreements_were_joined_still_takes_a_note(own, tea):
    coffee = stored(COFFEE, "coffee.txt")
    unite(tea, coffee, {"ru": tea})
    where = f"/en/agreements/{coffee.slug}/ru/art_2/note/"
    assert see(own, where).has("самоваром")
    send(own, where, text="Kept.")
    assert (Note.objects.get().agreement, Note.objects.get().slug) == (tea, SLUG)


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({}, "Write the note."),
        ({"text": " \r\n "}, "Write the note."),
        ({"text": "x" * (LONGEST_NOTE + 1)}, f"Write at most {LONGEST_NOTE} characters."),
        ({"text": "a\x00b"}, "Take out the characters that have no form."),
    ],
)
def test_bad_input_gets_its_sentence_and_changes_nothing(own, aigerim, tea, values, sentence):
    page = Page(send(own, WRITE, 200, **values).content.decode())
    assert page.has(sentence)
    assert page.has("Not stored")
    assert not Note.objects.exists()
    row = note(aigerim, tea, "art_1")
    again = {"seen": seen(row), **values}
    assert Page(send(own, address(row), 200, **again).content.decode()).has(sentence)
    assert Note.objects.get().text == "Look."


def test_the_longest_note_is_taken(own, tea):
    # A line end counts as one sign, as in the browser.
    send(own, WRITE, text="ж\r\n" * (LONGEST_NOTE // 2 - 1) + "жж")
    assert len(Note.objects.get().text) == LONGEST_NOTE


@pytest.mark.parametrize(
    "where",
    [
        "/en/agreements/none/ru/art_1/note/",
        f"/en/agreements/{SLUG}/ru/art_99/note/",
        f"/en/agreements/{SLUG}/ru/art_1__para_9/note/",
        "/en/desk/notes/99/",
        "/en/desk/notes/99999999999999999999/",
        "/en/desk/notes/99/delete/",
    ],
)
def test_what_is_not_there_is_a_404_with_a_sentence(own, tea, where):
    assert see(own, where, 404).has("There is no") or see(own, where, 404).has("has no provision")
    assert own.post(where, {"text": "x"}).status_code == 404
    assert not Note.objects.exists()


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_hostile_is_shown_as_it_was_written(own, tea, text):
    send(own, WRITE, text=text)
    row = Note.objects.get()
    assert row.text == text.strip()
    for where in (address(row), "/en/desk/notes/", TEXT, f"{address(row)}delete/"):
        html = get(own, where).content.decode()
        assert "<script>alert" not in html
        assert "<img src=x" not in html
        assert Page(html).has(text.strip()[:400])


# Changed and deleted


def test_the_owner_changes_a_note(own, aigerim, tea):
    row = note(aigerim, tea, "art_1")
    assert change(own, row, text="Better.", shared="on")["Location"] == f"{address(row)}?done"
    row.refresh_from_db()
    assert (row.text, row.shared, row.folded) == ("Better.", True, "better.")


def test_two_windows_at_once_are_told_of_each_other(own, aigerim, tea):
    row = note(aigerim, tea, "art_1")
    change(own, row, text="From the first window.")
    answer = change(own, row, 409, text="From the second.")
    page = Page(answer.content.decode())
    assert page.has("The note was changed meanwhile in another window.")
    assert page.has("From the first window.")
    assert page.has("From the second.")
    assert Note.objects.get().text == "From the first window."
    # The page has what is needed to send it once more.
    row.refresh_from_db()
    assert f'name="seen" value="{seen(row)}"' in answer.content.decode()
    change(own, row, text="From the second.")
    assert Note.objects.get().text == "From the second."


def test_the_same_words_sent_twice_are_no_conflict(own, aigerim, tea):
    row = note(aigerim, tea, "art_1")
    change(own, row)
    change(own, row)
    assert Note.objects.get().text == "Other."


@pytest.mark.parametrize("shown", ["", "\x00", "yesterday"])
def test_who_has_seen_nothing_changes_nothing(own, aigerim, tea, shown):
    row = note(aigerim, tea, "art_1")
    change(own, row, 409, seen=shown)
    send(own, f"{address(row)}delete/", 409, seen=shown)
    assert Note.objects.get().text == "Look."


def test_a_note_is_deleted_after_a_question(own, aigerim, tea):
    row = note(aigerim, tea, "art_1", shared=True)
    page = see(own, f"{address(row)}delete/")
    assert page.has("Delete the note?")
    assert page.has("Your colleagues will not see it any more either.")
    assert Note.objects.exists()
    answer = send(own, f"{address(row)}delete/", seen=seen(row))
    assert not Note.objects.exists()
    assert see(own, answer["Location"]).has("The note is deleted.")
    get(own, address(row), 404)


def test_what_was_changed_meanwhile_is_not_deleted(own, aigerim, tea):
    row = note(aigerim, tea, "art_1")
    change(own, row, text="New thoughts.")
    answer = send(own, f"{address(row)}delete/", 409, seen=seen(row))
    assert Page(answer.content.decode()).has("It was not deleted")
    assert Page(answer.content.decode()).has("New thoughts.")
    assert Note.objects.exists()


def test_what_is_gone_is_not_changed(aigerim, tea):
    row = note(aigerim, tea, "art_1")
    delete_note(row.pk, aigerim, seen(row))
    with pytest.raises(GoneError):
        change_note(row.pk, aigerim, "x", False, seen(row))
    with pytest.raises(GoneError):
        delete_note(row.pk, aigerim, seen(row))


def test_nobody_changes_anothers_even_past_the_page(aigerim, daniyar, tea):
    row = note(aigerim, tea, "art_1", shared=True)
    with pytest.raises(GoneError):
        change_note(row.pk, daniyar, "x", False, seen(row))
    with pytest.raises(GoneError):
        delete_note(row.pk, daniyar, seen(row))


def test_without_the_token_nothing_is_taken(aigerim, tea):
    client = Client(enforce_csrf_checks=True)
    client.force_login(aigerim)
    assert client.post(WRITE, {"text": "x"}).status_code == 403
    assert not Note.objects.exists()


# Doors


def doors(row: Note) -> list[str]:
    return [
        "/en/desk/notes/",
        "/en/desk/notes.csv",
        address(row),
        f"{address(row)}delete/",
        WRITE,
        f"{TEXT}note/",
    ]


def test_an_anonymous_reader_is_sent_to_sign_in(client, aigerim, tea):
    row = note(aigerim, tea, "art_1", shared=True)
    for where in doors(row):
        for answer in (client.get(where), client.post(where, {"text": "x", "seen": seen(row)})):
            assert answer.status_code == 302, where
            assert "login" in answer["Location"]
            assert "next=" in answer["Location"]
    assert Note.objects.get().text == "Look."


def test_without_the_right_a_door_is_closed_with_a_sentence(aigerim, tea):
    row = note(aigerim, tea, "art_1", shared=True)
    client = signed_in(person("guest", "view_agreement"))
    for where in doors(row):
        assert see(client, where, 403).has("Your account has no right to do this.")
        assert client.post(where, {"text": "x", "seen": seen(row)}).status_code == 403
    assert Note.objects.get().text == "Look."


@pytest.mark.parametrize("missing", ["add", "change", "delete"])
def test_each_right_is_asked_for_by_itself(tea, missing):
    rights = [f"{one}_note" for one in ("view", "add", "change", "delete") if one != missing]
    user = person("dina", *rights)
    row, client = note(user, tea, "art_1"), signed_in(user)
    status = {"add": 302, "change": 302, "delete": 302} | {missing: 403}
    send(client, WRITE, status["add"], text="New.")
    change(client, row, status["change"])
    row.refresh_from_db()
    send(client, f"{address(row)}delete/", status["delete"], seen=seen(row))
    assert Note.objects.filter(pk=row.pk).exists() == (missing == "delete")


def test_anothers_private_note_is_not_there_for_anybody(other, aigerim, tea):
    row = note(aigerim, tea, "art_1", text="Secret.")
    root = signed_in(User.objects.create_superuser("root"))
    for client in (other, root):
        for where in (address(row), f"{address(row)}delete/"):
            page = see(client, where, 404)
            assert page.has("There is no such note, or it is not shared with you.")
            assert client.post(where, {"text": "x", "seen": seen(row)}).status_code == 404
        for where in ("/en/desk/notes/?whose=all", TEXT, f"{TEXT}art_1/"):
            assert not see(client, where).has("Secret")
    assert Note.objects.get().text == "Secret."


def test_anothers_shared_note_is_read_and_not_changed(other, aigerim, tea):
    row = note(aigerim, tea, "art_1", text="For all.", shared=True)
    page = see(other, address(row))
    assert page.has("For all.")
    assert page.has("aigerim")
    assert "<textarea" not in get(other, address(row)).content.decode()
    for where in (address(row), f"{address(row)}delete/"):
        answer = send(other, where, 403, text="x", seen=seen(row))
        assert Page(answer.content.decode()).has("Only its owner changes it.")
    get(other, f"{address(row)}delete/", 403)
    assert Note.objects.get().text == "For all."


def test_what_is_made_private_again_is_gone_for_others(own, other, aigerim, tea):
    row = note(aigerim, tea, "art_1", shared=True)
    get(other, address(row))
    change(own, row)
    get(other, address(row), 404)


# When somebody goes


def test_of_a_deleted_account_what_was_shared_stays(other, aigerim, tea):
    note(aigerim, tea, "art_1", text="Private.")
    shared = note(aigerim, tea, "art_2", text="For all.", shared=True)
    aigerim.delete()
    assert list(Note.objects.all()) == [shared]
    assert see(other, address(shared)).has("a deleted account")
    send(other, address(shared), 403, text="x", seen=seen(shared))
    assert see(other, "/en/desk/notes/?whose=others").has("For all.")


def test_a_note_of_nobody_knows_its_place(aigerim, tea):
    # What the name of a note tells where any administrator may see it: nothing of its words.
    row = write_note(aigerim, at(tea, "art_1"), "Secret.", False)
    assert "Secret" not in str(row)
    assert "art_1" not in str(row)
