"""Two at once: two windows, two editors, a text loaded meanwhile. Nobody's work is overwritten."""

import pytest

from tests.treaties.editing.conftest import client_of
from tests.treaties.editing.desk import DISPUTES, KETTLE, SLUG, Desk, russian, text_of, window
from tests.treaties.findings_kept.made import editor
from tests.treaties.page import Page
from tests.treaties.samples import RUSSIAN
from treaties.loading.load import load
from treaties.models import FormerAddress, Revision, TextEdit

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
TEAPOT = DISPUTES.replace("самоваром", "заварником")


@pytest.fixture
def dana(tea) -> Desk:
    """Another editor."""
    return Desk(client_of(editor("add_textedit", "change_textedit", name="dana")))


# One editor, two windows


def test_the_second_window_is_told_and_sees_both_texts(desk):
    first, second = desk.open(), desk.open()
    desk.send(first, text=KETTLE, action="save")
    answer = desk.send(second, 409, text=TEAPOT, action="save")
    told = window(second.address, answer)
    assert told.page.has("This text was written in another window meanwhile.")
    assert told.page.has("за removed: чайником added: заварником.")
    # Nothing is overwritten, and nothing lost.
    assert TextEdit.objects.get().texts == {"art_2": KETTLE}
    assert told.text == TEAPOT
    # Sent again, knowing that, it counts.
    desk.send(told, text=TEAPOT, action="save")
    assert TextEdit.objects.get().texts == {"art_2": TEAPOT}


def test_what_is_typed_in_one_window_is_not_overwritten_by_typing_in_another(desk):
    first, second = desk.open(), desk.open()
    first = desk.type(first, KETTLE)
    told = desk.type(second, TEAPOT, 409)
    assert told.page.has("This text was written in another window meanwhile.")
    assert TextEdit.objects.get().working["art_2"][0] == KETTLE
    # Nor by saving or throwing away there.
    desk.send(second, 409, text=TEAPOT, action="save")
    desk.send(second, 409, text=TEAPOT, action="forget")
    assert TextEdit.objects.get().working["art_2"][0] == KETTLE
    # The first goes on.
    first = desk.type(first, KETTLE + " И чай.")
    desk.send(first, text=KETTLE + " И чай.", action="save")
    assert TextEdit.objects.get().texts["art_2"] == KETTLE + " И чай."


def test_saving_while_typing_is_still_being_kept_is_no_conflict(desk):
    shown = desk.open()
    desk.type(shown, KETTLE[:-4])
    # The form was sent before the answer to the typing came.
    desk.send(shown, text=KETTLE, action="save")
    assert TextEdit.objects.get().texts == {"art_2": KETTLE}


def test_two_windows_on_two_units_do_not_meet(desk):
    first, second = desk.open("art_2"), desk.open("art_3")
    desk.send(first, text=KETTLE, action="save")
    desk.send(second, text="Статья 3\nСоглашение действует шесть лет.", action="save")
    assert sorted(TextEdit.objects.get().texts) == ["art_2", "art_3"]


def test_the_same_sent_twice_is_one(desk):
    shown = desk.open()
    desk.send(shown, text=KETTLE, action="save")
    desk.send(shown, text=KETTLE, action="save")
    assert TextEdit.objects.get().texts == {"art_2": KETTLE}


# Two editors


def test_two_editors_write_the_same_unit_and_neither_loses_a_word(desk, dana, press):
    first = desk.hand_in(desk.save(KETTLE), "A kettle.")
    second = dana.hand_in(dana.save(TEAPOT), "A teapot.")
    press.publish(first)
    answer = press.publish(second, 409)
    page = Page(answer.content.decode())
    assert page.has("The text has been published anew meanwhile, as revision 2.")
    # The other's text beside this one, word by word.
    assert page.has("за removed: чайником added: заварником.")
    assert text_of("art_2") == KETTLE
    second.refresh_from_db()
    assert (second.state, second.texts) == ("submitted", {"art_2": TEAPOT})
    # Dana takes it over, choosing.
    over = dana.at(f"/en/desk/texts/edit/{second.pk}/over/")
    assert over.page.has("You began from revision 1; the text is now revision 2.")
    assert over.page.has("за removed: чайником added: заварником.")
    answer = dana.send(over, 200)
    assert Page(answer.content.decode()).has("Choose a text for each provision.")
    dana.choose(over, "art_2", "own")
    second.refresh_from_db()
    assert (second.base, second.state, second.texts) == (2, "draft", {"art_2": TEAPOT})
    press.publish(dana.hand_in(second, "A teapot."))
    assert text_of("art_2") == TEAPOT
    assert list(Revision.objects.values_list("number", flat=True)) == [1, 2]


def test_edits_of_different_units_both_come_in(desk, dana, press):
    first = desk.hand_in(desk.save(KETTLE))
    second = dana.hand_in(dana.save("Статья 3\nСоглашение действует шесть лет.", "art_3"))
    press.publish(first)
    press.publish(second, 409)
    over = dana.at(f"/en/desk/texts/edit/{second.pk}/over/")
    assert over.page.has("Nobody else has changed this provision.")
    dana.choose(over, "art_3", "own")
    second.refresh_from_db()
    press.publish(dana.hand_in(second))
    assert text_of("art_2") == KETTLE
    assert text_of("art_3") == "Статья 3\nСоглашение действует шесть лет."


def test_the_published_text_is_kept_instead(desk, press):
    press.publish(desk.hand_in(desk.save(KETTLE)))
    # Zere began before.
    author = editor("add_textedit", "change_textedit", name="zere")
    zere = Desk(client_of(author))
    edit = TextEdit.objects.create(
        agreement=russian().agreement,
        language="ru",
        base=1,
        texts={"art_2": TEAPOT},
        author=author,
    )
    over = zere.at(f"/en/desk/texts/edit/{edit.pk}/over/")
    zere.choose(over, "art_2", "published")
    edit.refresh_from_db()
    assert (edit.base, edit.texts) == (2, {})


def test_saving_onto_a_newer_text_is_told_and_kept(desk, dana, press):
    shown = desk.open()
    press.publish(dana.hand_in(dana.save(TEAPOT)))
    answer = desk.send(shown, 409, text=KETTLE, action="save")
    page = Page(answer.content.decode())
    assert page.has("The text has been published anew since you began, as revision 2.")
    assert page.has("What you have written is kept and overwrites nothing.")
    assert page.has("за removed: заварником added: чайником.")
    edit = TextEdit.objects.get(state="draft")
    assert (edit.base, edit.working["art_2"][0]) == (1, KETTLE)
    assert desk.open().text == KETTLE
    assert text_of("art_2") == TEAPOT
    # Taken over, it is as it was typed.
    desk.choose(desk.at(f"/en/desk/texts/edit/{edit.pk}/over/"), "art_2", "own")
    desk.send(desk.open(), text=KETTLE, action="save")
    press.publish(desk.hand_in(TextEdit.objects.get(pk=edit.pk)))
    assert text_of("art_2") == KETTLE


# A file loaded meanwhile


def test_a_file_that_was_loaded_meanwhile_is_a_newer_text(desk, press):
    edit = desk.hand_in(desk.save(KETTLE))
    assert (
        load(RUSSIAN.replace("за самоваром", "за столом").encode(), "new.txt").status == "updated"
    )
    answer = press.publish(edit, 409)
    assert Page(answer.content.decode()).has("as revision 2.")
    assert text_of("art_2") == "Статья 2. Споры\nСпоры решаются за столом."
    desk.choose(desk.at(f"/en/desk/texts/edit/{edit.pk}/over/"), "art_2", "own")
    edit.refresh_from_db()
    press.publish(desk.hand_in(edit))
    assert text_of("art_2") == KETTLE
    # It is now an edit of the new file.
    assert russian().source.name == "new.txt"


def test_a_provision_that_is_there_no_more(desk, press):
    edit = desk.hand_in(desk.save(KETTLE))
    text = RUSSIAN.replace("Статья 2. Споры", "").replace("Статья 3", "Статья 2")
    assert load(text.encode(), "new.txt").status == "updated"
    edit.texts = {"art_3": "Статья 3\nСоглашение действует шесть лет."}
    edit.save()
    over = desk.at(f"/en/desk/texts/edit/{edit.pk}/over/")
    assert over.page.has("The newer text has no such provision any more")
    # Nobody can keep it, whatever is sent.
    desk.choose(over, "art_3", "own")
    edit.refresh_from_db()
    assert edit.texts == {}


def test_a_text_that_was_published_while_one_was_choosing(desk, dana, press):
    edit = desk.hand_in(desk.save(KETTLE))
    press.publish(dana.hand_in(dana.save(TEAPOT)))
    over = desk.at(f"/en/desk/texts/edit/{edit.pk}/over/")
    press.publish(dana.hand_in(dana.save("Статья 3\nСоглашение действует два года.", "art_3")))
    answer = desk.choose(over, "art_2", "own", 409)
    assert Page(answer.content.decode()).has("as revision 3.")
    edit.refresh_from_db()
    assert (edit.base, edit.state) == (1, "submitted")


# An edit that changes under a page


@pytest.mark.parametrize("action", ["publish", "send_back"])
def test_an_edit_that_was_changed_since_one_looked_is_not_published(desk, press, action):
    edit = desk.hand_in(desk.save(KETTLE))
    shown = press.edit_page(edit)
    desk.send(desk.edit_page(edit), action="take_back")
    desk.hand_in(desk.save(TEAPOT), "A teapot.")
    answer = press.send(shown, 409, action=action, comment="No.")
    assert Page(answer.content.decode()).has("The edit was changed meanwhile.")
    edit.refresh_from_db()
    assert edit.state == "submitted"
    assert text_of("art_2") == DISPUTES


def test_what_is_published_twice_is_published_once(desk, press):
    edit = desk.hand_in(desk.save(KETTLE))
    shown = press.edit_page(edit)
    press.send(shown, action="publish")
    press.send(shown, 409, action="publish")
    assert russian().revision == 2
    assert Revision.objects.count() == 1


def test_what_was_discarded_elsewhere_is_not_handed_in(desk):
    edit = desk.save(KETTLE)
    shown = desk.edit_page(edit)
    desk.send(desk.at(f"/en/desk/texts/edit/{edit.pk}/discard/"))
    answer = desk.send(shown, 409, action="hand_in", comment="Done.")
    assert Page(answer.content.decode()).has("in another state meanwhile")
    answer = desk.client.post(f"/en/desk/texts/edit/{edit.pk}/discard/", {"seen": "x"})
    assert answer.status_code == 409


def test_the_address_of_an_agreement_that_was_joined_leads_on(desk, tea):
    FormerAddress.objects.create(slug="old-tea", agreement=tea)
    answer = desk.client.get("/en/desk/texts/old-tea/ru/art_2/")
    assert answer["Location"] == f"/en/desk/texts/{SLUG}/ru/art_2/"
