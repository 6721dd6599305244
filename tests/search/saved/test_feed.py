"""What is open to whoever has a token: the private feed, and the end of mails by one click."""

import re
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from lxml import etree

from search.saved import feed as feeds
from search.saved.models import SavedSearch
from tests.search.saved.conftest import Loading, Save
from tests.search.saved.runs import now, run
from tests.search.saved.texts import BREAD_KK, BREAD_RU
from tests.treaties.page import Page, get, see

ATOM = "{http://www.w3.org/2005/Atom}"


def feed(client: Client, search: SavedSearch) -> Any:
    answer = get(client, f"/feeds/searches/{now(search).feed_token}.atom")
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return etree.fromstring(answer.content)


def entries(root: Any, name: str = "title") -> list[str]:
    return [entry.findtext(ATOM + name) for entry in root.iter(f"{ATOM}entry")]


# The feed


def test_it_tells_exactly_the_new_article_without_signing_in(
    client: Client, save: Save, add: Loading
):
    search = save("чай OR нан")
    assert entries(feed(client, search)) == []
    add(BREAD_RU)
    run(search)
    (title,) = entries(feed(client, search))
    assert title.startswith("Новый договор: Статья 1. Хлеб (русский) · Соглашение")
    first = entries(feed(client, search), "id")
    add(BREAD_KK)
    run(search)
    titles = entries(feed(client, search))
    assert [one.partition(":")[0] for one in titles] == ["Новая языковая версия"] * 2 + [
        "Новый договор"
    ]
    # The newest first, and what was there keeps its id.
    assert entries(feed(client, search), "id")[2:] == first
    assert len(set(entries(feed(client, search), "id"))) == 3


def test_every_link_of_it_is_there(client: Client, save: Save, add: Loading):
    search = save("чай")
    add(BREAD_RU)
    run(search)
    root = feed(client, search)
    address = next(root.iter(f"{ATOM}entry")).find(f"{ATOM}link").get("href")
    assert address.startswith("http://127.0.0.1:8000/ru/agreements/2021-kz-ee-agreement/ru/art_1/")
    get(client, address.removeprefix("http://127.0.0.1:8000"))
    own = next(one for one in root.iter(f"{ATOM}link") if one.get("rel") == "self")
    assert own.get("href").endswith(f"/feeds/searches/{search.feed_token}.atom")
    summary = root.find(f".//{ATOM}summary").text
    assert summary == '<p lang="ru">Стороны пекут хлеб к <mark>чаю</mark>.</p>'


def test_whatever_stands_in_a_text_it_is_xml(client: Client, save: Save, add: Loading):
    search = save("чай", name="<b>&\x0b", description="]]>\x01")
    add(BREAD_RU.replace("Стороны пекут", "Стороны <i>\x01&amp; пекут"))
    run(search)
    root = feed(client, search)
    assert "<b>&" in root.findtext(f"{ATOM}title")
    assert "<i>" not in root.find(f".//{ATOM}summary").text


def test_it_has_no_more_than_the_newest(
    client: Client, save: Save, add: Loading, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(feeds, "LENGTH", 2)
    search = save("")
    add(BREAD_RU)
    run(search)
    assert len(entries(feed(client, search))) == 2
    assert search.hits.count() == 5


def test_it_is_in_the_language_that_its_owner_chose(client: Client, save: Save, add: Loading):
    search = save("чай", language="kk")
    add(BREAD_RU)
    run(search)
    (title,) = entries(feed(client, search))
    assert title.startswith("Жаңа шарт: Статья 1. Хлеб (орыс тілі)")


def test_an_invalid_search_says_so_in_its_feed(client: Client, save: Save):
    search = save("чай", filters={"party": ["XX"]})
    run(search)
    assert "Стороны «XX» больше нет." in feed(client, search).findtext(f"{ATOM}subtitle")


def test_at_another_address_the_former_is_no_more(client: Client, save: Save, aigerim: User):
    search = save("чай")
    former = f"/feeds/searches/{search.feed_token}.atom"
    get(client, former)
    client.force_login(aigerim)
    answer = client.post(f"/ru/desk/searches/{search.pk}/renew/", follow=True)
    assert Page(answer.content.decode()).has("У ленты новый адрес")
    get(Client(), former, 404)
    feed(Client(), search)


def test_who_is_gone_has_no_feed(client: Client, save: Save):
    search = save("чай")
    User.objects.update(is_active=False)
    get(client, f"/feeds/searches/{search.feed_token}.atom", 404)


def test_it_is_sent_again_only_when_it_has_changed(client: Client, save: Save, add: Loading):
    search = save("чай")
    add(BREAD_RU)
    run(search)
    address = f"/feeds/searches/{search.feed_token}.atom"
    tag = get(client, address)["ETag"]
    assert client.get(address, headers={"if-none-match": tag}).status_code == 304
    assert "private" in get(client, address)["Cache-Control"]
    assert client.post(address).status_code == 405


@pytest.mark.django_db
@pytest.mark.parametrize("token", ["", "x", "%00", "a/b", "x" * 500])
def test_a_wrong_token_opens_nothing(client: Client, token: str):
    get(client, f"/feeds/searches/{token}.atom", 404)
    get(client, f"/ru/unsubscribe/{token}/", 404)


def test_tokens_are_long_and_not_alike(save: Save):
    searches = [save(str(number)) for number in range(20)]
    tokens = [token for one in searches for token in (one.feed_token, one.mail_token)]
    assert len(set(tokens)) == 40
    assert all(re.fullmatch(r"[\w-]{32}", token) for token in tokens)


# No more mails


def test_a_mail_program_unsubscribes_by_one_request(save: Save):
    search = save("чай")
    # As RFC 8058 has it: no cookie, no token of a form, only these words.
    browser = Client(enforce_csrf_checks=True)
    answer = browser.post(
        f"/ru/unsubscribe/{search.mail_token}/",
        "List-Unsubscribe=One-Click",
        content_type="application/x-www-form-urlencoded",
    )
    assert answer.status_code == 200
    assert now(search).by_mail is False
    assert search.frequency == "daily"


def test_who_only_looks_ends_nothing(client: Client, save: Save):
    search = save("чай", name="Чай")
    page = see(client, f"/ru/unsubscribe/{search.mail_token}/")
    assert page.has("Больше не присылать письма по сохранённому поиску «Чай»?")
    assert now(search).by_mail
    client.post(f"/ru/unsubscribe/{search.mail_token}/")
    assert see(client, f"/ru/unsubscribe/{search.mail_token}/").has("больше не отправляются")


def test_the_token_of_a_feed_ends_no_mails_and_the_other_way_round(client: Client, save: Save):
    search = save("чай")
    get(client, f"/ru/unsubscribe/{search.feed_token}/", 404)
    get(client, f"/feeds/searches/{search.mail_token}.atom", 404)


def test_its_feed_goes_on_telling(client: Client, save: Save, add: Loading):
    search = save("чай")
    client.post(f"/ru/unsubscribe/{search.mail_token}/")
    add(BREAD_RU)
    run(search, by_itself=True)
    assert len(entries(feed(client, search))) == 1
    assert not search.notices.exists()
