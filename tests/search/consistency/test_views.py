"""The pages of term consistency, and their files."""

import csv
import io
import re
from html import unescape
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from search import indexing
from search.consistency import listing
from search.consistency.listing import State
from tests.treaties.page import see
from treaties.models import FormerAddress

LANGUAGES = ["kk", "ru", "en"]


def html_of(address: str) -> str:
    return str(see_raw(address).content.decode())


def see_raw(address: str) -> Any:
    response = Client().get(address)
    assert response.status_code == 200
    return response


def entries(html: str) -> list[tuple[str, list[str]]]:
    """Return the terms of a page with their renderings and counts."""
    found = []
    for entry in re.split(r"<li><h3>", html)[1:]:
        name = re.findall(r"<span lang=\"\w+\">(.*?)</span>", entry)[0]
        ways = re.findall(
            r'<li(?: class="none")?><a [^>]*>(.*?)</a> <span class="count">(\d+)', entry
        )
        found.append(
            (unescape(name), [f"{re.sub('<[^>]+>', '', way)} {count}" for way, count in ways])
        )
    return found


def table(address: str) -> list[list[str]]:
    response = see_raw(address)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    text = response.getvalue().decode().removeprefix("\ufeff")
    return list(csv.reader(io.StringIO(text, newline="")))


def test_an_agreement_shows_its_renderings_with_their_places(loss):
    html = html_of(f"/en/agreements/{loss.slug}/terms/")
    assert entries(html) == [("ущерб", ["зиян 2", "залал 1", "no known rendering 1"])]
    place = f"/en/agreements/{loss.slug}/ru-kk/art_3/#art_3__p_1"
    assert f'<a href="{place}" lang="ru">Статья 3</a>' in html
    page = see(Client(), place.partition("#")[0])
    assert "art_3__p_1" in page.ids


def test_a_rendering_leads_to_its_concordance(loss):
    indexing.rebuild()
    html = html_of(f"/ru/agreements/{loss.slug}/terms/")
    (address,) = re.findall(r'<a href="([^"]*)"[^>]*><span lang="kk">залал</span>', html)
    shown = html_of(unescape(address))
    assert '<mark class="rendering">Залал</mark>' in shown
    assert "зиян</mark>" not in shown.lower().replace("залал</mark>", "")


@pytest.mark.parametrize("reader", LANGUAGES)
def test_over_all_agreements(loss, flood, reader):
    call_command("count_terms", verbosity=0)
    html = html_of(f"/{reader}/terms/")
    (first, *_) = entries(html)
    assert first[0] == "ущерб"
    assert [way.rpartition(" ")[::2] for way in first[1][:2]] == [("залал", "3"), ("зиян", "2")]
    assert see(Client(), f"/{reader}/terms/").language == reader


def test_what_is_consistent_in_each_may_not_be_over_all(flood):
    html = html_of(f"/en/agreements/{flood.slug}/terms/")
    assert entries(html) == []
    assert "no term of the table is rendered in more than one way" in html


def test_the_languages_can_be_chosen(loss):
    start = f"/en/agreements/{loss.slug}/terms/"
    assert entries(html_of(f"{start}?language=ru&other=kk"))
    assert not entries(html_of(f"{start}?language=kk"))
    assert 'value="kk" selected' in html_of(f"{start}?language=kk")


def test_what_waits_is_said(loss, flood):
    html = html_of("/en/terms/")
    assert "Counted in 0 agreements." in html
    assert "2 were added or changed since" in html
    call_command("count_terms", verbosity=0)
    html = html_of("/en/terms/")
    assert "Counted in 2 agreements." in html
    assert "changed since" not in html


def test_one_version_has_nothing_to_compare(loss):
    loss.versions.filter(language="kk").delete()
    html = html_of(f"/en/agreements/{loss.slug}/terms/")
    assert "there is nothing to compare" in html
    assert "/terms/" not in html_of(f"/en/agreements/{loss.slug}/").replace("/en/terms/", "")


def test_the_agreement_leads_to_its_terms(loss):
    assert f"/en/agreements/{loss.slug}/terms/" in html_of(f"/en/agreements/{loss.slug}/")


def test_an_unknown_agreement_is_not_found_and_a_former_address_leads_on(loss):
    assert Client().get("/en/agreements/nothing/terms/").status_code == 404
    assert Client().get("/en/agreements/nothing/terms.csv").status_code == 404
    FormerAddress.objects.create(slug="old", agreement=loss)
    response = Client().get("/en/agreements/old/terms/")
    assert response["Location"] == f"/en/agreements/{loss.slug}/terms/"


@pytest.mark.parametrize("query", ["?page=9", "?page=x&language=xx&other=%00", "?page=99999999"])
def test_no_address_breaks_it(loss, query):
    call_command("count_terms", verbosity=0)
    for start in ("/ru/terms/", f"/ru/agreements/{loss.slug}/terms/"):
        assert entries(html_of(start + query))


def test_pages_go_on(loss, flood, monkeypatch):
    monkeypatch.setattr(listing, "PAGE", 1)
    monkeypatch.setattr(listing, "MOST_PLACES", 1)
    html = html_of(f"/en/agreements/{loss.slug}/terms/")
    assert len(entries(html)) == 1
    assert "1 more" in html


def test_the_files_have_what_the_pages_have(loss, flood):
    head, *rows = table(f"/en/agreements/{loss.slug}/terms.csv")
    assert head[-1] == "Places"
    assert [(row[0], row[4], row[5]) for row in rows] == [
        ("ущерб", "зиян", "2"),
        ("ущерб", "залал", "1"),
        ("ущерб", "no known rendering", "1"),
    ]
    assert rows[0][-1].split() == [
        f"http://testserver/en/agreements/{loss.slug}/ru-kk/art_{place}/#art_{place}__p_1"
        for place in (1, 2)
    ]
    call_command("count_terms", verbosity=0)
    head, *rows = table("/en/terms.csv?language=ru")
    assert all(len(row) == len(head) for row in rows)
    assert (rows[0][0], rows[0][4], rows[0][5], rows[0][6]) == ("ущерб", "залал", "3", "2")
    assert rows[0][-1].startswith("http://testserver/en/concordance/?q=")


@pytest.mark.parametrize("address", ["/en/terms.csv", "/en/agreements/{}/terms.csv"])
def test_files_can_only_be_got(loss, address):
    assert Client().post(address.format(loss.slug)).status_code == 405


def test_the_state_is_in_the_address():
    assert State("ru", "", 2).query == "?language=ru&page=2"
    assert State().query == ""
