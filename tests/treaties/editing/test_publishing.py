"""An edit on its way to the readers: handed in, sent back, published; all else stays as it was."""

from datetime import date
from typing import Any

import pytest

from portal.worker import work
from tests.treaties.editing.desk import DISPUTES, KETTLE, SLUG, russian, text_of
from tests.treaties.page import Page
from treaties.loading.values import stored_version
from treaties.models import Agreement, Finding, Reference, Revision, TextEdit

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]


def test_an_edit_is_handed_in_and_published(desk, press, aigerim, bolat):
    edit = desk.hand_in(desk.save(KETTLE))
    assert (edit.state, edit.comment) == ("submitted", "A kettle is meant.")
    assert text_of("art_2") == DISPUTES
    shown = press.edit_page(edit)
    assert shown.page.has("Споры решаются за removed: самоваром added: чайником.")
    assert shown.page.has("A kettle is meant.")
    assert shown.page.has("aigerim")
    press.publish(edit)
    edit.refresh_from_db()
    assert (edit.state, edit.published_by, edit.published_as) == ("published", bolat, 2)
    assert edit.published_at is not None
    assert text_of("art_2") == KETTLE
    version = russian()
    assert (version.revision, version.origin, version.author) == (2, "edited", aigerim)
    assert version.comment == "A kettle is meant."
    earlier = Revision.objects.get()
    assert (earlier.number, earlier.origin, earlier.author) == (1, "loaded", None)
    assert press.edit_page(edit).page.has("as revision 2.")


def test_all_else_stays_as_it_was(desk, press):
    before = stored_version(russian())
    agreement = dict[str, Any](Agreement.objects.values().get())
    kazakh = list(Agreement.objects.get().versions.filter(language="kk").values())
    facts = sorted(Agreement.objects.get().facts.values_list("language", "name", "value", "line"))
    press.publish(desk.hand_in(desk.save(KETTLE)))
    after = stored_version(russian())
    assert [unit.eid for unit in after.units] == [unit.eid for unit in before.units]
    same = [unit for unit in before.units if unit.eid != "art_2"]
    assert [unit for unit in after.units if unit.eid != "art_2"] == same
    assert after.divisions == before.divisions
    assert (after.title, after.standing) == (before.title, before.standing)
    now = dict[str, Any](Agreement.objects.values().get())
    assert now.pop("updated_at") > agreement.pop("updated_at")
    assert now == agreement
    assert list(Agreement.objects.get().versions.filter(language="kk").values()) == kazakh
    told = sorted(Agreement.objects.get().facts.values_list("language", "name", "value", "line"))
    assert told == facts


def test_an_address_in_a_paragraph_that_was_added(desk, press):
    text = "Статья 2. Споры\nСпоры решаются за самоваром.\n1. Третий лишний."
    press.publish(desk.hand_in(desk.save(text)))
    answer = press.client.get(f"/en/agreements/{SLUG}/ru/art_2__para_1/")
    assert answer["Location"] == f"/en/agreements/{SLUG}/ru/art_2/#art_2__para_1"


def test_cross_references_follow(desk, press):
    text = "Статья 3\nСоглашение действует пять лет, если пункт 7 статьи 1 не говорит иного."
    press.publish(desk.hand_in(desk.save(text, "art_3")))
    found = Reference.objects.get(version=russian(), unit="art_3")
    assert (found.target_eid, found.quote) == ("", "пункт 7 статьи 1")
    # The paragraph comes, and the reference leads there.
    text = desk.open("art_1").text
    press.publish(desk.hand_in(desk.save(f"{text}\n7. Чай пьют горячим.", "art_1")))
    found = Reference.objects.get(version=russian(), unit="art_3")
    assert found.target_eid == "art_1__para_7"


def test_the_versions_are_compared_again(desk, press):
    assert not Finding.objects.filter(kind="period").exists()
    press.publish(desk.hand_in(desk.save("Статья 3\nСоглашение действует шесть лет.", "art_3")))
    # The publisher's page does not wait for it.
    assert not Finding.objects.filter(kind="period").exists()
    work(once=True)
    assert Finding.objects.filter(kind="period").exists()


def test_a_fact_that_the_text_now_tells_otherwise(desk, press):
    assert Agreement.objects.get().signed_on == date(2019, 5, 3)
    for language, eid, old, new in (
        ("ru", "closing", "3 мая", "4 мая"),
        ("kk", "closing", "3 мамырда", "4 мамырда"),
    ):
        text = desk.open(eid, language).text
        assert old in text
        press.publish(desk.hand_in(desk.save(text.replace(old, new), eid, language)))
    # Two of three say so.
    found = Agreement.objects.get()
    assert found.signed_on == date(2019, 5, 4)
    assert found.facts.get(name="signed", language="ru").value.startswith("2019-05-04")


def test_a_fact_that_an_editor_corrected_stays(desk, press):
    agreement = Agreement.objects.get()
    agreement.duration = "P9Y"
    agreement.save()
    for language, text in (
        ("ru", "Статья 3\nСоглашение действует шесть лет."),
        ("kk", "3-бап\nКелісім алты жыл қолданылады."),
    ):
        press.publish(desk.hand_in(desk.save(text, "art_3", language)))
    assert Agreement.objects.get().duration == "P9Y"


def test_a_title_that_was_edited(desk, press):
    shown = desk.open("title")
    text = shown.text.replace("о чае", "о зелёном чае")
    assert text != shown.text
    press.publish(desk.hand_in(desk.save(text, "title")))
    assert russian().title.endswith("о зелёном чае")
    assert Page(desk.client.get(f"/ru/agreements/{SLUG}/").content.decode()).has("о зелёном чае")


# What is refused


def test_a_comment_is_needed(desk):
    edit = desk.save(KETTLE)
    answer = desk.send(desk.edit_page(edit), 200, action="hand_in", comment="  ")
    assert Page(answer.content.decode()).has("Write in a sentence what was changed and why.")
    edit.refresh_from_db()
    assert edit.state == "draft"


def test_nothing_typed_and_not_saved_is_left_behind(desk):
    edit = desk.save(KETTLE)
    desk.type(desk.open("art_3"), "Статья 3\nСоглашение дейст")
    answer = desk.send(desk.edit_page(edit), 409, action="hand_in", comment="Done.")
    page = Page(answer.content.decode())
    assert page.has("Something was typed and not saved.")
    assert f"/en/desk/texts/{SLUG}/ru/art_3/" in page.links
    edit.refresh_from_db()
    assert edit.state == "draft"
    assert "Done." in answer.content.decode()


def test_an_edit_that_changes_nothing_is_not_handed_in(desk):
    desk.type(desk.open(), KETTLE)
    edit = TextEdit.objects.get()
    shown = desk.edit_page(edit)
    edit.working = {}
    edit.comment = "x"
    edit.save()
    shown = desk.edit_page(edit)
    answer = desk.send(shown, 409, action="hand_in", comment="Nothing.")
    assert Page(answer.content.decode()).has("This edit changes nothing.")


def test_what_is_handed_in_is_not_written_until_it_is_taken_back(desk):
    edit = desk.hand_in(desk.save(KETTLE))
    shown = desk.open()
    assert shown.page.has("Your edit is handed in.")
    answer = desk.send(shown, 409, text=DISPUTES, action="save")
    assert Page(answer.content.decode()).has("this edit is in another state meanwhile")
    assert desk.type(shown, DISPUTES, 409).page.has("in another state meanwhile")
    desk.send(desk.edit_page(edit), action="take_back")
    desk.save("Статья 2. Споры\nСпоры решаются за чаем.")
    edit.refresh_from_db()
    assert edit.state == "draft"
    assert "за чаем" in edit.texts["art_2"]


def test_a_publisher_sends_it_back_with_a_remark(desk, press):
    edit = desk.hand_in(desk.save(KETTLE))
    answer = press.send(press.edit_page(edit), 200, action="send_back", comment="")
    assert Page(answer.content.decode()).has("Write in a sentence")
    press.send(press.edit_page(edit), action="send_back", comment="The samovar stays.")
    edit.refresh_from_db()
    assert (edit.state, edit.answer, edit.comment) == (
        "draft",
        "The samovar stays.",
        "A kettle is meant.",
    )
    assert desk.edit_page(edit).page.has("The samovar stays.")


def test_a_draft_is_not_published(desk, press):
    edit = desk.save(KETTLE)
    answer = press.send(press.edit_page(edit), 409, action="publish", seen="x")
    assert Page(answer.content.decode()).has("in another state meanwhile")
    assert text_of("art_2") == DISPUTES


def test_a_draft_is_discarded_after_a_question(desk):
    edit = desk.save(KETTLE)
    shown = desk.at(f"/en/desk/texts/edit/{edit.pk}/discard/")
    edit.refresh_from_db()
    assert edit.state == "draft"
    desk.send(shown)
    edit.refresh_from_db()
    assert edit.state == "discarded"
    assert desk.open().text == DISPUTES
    # It can still be read, and another one begun.
    assert desk.edit_page(edit).page.has("чайником")
    assert desk.save(KETTLE).pk != edit.pk


def test_the_list_shows_ones_own_and_what_waits(desk, press):
    edit = desk.save(KETTLE)
    assert desk.at("/en/desk/texts/").page.has("Your edits")
    assert press.at("/en/desk/texts/").page.has("What others are editing")
    desk.hand_in(edit)
    waiting = press.at("/en/desk/texts/").page
    assert waiting.has("Handed in, waiting for a publisher")
    assert f"/en/desk/texts/edit/{edit.pk}/" in waiting.links
    press.publish(edit)
    assert press.at("/en/desk/texts/").page.has("Nothing is being edited.")
    assert press.at("/en/desk/texts/").page.has("Done")


def test_what_the_public_sees_of_an_edited_text(desk, press, client):
    press.publish(desk.hand_in(desk.save(KETTLE)))
    assert Page(client.get(f"/en/agreements/{SLUG}/ru-kk/").content.decode()).has(
        "Text changed by the editorsRussian: Edited, "
    )
    page = Page(client.get(f"/en/agreements/{SLUG}/ru/?repairs=1").content.decode())
    assert page.has("was edited after it was read from its source")
    assert page.has("Russian")
    # The Kazakh text of the same file is traced as ever.
    body = client.get(f"/en/agreements/{SLUG}/kk/?repairs=1").content.decode()
    assert "was edited after it was read" not in body
    for address in ("text.txt", "text.json", "text.xml", "text.docx", "text.pdf"):
        answer = client.get(f"/en/agreements/{SLUG}/ru/{address}")
        assert answer.status_code == 200, address
    assert "чайником" in client.get(f"/en/agreements/{SLUG}/ru/text.txt").content.decode()
    cited = Page(client.get(f"/en/agreements/{SLUG}/ru/art_2__p_1/cite/").content.decode())
    assert cited.has("Споры решаются за чайником.")
    # Readers see nothing of the desk.
    assert "desk/texts" not in client.get(f"/en/agreements/{SLUG}/ru/").content.decode()
