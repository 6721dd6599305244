"""Findings where one reads: marked words, notes beside rows, on the pages of the texts."""

import re
from typing import Any

import lxml.html
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.treaties.browsing import tree, words_of
from tests.treaties.findings_kept.made import SLUG, all_of, editor, negation, use
from tests.treaties.page import get, see
from tests.treaties.samples import RUSSIAN, stored
from treaties.loading.findings import refresh
from treaties.models import Finding, Paragraph

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
PAGE = f"/en/agreements/{SLUG}/"


def differing(page: lxml.html.HtmlElement) -> list[tuple[str, str]]:
    """Return the words that are set off, each with the language of its cell."""
    return [
        (str(one.xpath("ancestor::div[@data-language]/@data-language")[0]), words_of(one))
        for one in page.xpath("//u")
    ]


def beside(page: lxml.html.HtmlElement) -> dict[str, str]:
    """Return what stands beside rows, by the address of the row or the unit."""
    return {
        str(one.xpath("ancestor::*[@id][1]/@id")[0]): words_of(one)
        for one in page.find_class("found")
    }


def decide(kind: str, state: str) -> None:
    Finding.objects.filter(kind=kind).update(state=state, reason="x", decided_at=timezone.now())


# Marks and notes


@pytest.mark.parametrize("columns", ["kk-ru-en", "en-ru-kk", "ru-en-kk"])
def test_words_are_marked_in_each_column_in_any_order(client, compared, columns):
    page = tree(client, f"{PAGE}{columns}/")
    assert sorted(differing(page)) == sorted(
        [
            ("kk", "шешіледі"), ("ru", "решаются"), ("en", "are settled"),
            ("kk", "Мақсаты"), ("ru", "Цель"), ("en", "Purpose"),
            ("kk", "Өнім ортақ болып қалады."), ("ru", "Урожай остается общим."),
        ]
    )  # fmt: skip


def test_a_note_stands_beside_its_row(client, compared):
    found = beside(tree(client, f"{PAGE}kk-ru-en/"))
    assert set(found) == {"art_1", "art_1__para_2", "art_2__p_1"}
    assert found["art_2__p_1"] == (
        "≠ The versions differ: Negation A negation that stands in the Russian text and in the "
        "English text is missing in the Kazakh text."
    )
    assert "is missing in the English text" in found["art_1__para_2"]


def test_a_note_follows_its_row_where_the_columns_number_otherwise(client, compared):
    assert "art_2__para_1" in beside(tree(client, f"{PAGE}en-kk/"))


@pytest.mark.parametrize("reader", ["kk", "ru"])
def test_notes_are_in_the_readers_language(client, compared, reader):
    page = tree(client, f"/{reader}/agreements/{SLUG}/kk-ru/")
    assert {one.get("lang") for one in page.find_class("found")} == {reader}


def test_one_language_alone_has_the_words_of_the_others_in_the_note(client, compared):
    page = tree(client, f"{PAGE}ru/")
    assert ("ru", "решаются") in differing(page)
    quoted = page.xpath("//*[@id='art_2__p_1']//q")
    assert [(one.get("lang"), words_of(one)) for one in quoted] == [
        ("kk", "шешіледі"),
        ("en", "are settled"),
    ]


def test_what_the_only_column_lacks_is_told_beside_its_unit(client, compared):
    found = beside(tree(client, f"{PAGE}en/"))
    assert "is missing in the English text" in found["art_1"]
    assert "Урожай остается общим." in found["art_1"]


@pytest.mark.parametrize("columns", ["kk-ru-en", "ru"])
def test_the_page_of_an_article_has_its_own(client, compared, columns):
    page = tree(client, f"{PAGE}{columns}/art_2/")
    assert set(beside(page)) == {"art_2__p_1"}
    assert ("ru", "решаются") in differing(page)


def test_the_reading_view_has_them_too(client, compared):
    assert ("ru", "решаются") in differing(tree(client, f"{PAGE}ru-kk/?view=text"))


def test_several_beside_one_row_are_named_each(client, tea, monkeypatch):
    again = negation(tea)
    use(monkeypatch, again, *all_of(tea)[2:3])
    refresh(tea.pk)
    page = tree(client, f"{PAGE}kk-ru-en/")
    (summary,) = page.xpath("//*[@id='art_2__p_1']//summary")
    assert words_of(summary) == "≠ The versions differ: Negation"
    assert len(page.xpath("//*[@id='art_2__p_1']//details/p/b")) == 2
    assert len(page.xpath("//u")) == 3


def test_words_beside_which_something_is_missing_are_set_off_otherwise(client, compared):
    values = {"kk": "", "ru": "yes", "en": "yes"}
    compared.findings.filter(kind="negation").update(values=values)
    page = tree(client, f"{PAGE}kk-ru-en/")
    assert [words_of(one) for one in page.xpath("//u[@class='lacks']")] == ["шешіледі"]


# With links, repairs and the words of a search


def test_the_words_of_a_search_are_marked_in_them(client, compared):
    html = get(client, f"{PAGE}ru-kk/?q=решаться").content.decode()
    assert re.search(r'<u class="differs"><mark id="match-\d+">решаются</mark></u>', html)


def test_other_views_keep_that_they_are_hidden(client, compared):
    page = tree(client, f"{PAGE}ru-kk/?q=чай&findings=0&view=text")
    assert differing(page) == []
    assert page.xpath("//form[contains(@class,'within')]//input[@name='findings']/@value") == ["0"]
    links = [str(one) for one in page.xpath("//nav[@class='choices']/a/@href")]
    assert links
    assert all("findings=0" in one for one in links)
    (without_words,) = page.xpath("//*[@data-steps]/a[last()]/@href")
    assert without_words == f"{PAGE}ru-kk/?view=text&findings=0"


# The switch


def switches(page: lxml.html.HtmlElement) -> dict[str, str]:
    return {words_of(one): str(one.get("href")) for one in page.find_class("switch")}


def test_a_switch_hides_and_shows_them(client, compared):
    page = tree(client, f"{PAGE}kk-ru/")
    assert switches(page)["3 differences"] == f"{PAGE}findings/"
    hidden = switches(page)["Hide them in the text"]
    assert hidden == f"{PAGE}kk-ru/?findings=0"
    page = tree(client, hidden)
    assert (differing(page), beside(page)) == ([], {})
    assert "findings.css" not in get(client, hidden).content.decode()
    assert switches(page)["3 differences"] == f"{PAGE}findings/"
    assert switches(page)["Show them in the text"] == f"{PAGE}kk-ru/"


def test_an_agreement_without_any_has_no_switch(client, tea):
    found = switches(tree(client, f"{PAGE}kk-ru/"))
    assert found["Differences between the versions"] == f"{PAGE}findings/"
    assert not any("in the text" in name for name in found)


def test_one_version_has_nothing_of_it(client):
    slug = stored(RUSSIAN).slug
    assert not any(
        "ifference" in name for name in switches(tree(client, f"/en/agreements/{slug}/ru/"))
    )


# What is not shown


def test_what_is_unlikely_is_not_marked(client, compared):
    assert ("ru", "пять лет") not in differing(tree(client, f"{PAGE}kk-ru-en/"))
    Finding.objects.filter(kind="period").update(weight=0.5)
    assert ("ru", "пять лет") in differing(tree(client, f"{PAGE}kk-ru-en/"))


def test_a_dismissed_one_is_not_marked_and_an_accepted_one_says_so(client, compared):
    decide("negation", "dismissed")
    decide("missing", "accepted")
    found = beside(tree(client, f"{PAGE}kk-ru-en/"))
    assert set(found) == {"art_1", "art_1__para_2"}
    assert "Confirmed by the editors" in found["art_1__para_2"]
    assert "Confirmed by the editors" not in found["art_1"]


def test_what_is_found_no_more_is_not_marked(client, compared):
    decide("negation", "accepted")
    Finding.objects.filter(kind="negation").update(found=False)
    assert "art_2__p_1" not in beside(tree(client, f"{PAGE}kk-ru-en/"))


def test_a_text_that_was_changed_since_has_no_wrong_marks(client, compared):
    row = Paragraph.objects.get(article__version__language="ru", eid="art_2__p_1")
    row.text = "Ныне " + row.text
    row.save()
    page = tree(client, f"{PAGE}kk-ru-en/")
    # The finding rests on words that are not there any more: nothing of it is said.
    assert ("kk", "шешіледі") not in differing(page)
    assert "art_2__p_1" not in beside(page)
    assert ("kk", "Мақсаты") in differing(page)


def test_markup_in_what_is_told_is_never_markup(client, compared):
    row = compared.findings.get(kind="negation")
    row.kind, row.values = "place", {"kk": "<script>alert(1)</script>", "ru": ""}
    row.quotes = {"kk": row.quotes["kk"], "ru": [["gone", 0, 5, "<b>x</b>"]]}
    row.save()
    for address in (f"{PAGE}kk/", f"{PAGE}findings/", "/en/findings/"):
        html = get(client, address).content.decode()
        assert "<script>alert" not in html
        assert "<b>x</b>" not in html
        assert "&lt;b&gt;x" in html


# Who decides


def decisions(client: Client) -> list[Any]:
    return list(tree(client, f"{PAGE}kk-ru-en/").xpath("//details[@class='found']//a/@href"))


def test_staff_have_a_link_to_the_decision_and_readers_none(client, compared):
    assert decisions(client) == []
    client.force_login(editor("decide_finding", staff=False))
    assert decisions(client) == []
    client.force_login(editor("view_finding", name="bolat"))
    assert decisions(client) == []
    client.force_login(editor("decide_finding", name="dina"))
    keys = compared.findings.exclude(kind="period").values_list("pk", flat=True)
    assert decisions(client) == [f"/en/findings/{key}/" for key in keys]


# How long it takes


def test_the_number_of_queries_does_not_grow(client, tea, monkeypatch):
    def asked(address: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            get(client, address)
        return len(queries)

    addresses = [f"{PAGE}kk-ru-en/", f"{PAGE}kk-ru-en/art_2/"]
    for address in addresses:
        get(client, address)
    before = [asked(address) for address in addresses]
    use(monkeypatch, *(negation(tea) for _ in range(40)))
    refresh(tea.pk)
    assert [asked(address) for address in addresses] == before


def test_the_page_is_whole(client, compared):
    page = see(client, f"{PAGE}kk-ru-en/")
    assert len(page.ids) == len(set(page.ids))
