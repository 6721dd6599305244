"""The page where readers choose how the site looks, and what becomes of the choice."""

import re
from urllib.parse import urlencode

import pytest
from django.test import Client

from portal.appearance import A_YEAR, COOKIE
from tests.treaties.page import get, see

pytestmark = pytest.mark.django_db

PAGE = "/en/appearance/"
CHOSEN = {"size": "200", "spacing": "wider", "colours": "white-black", "typeface": "sans"}
WRITTEN = "200.wider.white-black.sans"


def choose(client: Client, **values: str):
    """Send the form, with what is changed in it."""
    return client.post(PAGE, CHOSEN | values)


def element(client: Client, address: str) -> str:
    """Return the first element of a page."""
    html: str = get(client, address).content.decode()
    return html.partition("<head>")[0].partition("<html")[2]


def test_a_choice_is_kept_for_a_year_and_says_nothing_else(client):
    answer = choose(client)
    assert answer.status_code == 302
    kept = answer.cookies[COOKIE]
    assert (kept.value, kept["max-age"], kept["samesite"]) == (WRITTEN, A_YEAR, "Lax")
    assert kept["httponly"]
    assert not kept["secure"]


def test_over_https_the_cookie_is_for_https_alone(client, settings):
    settings.SESSION_COOKIE_SECURE = True
    assert choose(client).cookies[COOKIE]["secure"]


@pytest.mark.parametrize("address", ["/en/", "/kk/parties/", "/ru/agreements/", PAGE])
def test_every_page_looks_as_chosen(client, address):
    before = element(client, address)
    assert "data-" not in before
    choose(client)
    for name, choice in CHOSEN.items():
        assert f'data-{name}="{choice}"' in element(client, address)
    assert "css/appearance.css" in get(client, address).content.decode()


def test_where_nothing_is_chosen_nothing_more_is_loaded(client):
    assert "css/appearance.css" not in get(client, "/en/").content.decode()
    assert "css/appearance.css" in get(client, PAGE).content.decode()


def test_a_font_that_is_not_shown_is_not_asked_for(client):
    assert "serif.woff2" in get(client, "/en/").content.decode()
    choose(client)
    assert "serif.woff2" not in get(client, "/en/").content.decode()


def test_the_page_shows_what_is_chosen_now(client):
    choose(client)
    html = get(client, PAGE).content.decode()
    for name, choice in CHOSEN.items():
        assert f'name="{name}" value="{choice}"' in html
    assert html.count(" checked") == len(CHOSEN)


def test_after_saving_it_says_so(client):
    answer = choose(client, next="/en/parties/?page=2")
    page = see(client, answer.url)
    assert page.has("Saved.")
    assert "/en/parties/?page=2" in page.links


@pytest.mark.parametrize(
    "changed",
    [
        {"size": "300"},
        {"size": ""},
        {"colours": "blue;path=/"},
        {"typeface": "\x00"},
        {"spacing": "wide" * 100_000},
    ],
)
def test_what_is_no_choice_changes_nothing_and_is_said(client, changed):
    choose(client, size="125")
    answer = choose(client, **changed)
    assert answer.status_code == 400
    assert "There is no such choice. Nothing was changed." in answer.content.decode()
    assert COOKIE not in answer.cookies
    assert 'data-size="125"' in element(client, "/en/")


def test_an_unknown_cookie_changes_nothing(client):
    client.cookies[COOKIE] = '200.wide.blue.sans" onload="x'
    assert element(client, "/en/") == ' lang="en">\n'


def test_it_can_be_as_it_was_at_first(client):
    choose(client)
    answer = choose(client, reset="1", next="/en/parties/")
    assert answer.cookies[COOKIE]["max-age"] == 0
    assert "data-" not in element(client, "/en/")
    assert "next=%2Fen%2Fparties%2F" in answer.url


@pytest.mark.parametrize(
    "address",
    [
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example/",
        "\\\\elsewhere.example",
        "/\t/elsewhere.example/",
        "javascript:alert(1)",
        "http://testserver@elsewhere.example/",
        "elsewhere",
        "",
        "/" + "a" * 9000,
    ],
)
def test_one_goes_back_to_this_site_alone(client, address):
    page = see(client, f"{PAGE}?{_query(address)}")
    # The page in another language is asked the same, and answers the same.
    links = [link for link in page.links if "/appearance/?next=" not in link]
    assert "/en/" in links
    assert [link for link in links if not re.match(r"/(?!/)|#", link)] == []
    assert not any("elsewhere" in link for link in links)
    answer = choose(client, next=address)
    assert answer.url == "/en/appearance/?next=%2Fen%2F&saved=1"


def _query(address: str) -> str:
    return urlencode({"next": address})


@pytest.mark.parametrize(
    "address",
    ["/en/", "/ru/agreements/?party=XX&sort=added", "/kk/parties/", "/en/parties/?q=a%20b"],
)
def test_every_page_leads_there_and_back(client, address):
    page = see(client, address)
    there = next(link for link in page.links if "/appearance/" in link)
    assert there.startswith(f"/{page.language}/appearance/?next=")
    assert address in see(client, there).links


def test_a_page_that_is_not_there_leads_there_too(client):
    page = see(client, "/en/nothing/", status=404)
    assert "/en/appearance/?next=/en/nothing/" in page.links


def test_in_another_language_one_goes_back_to_the_same_page(client):
    page = see(client, f"{PAGE}?next=/en/parties/")
    assert "/ru/appearance/?next=/en/parties/" in page.links
    assert "/en/appearance/?next=/en/parties/" in page.links


def test_caches_are_told_that_pages_follow_the_cookie(client):
    assert "Cookie" in get(client, "/en/")["Vary"]
    assert "Cookie" not in get(client, "/healthz").get("Vary", "")


def test_search_engines_keep_out(client):
    assert '<meta name="robots" content="noindex">' in get(client, PAGE).content.decode()


def test_a_choice_sent_from_elsewhere_is_refused():
    client = Client(enforce_csrf_checks=True)
    answer = choose(client)
    assert answer.status_code == 403
    assert COOKIE not in answer.cookies


def test_the_form_is_not_made_for_other_ways_of_asking(client):
    assert client.put(PAGE).status_code == 405
