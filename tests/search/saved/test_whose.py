"""Whose a saved search is: its owner's alone, or seen by colleagues, who change nothing."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from search.saved.models import SavedSearch
from tests.search.conftest import Library
from tests.search.saved.conftest import Loading, Save, person
from tests.search.saved.desk import LIST, place, post
from tests.search.saved.runs import run
from tests.search.saved.texts import BREAD_RU
from tests.treaties.page import get, see

ACTS = ("", "edit/", "run/", "copy/", "renew/", "delete/")


@pytest.mark.parametrize("act", ACTS)
def test_anothers_private_search_is_not_there(other: Client, save: Save, act: str):
    search = save("чай")
    before = SavedSearch.objects.values().get()
    assert other.get(place(search, act)).status_code in {404, 405}
    assert other.post(place(search, act)).status_code in {404, 405}
    assert SavedSearch.objects.values().get() == before
    assert not see(other, LIST).has("чай")


@pytest.mark.parametrize("act", ["edit/", "run/", "renew/", "delete/"])
def test_anothers_shared_search_is_only_looked_at(other: Client, save: Save, act: str):
    search = save("чай", shared=True)
    before = SavedSearch.objects.values().get()
    answer = other.post(place(search, act))
    assert answer.status_code == 403
    assert "Изменять сохранённый поиск может только его владелец." in answer.content.decode()
    assert SavedSearch.objects.values().get() == before


def test_colleagues_see_what_a_shared_search_tells_but_not_its_feed(
    other: Client, save: Save, add: Loading
):
    search = save("чай", shared=True, name="Чай")
    add(BREAD_RU)
    run(search)
    assert see(other, LIST).has("Общие поиски коллег Чай Владелец: aigerim")
    page = see(other, place(search))
    assert page.has("Новый договор")
    html = get(other, place(search)).content.decode()
    assert search.feed_token not in html
    assert "aigerim@example.kz" not in html
    assert "run/" not in html


def test_a_shared_search_is_copied(other: Client, bolat: User, save: Save, add: Loading):
    search = save("чай", shared=True, name="Чай", filters={"party": ["EE"]})
    add(BREAD_RU)
    run(search)
    answer = post(other, place(search, "copy/"))
    made = SavedSearch.objects.get(owner=bolat)
    assert answer.url == place(made, "edit/")
    assert (made.name, made.words, made.filters) == ("Чай (копия)", "чай", {"party": ["EE"]})
    assert (made.shared, made.frequency, made.language) == (False, "never", "ru")
    assert made.feed_token != search.feed_token
    # What was there is not new to Bolat's.
    assert run(made).new == 0


@pytest.mark.parametrize(
    ("rights", "act", "method"),
    [
        (("add", "change", "delete"), "", "get"),
        (("view", "change", "delete"), "new/", "get"),
        (("view", "add", "delete"), "edit/", "get"),
        (("view", "add", "delete"), "run/", "post"),
        (("view", "add", "delete"), "renew/", "post"),
        (("view", "change", "delete"), "copy/", "post"),
        (("view", "add", "change"), "delete/", "get"),
    ],
)
def test_each_door_asks_for_its_right(
    client: Client, library: Library, rights: tuple[str, ...], act: str, method: str
):
    user = person("someone", *rights)
    search = SavedSearch.objects.create(
        owner=user, name="x", language="ru", changed_at="2026-01-01T00:00:00Z"
    )
    address = f"{LIST}new/" if act == "new/" else place(search, act)
    send = getattr(client, method)
    answer = send(address)
    assert (answer.status_code, answer.url.partition("?")[0]) == (302, "/ru/account/login/")
    client.force_login(user)
    assert send(address).status_code == 403
    if act == "":
        assert send(LIST).status_code == 403
    user.user_permissions.set([])
    client.force_login(person("entitled"))
    assert send(address).status_code in {200, 404}


def test_it_is_deleted_after_a_question(desk: Client, save: Save, add: Loading):
    search = save("чай")
    add(BREAD_RU)
    run(search, by_itself=True)
    assert see(desk, place(search, "delete/")).has("будет удалён")
    assert SavedSearch.objects.exists()
    post(desk, place(search, "delete/"))
    assert not SavedSearch.objects.exists()
    get(desk, place(search), 404)


def test_what_changes_something_is_not_done_by_a_link(desk: Client, save: Save):
    search = save("чай")
    for act in ("run/", "copy/", "renew/"):
        assert desk.get(place(search, act)).status_code == 405
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(search.owner)
    for act in ("run/", "copy/", "renew/", "delete/", "edit/"):
        assert strict.post(place(search, act)).status_code == 403


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_page_is_whole_in_each_language(
    desk: Client, save: Save, add: Loading, language: str
):
    search = save("чай", filters={"party": ["XX"]}, shared=True)
    for words in ("нан", "чай"):
        one = save(words)
        add(BREAD_RU.replace("отдельно", words))
        run(one)
    run(search)
    for key in (search.pk, one.pk):
        for act in ("", "edit/", "delete/"):
            see(desk, f"/{language}/desk/searches/{key}/{act}")
    see(desk, f"/{language}/desk/searches/")
    see(desk, f"/{language}/desk/searches/new/?q=чай&party=AT")
    see(desk, f"/{language}/unsubscribe/{search.mail_token}/")
