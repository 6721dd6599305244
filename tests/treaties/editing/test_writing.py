"""An editor writes a unit: preview, typing kept, saved, thrown away; what cannot be is said."""

import pytest

from tests.treaties.editing.conftest import client_of
from tests.treaties.editing.desk import DISPUTES, KETTLE, SLUG, Desk, russian, text_of, window
from tests.treaties.findings_kept.made import editor
from tests.treaties.page import Page
from treaties.editing.written import LONGEST
from treaties.models import TextEdit

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]


def test_the_page_has_the_text_its_source_and_how_it_is_read(desk):
    shown = desk.open()
    assert shown.text == DISPUTES
    # The lines of the source, as they stand there.
    assert shown.page.has("Статья 2. Споры Споры решаются за самоваром.")
    body = desk.client.get(shown.address).content.decode()
    first = russian().articles.get(eid="art_2").first_line
    assert f'<li value="{first}">Статья 2. Споры</li>' in body
    assert '<p class="text">Споры решаются за самоваром.' in body
    assert '<meta name="robots" content="noindex">' in body
    # The neighbours, the whole list, the place in the text.
    for eid in ("art_1", "art_3"):
        assert f"/en/desk/texts/{SLUG}/ru/{eid}/" in shown.page.links
    assert f"/en/desk/texts/{SLUG}/ru/" in shown.page.links
    assert f"/en/agreements/{SLUG}/ru/art_2/" in shown.page.links


def test_saving_begins_an_edit_and_readers_see_nothing_of_it(desk, aigerim):
    edit = desk.save(KETTLE)
    assert (edit.author, edit.language, edit.base, edit.state) == (aigerim, "ru", 1, "draft")
    assert edit.texts == {"art_2": KETTLE}
    assert edit.working == {}
    assert text_of("art_2") == DISPUTES
    again = desk.open()
    assert again.text == KETTLE
    assert again.page.has("added: чайником")
    # What differs is not taken for what is searched for.
    body = desk.client.get(again.address).content.decode()
    assert 'placeholder="Search the treaties" value=""' in body
    assert "чайником" not in desk.client.get(f"/en/agreements/{SLUG}/ru/").content.decode()


def test_units_of_one_text_are_one_edit_and_of_another_language_another(desk):
    first = desk.save(KETTLE)
    desk.save("Статья 3\nСоглашение действует шесть лет.", "art_3")
    desk.save("2-бап. Даулар\nДаулар шәйнек басында шешіледі.", language="kk")
    first.refresh_from_db()
    assert sorted(first.texts) == ["art_2", "art_3"]
    assert TextEdit.objects.count() == 2


def test_what_is_as_published_again_is_no_change(desk):
    desk.save(KETTLE)
    desk.send(desk.open(), text=DISPUTES, action="save")
    assert not TextEdit.objects.exists()


def test_what_is_typed_is_kept_and_there_again(desk):
    shown = desk.type(desk.open(), "Статья 2. Споры\nСпоры реша")
    assert shown.page.has("Kept for you as you type; not saved yet.")
    assert shown.page.has("Споры реша")
    edit = TextEdit.objects.get()
    assert edit.texts == {}
    # Another day, another window.
    again = desk.open()
    assert again.text == "Статья 2. Споры\nСпоры реша"
    assert again.page.has("What you typed here and did not save is here again.")
    # What is typed on goes on there, and is saved.
    shown = desk.type(again, KETTLE)
    desk.send(shown, text=KETTLE, action="save")
    edit.refresh_from_db()
    assert (edit.texts, edit.working) == ({"art_2": KETTLE}, {})


def test_what_was_typed_is_thrown_away(desk):
    desk.save(KETTLE)
    desk.type(desk.open(), DISPUTES.replace("Споры решаются", "Споры"))
    shown = desk.open()
    answer = desk.send(shown, 200, action="forget")
    assert window(shown.address, answer).text == KETTLE
    assert TextEdit.objects.get().working == {}


def test_nothing_typed_leaves_nothing(desk):
    shown = desk.type(desk.open(), DISPUTES)
    assert shown.page.has("Nothing here is unsaved.")
    assert not TextEdit.objects.exists()
    desk.type(shown, KETTLE)
    desk.send(desk.open(), 200, action="forget")
    assert not TextEdit.objects.exists()


def test_without_scripts_a_button_shows_how_it_is_read(desk):
    answer = desk.send(desk.open(), 200, text=KETTLE, action="preview")
    body = answer.content.decode()
    assert '<p class="text">Споры решаются за чайником.' in body
    assert Page(body).has("removed: самоваром added: чайником")
    # It is kept, too, and not saved.
    edit = TextEdit.objects.get()
    assert edit.working["art_2"][0] == KETTLE
    assert edit.texts == {}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "Write the text of this unit: it cannot be empty."),
        ("Споры решаются.", "Begin with the heading line of this unit: “Статья 2.”."),
        ("Статья 7. Споры\nСпоры.", "Keep the number in the first line: “Статья 2.”."),
        ("Статья 2. Споры\nСпо\x07ры.", "Take out the control character in line 2."),
        ("Статья 2.\nСпо\x00ры.", "Take out the characters that have no form."),
        ("Статья 2. Споры\n" + "я" * LONGEST, f"Write at most {LONGEST} characters."),
    ],
)
def test_a_text_that_cannot_be_gets_its_sentence(desk, text, sentence):
    shown = desk.open()
    answer = desk.send(shown, 200, text=text, action="save")
    page = window(shown.address, answer)
    assert page.page.has(sentence)
    assert page.text == text
    assert text_of("art_2") == DISPUTES
    assert not any(edit.texts for edit in TextEdit.objects.all())


def test_a_text_that_cannot_be_saved_yet_is_not_lost(desk):
    desk.send(desk.open(), 200, text="Споры решаются за чайником.", action="save")
    again = desk.open()
    assert again.text == "Споры решаются за чайником."
    assert again.page.has("Begin with the heading line of this unit: “Статья 2.”.")


def test_what_cannot_be_kept_is_said_while_typing(desk):
    shown = desk.type(desk.open(), "Статья 2.\nСпо\x07ры.")
    assert shown.page.has("Take out the control character in line 2.")
    assert not TextEdit.objects.exists()


def test_hostile_text_is_shown_as_text_everywhere(desk, press):
    hostile = 'Статья 2. <img src=x onerror=alert(1)>\n<script>alert("чай")</script> </textarea>'
    edit = desk.hand_in(desk.save(hostile), "<script>alert(2)</script>")
    pages = [
        desk.open().address,
        f"/en/desk/texts/{SLUG}/ru/",
        "/en/desk/texts/",
        f"/en/desk/texts/edit/{edit.pk}/",
    ]
    bodies = [desk.client.get(page).content.decode() for page in pages]
    press.publish(edit)
    for page in (f"/en/desk/texts/{SLUG}/ru/revisions/", f"/en/agreements/{SLUG}/ru/art_2/"):
        bodies.append(press.client.get(page).content.decode())
    bodies.append(press.client.get(f"/en/desk/texts/{SLUG}/ru/revisions/2/").content.decode())
    for body in bodies:
        assert "<script>alert" not in body
        assert "<img" not in body
    assert "&lt;script&gt;alert" in bodies[0]
    assert desk.open().text == hostile


def test_the_texts_page_lists_the_units_and_what_is_changed(desk):
    desk.save(KETTLE)
    desk.type(desk.open("art_3"), "Статья 3\nСоглашение действует семь лет.")
    page = desk.at(f"/en/desk/texts/{SLUG}/ru/").page
    assert page.has("Статья 2. Споры changed")
    assert page.has("Статья 3 typed, not saved")
    assert page.has("Preamble")


def test_other_editors_edits_are_told(desk, tea):
    other = Desk(client_of(editor("add_textedit", "change_textedit", name="dana")))
    edit = other.save(KETTLE)
    for address in (f"/en/desk/texts/{SLUG}/ru/art_1/", f"/en/desk/texts/{SLUG}/ru/"):
        page = desk.at(address).page
        assert page.has("dana has been editing this text since")
        assert f"/en/desk/texts/edit/{edit.pk}/" in page.links
    # Their text is not one's own.
    assert desk.open().text == DISPUTES
    assert not desk.open(language="kk").page.has("dana has been editing")


def test_an_address_that_is_not_there_is_404(desk):
    assert desk.open("art_99", status=404).page.has("no provision with this address")
    desk.at("/en/desk/texts/nothing/ru/art_2/", 404)
    desk.at(f"/en/desk/texts/{SLUG}/xx/art_2/", 404)
    desk.at("/en/desk/texts/edit/999/", 404)
    answer = desk.client.post(f"/en/desk/texts/{SLUG}/ru/art_99/typed/", {"text": "x"})
    assert answer.status_code == 404


@pytest.mark.parametrize(
    "values", [{"base": "0"}, {"base": "x"}, {"base": "9" * 40}, {"seen": "y" * 999}]
)
def test_a_form_that_was_tampered_with_changes_nothing(desk, values):
    shown = desk.open()
    desk.send(shown, 200, text=KETTLE, action="save", **values)
    assert desk.client.post(f"{shown.address}typed/", values).status_code == 400
    assert not TextEdit.objects.exists()


def test_a_revision_that_never_was_is_no_base(desk):
    desk.send(desk.open(), 404, text=KETTLE, action="save", base="7")
    assert not TextEdit.objects.exists()


@pytest.mark.parametrize(
    ("language", "words"), [("kk", "Дереккөз"), ("ru", "Источник"), ("en", "Source")]
)
def test_the_page_speaks_three_languages(desk, language, words):
    page = desk.at(f"/{language}/desk/texts/{SLUG}/ru/art_2/").page
    assert page.language == language
    assert page.has(words)
