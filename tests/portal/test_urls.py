"""Pages that belong to no app: the front door, health, robots, what was not found."""

import pytest
from django.db import DatabaseError, connection
from django.test import RequestFactory
from django.utils.translation import override

from portal.views import failed
from tests.treaties.page import get, see

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("accepted", "address"),
    [
        ("ru-RU,ru;q=0.9,en;q=0.8", "/ru/"),
        ("en-GB", "/en/"),
        ("kk", "/kk/"),
        ("de,en;q=0.5,ru;q=0.7", "/ru/"),
        ("de", "/kk/"),
        ("", "/kk/"),
    ],
)
def test_the_front_door_leads_to_the_language_of_the_browser(client, accepted, address):
    answer = client.get("/", headers={"accept-language": accepted})
    assert (answer.status_code, answer.url) == (302, address)
    assert "Accept-Language" in answer["Vary"]


def test_an_address_without_a_language_gets_the_browsers(client):
    answer = client.get("/search/?q=x", headers={"accept-language": "ru"})
    assert (answer.status_code, answer.url) == (302, "/ru/search/?q=x")


def test_health(client):
    assert get(client, "/healthz").json() == {"status": "ok"}


def test_health_is_not_said_of_a_broken_database(client, monkeypatch):
    def broken():
        raise DatabaseError("gone")

    monkeypatch.setattr(connection, "cursor", broken)
    client.raise_request_exception = False
    assert client.get("/healthz").status_code == 500


def test_robots_keep_out_of_search_alone(client):
    answer = get(client, "/robots.txt")
    assert answer["Content-Type"].startswith("text/plain")
    assert answer.content.decode().splitlines() == [
        "User-agent: *",
        *(f"Disallow: /{language}/search/" for language in ("kk", "ru", "en")),
        *(f"Disallow: /{language}/compare/" for language in ("kk", "ru", "en")),
        *(f"Disallow: /{language}/concordance/" for language in ("kk", "ru", "en")),
        "Sitemap: http://testserver/sitemap.xml",
    ]


@pytest.mark.parametrize("path", ["nothing/", "agreement/", "agreements/a b/", "nothing.txt"])
@pytest.mark.parametrize(
    ("language", "sentence"),
    [("kk", "бет"), ("ru", "страниц"), ("en", "There is no page with this address.")],
)
def test_what_is_not_found_is_said_in_the_language_of_the_address(client, path, language, sentence):
    page = see(client, f"/{language}/{path}", status=404)
    assert page.language == language
    assert page.has(sentence)
    assert f"/{language}/" in page.links


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_without_a_language_it_is_said_in_that_of_the_browser(client, language):
    answer = client.get("/nothing", headers={"accept-language": language})
    assert answer.status_code == 404
    assert f'<html lang="{language}">' in answer.content.decode()


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_fault_of_ours_is_said_without_the_database(django_db_blocker, language):
    with override(language), django_db_blocker.block():
        answer = failed(RequestFactory().get("/"))
    assert answer.status_code == 500
    assert f'<html lang="{language}">' in answer.content.decode()


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_page_offers_itself_in_each_language(client, language):
    page = see(client, f"/{language}/?page=1")
    assert page.alternates == {
        name: f"http://testserver/{code}/?page=1"
        for name, code in (("kk", "kk"), ("ru", "ru"), ("en", "en"), ("x-default", "kk"))
    }


@pytest.mark.parametrize("address", ["/en/", "/en/nothing/", "/en/admin/login/"])
def test_answers_carry_their_protections(client, address):
    answer = client.get(address)
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["Referrer-Policy"] == "same-origin"
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
