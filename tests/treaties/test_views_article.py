"""One article on a page of its own, the addresses of paragraphs, and the source file."""

from email.message import Message

import pytest
from django.urls import reverse
from django.utils.translation import override

from tests.treaties.page import get, see
from tests.treaties.samples import COFFEE, KAZAKH, RUSSIAN, TEA, stored
from treaties.models import SourceFile

pytestmark = pytest.mark.django_db
TEXT = "/en/agreements/2019-kz-ge-agreement"


# One article


def test_an_article_stands_alone_in_its_columns(client, tea):
    page = see(client, f"{TEXT}/ru-kk/art_1/")
    assert page.rows() == {
        "art_1__para_1": ["ru", "kk"],
        "art_1__para_1__point_a": ["ru", "kk"],
        "art_1__para_1__point_b": ["ru", "kk"],
        "art_1__para_2": ["ru", "kk"],
    }
    assert page.has("Стороны выращивают чай:")
    assert page.has("Тараптар шай өсіреді:")
    assert not page.has("Споры решаются")
    assert len(page.ids) == len(set(page.ids))


def test_an_article_leads_back_to_its_place_in_the_agreement(client, tea):
    assert f"{TEXT}/ru-kk/#art_1" in see(client, f"{TEXT}/ru-kk/art_1/").links


@pytest.mark.parametrize(
    ("eid", "before", "after"),
    [
        ("title", None, "preamble"),
        ("art_1", "preamble", "art_2"),
        ("art_3", "art_2", "closing"),
        ("closing", "art_3", None),
    ],
)
def test_an_article_leads_to_its_neighbours(client, tea, eid, before, after):
    answer = get(client, f"{TEXT}/kk/{eid}/")
    there = {
        name: unit and unit.eid for name in ("before", "after") for unit in [answer.context[name]]
    }
    assert there == {"before": before, "after": after}


def test_an_article_of_the_second_column_alone_is_shown(client):
    stored(f"{KAZAKH.replace('3-бап', '')}\n\n{RUSSIAN}")
    page = see(client, f"{TEXT}/kk-ru/art_3/")
    assert page.has("Соглашение действует пять лет.")
    assert page.has("not in this version")
    get(client, f"{TEXT}/kk/art_3/", status=404)


def test_an_article_is_offered_in_other_columns(client, tea):
    links = see(client, f"{TEXT}/ru/art_1/").links
    assert {f"{TEXT}/{columns}/art_1/" for columns in ("kk", "en", "ru-kk", "ru-en-kk")} <= {*links}


def test_an_article_is_named_in_the_title_of_the_page(client, tea):
    html = get(client, f"{TEXT}/ru/art_1/").content.decode()
    assert "<title>Статья 1. Цель · " in html


def test_an_article_has_the_same_address_in_each_language_of_the_site(client, tea):
    page = see(client, f"{TEXT}/ru-kk/art_1/")
    assert page.alternates == {
        name: f"http://testserver{TEXT.replace('/en/', f'/{code}/')}/ru-kk/art_1/"
        for name, code in (("kk", "kk"), ("ru", "ru"), ("en", "en"), ("x-default", "kk"))
    }


# The addresses of paragraphs


@pytest.mark.parametrize("eid", ["art_1__para_1", "art_1__para_1__point_b", "art_1__para_2"])
def test_a_paragraph_leads_to_its_place_in_the_article(client, tea, eid):
    answer = get(client, f"{TEXT}/ru-kk/{eid}/", status=302)
    assert answer.url == f"{TEXT}/ru-kk/art_1/#{eid}"
    assert eid in see(client, answer.url).ids


def test_a_paragraph_of_the_second_column_alone_has_its_place(client, tea):
    answer = get(client, f"{TEXT}/en-ru/art_1__para_2/", status=302)
    assert answer.url == f"{TEXT}/en-ru/art_1/#art_1__para_2"
    assert "art_1__para_2" in see(client, answer.url).ids
    get(client, f"{TEXT}/en/art_1__para_2/", status=404)


def test_a_lone_number_beside_unnumbered_text_has_its_place(client, tea):
    answer = get(client, f"{TEXT}/kk-en/art_2__para_1/", status=302)
    assert answer.url.partition("#")[2] in see(client, answer.url).ids


# The source file


@pytest.mark.parametrize(
    "data",
    [TEA.encode(), RUSSIAN.replace("\n", "\r\n").encode("cp1251"), TEA.encode("utf-16")],
    ids=["utf-8", "cp1251", "utf-16"],
)
def test_the_source_is_given_as_it_came(client, data):
    agreement = stored(data)
    with override("kk"):
        address = reverse("source-file", args=[agreement.slug, agreement.sources.get().sha256])
    assert address in see(client, f"/kk/agreements/{agreement.slug}/").links
    answer = get(client, address)
    assert answer.content == data
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"] == 'attachment; filename="tea.txt"'


def test_a_source_belongs_to_its_agreement(client, tea):
    other = stored(COFFEE)
    with override("en"):
        address = reverse(
            "source-file", args=[other.slug, SourceFile.objects.get(agreement=tea).sha256]
        )
    see(client, address, status=404)


@pytest.mark.parametrize("name", ['a"; x="b.txt', "a\\b.txt", "шай келісімі.txt", "50% чая.txt"])
def test_a_file_keeps_its_name(client, name):
    agreement = stored(RUSSIAN, name)
    answer = get(client, f"/en/agreements/{agreement.slug}/source/{agreement.sources.get().sha256}")
    header = Message()
    header["Content-Disposition"] = answer["Content-Disposition"]
    assert header.get_content_disposition() == "attachment"
    assert header.get_filename() == name


def test_a_name_with_a_line_end_is_no_error(client):
    agreement = stored(RUSSIAN, "a\nb.txt")
    client.raise_request_exception = False
    get(client, f"/en/agreements/{agreement.slug}/source/{agreement.sources.get().sha256}")
