"""Who may do what: each door with the right and without."""

from typing import Any

import pytest
from django.test import Client

from tests.treaties.editing.conftest import client_of
from tests.treaties.editing.desk import EDITOR, KETTLE, PUBLISHER, SLUG, Desk, russian, text_of
from tests.treaties.findings_kept.made import editor
from tests.treaties.page import Page
from treaties.models import TextEdit

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
UNIT = f"/en/desk/texts/{SLUG}/ru/art_2/"
WRITING = (UNIT, f"/en/desk/texts/{SLUG}/ru/")
LOOKING = (
    "/en/desk/texts/",
    f"/en/desk/texts/{SLUG}/ru/revisions/",
    f"/en/desk/texts/{SLUG}/ru/revisions/1/",
)
REFUSED = "Your account has no right to do this."


@pytest.fixture
def edit(desk: Desk) -> TextEdit:
    """What an editor has handed in."""
    return desk.hand_in(desk.save(KETTLE))


def desk_of(*codenames: str, name: str = "zere") -> Desk:
    return Desk(client_of(editor(*codenames, name=name)))


@pytest.mark.parametrize("address", [*WRITING, *LOOKING])
def test_a_reader_is_asked_to_sign_in(tea, client: Client, address: str):
    answer = client.get(address)
    assert answer.status_code == 302
    assert answer["Location"].endswith(f"?next={address}")


@pytest.mark.parametrize("address", [*WRITING, *LOOKING])
def test_who_has_no_right_is_told_so(tea, address: str):
    nobody = desk_of("view_agreement", "decide_finding")
    assert nobody.at(address, 403).page.has(REFUSED)


@pytest.mark.parametrize("address", WRITING)
def test_only_editors_write(tea, address: str):
    for rights in (PUBLISHER, ("change_textedit",), ("add_textedit",)):
        desk_of(*rights, name="-".join(rights)).at(address, 403)
    desk_of(*EDITOR).at(address)


@pytest.mark.parametrize("address", LOOKING)
@pytest.mark.parametrize("right", ["change_textedit", "publish_textedit", "restore_revision"])
def test_any_of_them_may_look(tea, address: str, right: str):
    desk_of(right).at(address)


def test_without_the_right_nothing_is_written(tea):
    press = desk_of(*PUBLISHER)
    for address in (UNIT, f"{UNIT}typed/"):
        answer = press.client.post(address, {"text": KETTLE, "base": "1", "seen": "x"})
        assert answer.status_code == 403
    assert Client().post(UNIT, {"text": KETTLE}).status_code == 302
    assert not TextEdit.objects.exists()


def test_an_editor_does_not_publish(desk, edit):
    shown = desk.edit_page(edit)
    assert not shown.page.has("Publish")
    for action in ("publish", "send_back", "nonsense"):
        answer = desk.send(shown, 403, action=action, comment="x")
        assert Page(answer.content.decode()).has(REFUSED)
    assert "самоваром" in text_of("art_2")


def test_an_editor_does_not_restore(desk, edit, press):
    press.publish(edit)
    shown = desk.revision(1)
    assert not shown.page.has("Restore this text")
    answer = desk.client.post(shown.address, {"comment": "Back.", "seen": "2"})
    assert answer.status_code == 403
    assert russian().revision == 2


def test_a_publisher_who_may_not_restore_does_not(edit, press):
    press.publish(edit)
    other = desk_of("publish_textedit")
    answer = other.client.post(
        f"/en/desk/texts/{SLUG}/ru/revisions/1/", {"comment": "Back.", "seen": "2"}
    )
    assert answer.status_code == 403


@pytest.mark.parametrize("action", ["hand_in", "take_back"])
def test_another_editor_reads_an_edit_and_changes_nothing_of_it(edit, action: str):
    other = desk_of(*EDITOR)
    shown = other.edit_page(edit)
    assert shown.page.has("чайником")
    answer = other.send(shown, 403, action=action, comment="Mine!")
    assert Page(answer.content.decode()).has("Only its author can change this edit.")
    for page in ("discard", "over"):
        address = f"/en/desk/texts/edit/{edit.pk}/{page}/"
        other.at(address, 403)
        assert other.client.post(address, {"seen": "x"}).status_code == 403
    edit.refresh_from_db()
    assert edit.state == "submitted"


def test_a_publisher_does_not_hand_in(press, edit):
    press.send(press.edit_page(edit), 403, action="take_back")


def test_who_has_both_rights_does_both(tea):
    both = desk_of(*EDITOR, *PUBLISHER)
    both.publish(both.hand_in(both.save(KETTLE)))
    assert text_of("art_2") == KETTLE


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(desk, edit, method: str):
    call: Any = getattr(desk.client, method)
    for address in (UNIT, f"/en/desk/texts/edit/{edit.pk}/"):
        assert call(address).status_code == 405
    assert desk.client.get(f"{UNIT}typed/").status_code == 405
    assert desk.client.post("/en/desk/texts/").status_code == 405


def test_without_the_token_nothing_is_taken(tea, aigerim):
    client = Client(enforce_csrf_checks=True)
    client.force_login(aigerim)
    for address in (UNIT, f"{UNIT}typed/"):
        assert client.post(address, {"text": KETTLE}).status_code == 403
    assert not TextEdit.objects.exists()


def test_the_links_are_only_there_for_those_who_may(tea, client, desk, press):
    for address in (f"/en/agreements/{SLUG}/ru-kk/", f"/en/agreements/{SLUG}/ru-kk/art_2/"):
        assert "desk/texts" not in client.get(address).content.decode()
    article = desk.at(f"/en/agreements/{SLUG}/ru-kk/art_2/").page
    assert {UNIT, f"/en/desk/texts/{SLUG}/kk/art_2/"} <= set(article.links)
    whole = desk.at(f"/en/agreements/{SLUG}/ru-kk/").page
    assert {WRITING[1], f"/en/desk/texts/{SLUG}/ru/revisions/"} <= set(whole.links)
    published = press.at(f"/en/agreements/{SLUG}/ru-kk/").page
    assert f"/en/desk/texts/{SLUG}/kk/revisions/" in published.links
    assert WRITING[1] not in published.links
