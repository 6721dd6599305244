"""The address of a download: what it gives, and what it says of what is not there."""

from urllib.parse import unquote

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from tests.treaties.downloads.opened import read_docx, read_xml
from tests.treaties.page import see
from tests.treaties.samples import KAZAKH, RUSSIAN, stored
from treaties.columns import missing_sentence
from treaties.downloads.formats import FORMATS
from treaties.models import Agreement, FormerAddress

pytestmark = pytest.mark.django_db
SLUG = "2019-kz-ge-agreement"
MAGIC = {
    "pdf": b"%PDF-",
    "docx": b"PK",
    "txt": "Соглашение".encode(),
    "xml": b"<?xml",
    "json": b"{",
    "tmx": b"<?xml",
}


def address(ending: str, columns: str = "ru", reader: str = "en", slug: str = SLUG) -> str:
    return f"/{reader}/agreements/{slug}/{columns}/text.{ending}"


def enough(ending: str) -> str:
    """Return the fewest columns that a format can be had in."""
    return "ru-kk" if FORMATS[ending].side_by_side else "ru"


@pytest.mark.parametrize("ending", FORMATS)
def test_each_format_is_given_as_a_file(client, tea, ending):
    columns = enough(ending)
    answer = client.get(address(ending, columns))
    assert answer.status_code == 200
    assert answer["Content-Type"] == FORMATS[ending].media_type
    assert answer["Content-Disposition"] == f'attachment; filename="{SLUG}-{columns}.{ending}"'
    assert answer.content.startswith(MAGIC[ending])


@pytest.mark.parametrize(
    ("ending", "media_type", "name"),
    [
        ("docx", FORMATS["docx"].media_type, f"{SLUG}-kk-en.docx"),
        ("xml", "application/zip", f"{SLUG}-kk-en.zip"),
    ],
)
def test_columns_are_in_the_name(client, tea, ending, media_type, name):
    answer = client.get(address(ending, "kk-en"))
    assert answer["Content-Type"] == media_type
    assert name in unquote(answer["Content-Disposition"])


def test_columns_stand_in_the_order_of_the_address(client, tea):
    (table,) = read_docx(client.get(address("docx", "ru-kk")).content).tables
    assert [cell.text for cell in table.rows[0].cells] == ["Russian", "Kazakh"]


@pytest.mark.parametrize(
    ("reader", "word"), [("kk", "Қол қойылған"), ("ru", "Подписание"), ("en", "Signed")]
)
def test_words_of_the_interface_are_in_the_sites_language(client, tea, reader, word):
    assert f"{word}: " in client.get(address("txt", reader=reader)).content.decode()


def test_the_address_in_the_file_is_the_pages(client, tea):
    page = f"http://testserver/en/agreements/{SLUG}/ru/"
    assert page in client.get(address("txt")).content.decode()
    assert client.get(page).status_code == 200


@pytest.mark.parametrize("reader", ["kk", "ru", "en"])
def test_an_unknown_format_is_not_found_and_says_which_there_are(client, tea, reader):
    page = see(client, address("odt", reader=reader), status=404)
    assert page.language == reader
    assert page.has("PDF, DOCX, TXT, XML, JSON, TMX")


def test_a_missing_version_is_not_found_and_says_so(client):
    stored(f"{KAZAKH}\n\n{RUSSIAN}")
    page = see(client, address("pdf", "en"), status=404)
    with override("en"):
        assert page.has(missing_sentence(["en"]))


@pytest.mark.parametrize(
    "wrong",
    [
        address("pdf", slug="nothing"),
        address("pdf", "de"),
        address("pdf", "kk-kk"),
        address("pdf/"),
        address("PDF"),
        address("%3Cscript%3E"),
    ],
)
def test_what_is_not_there_is_not_found(client, tea, wrong):
    assert client.get(wrong).status_code == 404


def test_an_agreement_without_versions_is_not_found(client):
    Agreement.objects.create(slug="bare", kind="treaty", status="unknown")
    assert client.get(address("json", slug="bare")).status_code == 404


def test_a_former_address_leads_to_the_file(client, tea):
    FormerAddress.objects.create(slug="old", agreement=tea)
    answer = client.get(address("pdf", "ru-kk", slug="old"))
    assert (answer.status_code, answer["Location"]) == (301, address("pdf", "ru-kk"))


def test_nothing_can_be_written_there(client, tea):
    assert client.post(address("pdf")).status_code == 405
    assert client.head(address("pdf")).status_code == 200


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("columns", ["ru", "ru-kk"])
def test_the_number_of_queries_does_not_grow_with_the_articles(client, ending, columns):
    columns = max(columns, enough(ending))
    stored(f"{KAZAKH}\n\n{RUSSIAN}")
    more_ru = "".join(f"Статья {number}\n\n      1. Чай.\n\n" for number in range(4, 40))
    more_kk = "".join(f"{number}-бап\n\n      1. Шай.\n\n" for number in range(4, 40))
    ending_ru, ending_kk = "      Совершено", "      2019 жылғы 3"
    kazakh = KAZAKH.replace("шай туралы", "көк шай туралы").replace(ending_kk, more_kk + ending_kk)
    russian = RUSSIAN.replace("о чае", "о зеленом чае").replace(ending_ru, more_ru + ending_ru)
    long = stored(f"{kazakh}\n\n{russian}")
    assert long.slug != SLUG
    counts = []
    for slug in (SLUG, long.slug):
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address(ending, columns, slug=slug)).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_a_title_with_anything_in_it_and_no_articles(client):
    title = 'О "чае" & <b>\x01сахаре</b>\tи \u202eмёде'
    agreement = stored(RUSSIAN.partition("Глава 1")[0])
    agreement.versions.update(title=title)
    for ending in [one for one in FORMATS if enough(one) == "ru"]:
        answer = client.get(address(ending, slug=agreement.slug))
        assert answer.status_code == 200
        if ending == "xml":
            assert read_xml(answer.content) is not None


def test_links_to_all_formats(tea):
    with override("en"):
        html = render_to_string(
            "treaties/_downloads.html", {"agreement": tea, "columns": ("ru", "kk")}
        )
    for ending, form in FORMATS.items():
        assert f'href="{address(ending, "ru-kk")}" download>{form.label}<' in html
