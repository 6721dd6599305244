"""Collections as files, opened again as other programs do."""

import json

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.treaties.downloads.memories import read
from tests.treaties.page import get, see
from tests.treaties.samples import COFFEE, stored
from tests.treaties.staff import HOSTILE, at, rows_of
from treaties.collecting import writing
from treaties.collecting.writing import Cover
from treaties.models import Agreement, Collection

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
SLUG = "2019-kz-ge-agreement"
LIST = "/en/desk/collections/"


@pytest.fixture
def some(aigerim: User, tea: Agreement) -> Collection:
    """A collection of a paragraph, an article and the agreement itself."""
    made = writing.create(aigerim, Cover("Шай: даулар", "For us."))
    for eid, comment in (("art_1__para_1", "First."), ("art_2", ""), ("", "All.")):
        writing.add(aigerim, made.pk, "", at(tea, eid), comment)
    return made


def file(some: Collection, ending: str, reader: str = "en") -> str:
    return f"/{reader}/desk/collections/{some.pk}.{ending}"


def content(client, address: str) -> bytes:
    return b"".join(get(client, address).streaming_content)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_table_has_the_items_in_order_with_their_words(own, some, tea, ending):
    rows = rows_of(own, file(some, ending))
    assert [row["eId"] for row in rows] == ["art_1__para_1", "art_2", ""]
    first, second, whole = rows
    assert first["Comment"] == "First."
    assert first["Article"] == "1"
    text = "1. The Parties grow tea:\na) in the mountains;\nb) in the valleys."
    assert first["Text: English"] == (text if ending == "xlsx" else text.replace("\n", " "))
    assert first["Text: Kazakh"].startswith("1. Тараптар шай өсіреді:")
    assert second["Text: Russian"].split() == [
        "Статья",
        "2.",
        "Споры",
        "Споры",
        "решаются",
        "за",
        "самоваром.",
    ]
    assert second["Languages"] == "kk, ru, en"
    assert second["Address of the provision"] == f"http://testserver/en/agreements/{SLUG}/en/art_2/"
    assert whole["Agreement"] == tea.title("en")
    assert (whole["Text: Russian"], whole["Comment"]) == ("", "All.")
    if ending == "csv":
        assert {row["Collection"] for row in rows} == {"Шай: даулар"}
        assert {row["Address of the collection"] for row in rows} == {
            f"http://testserver{LIST}{some.pk}/"
        }


def test_columns_that_a_search_has_too_are_called_the_same(own, some):
    (row, *_) = rows_of(own, file(some, "csv"))
    shared = ["Agreement", "Short name", "Parties", "Signed on", "Status", "Article", "eId"]
    assert list(row)[: len(shared)] == shared


@pytest.mark.parametrize("reader", ["kk", "ru", "en"])
def test_a_table_is_in_the_readers_language(own, some, tea, reader):
    (row, *_) = rows_of(own, file(some, "csv", reader))
    assert tea.title(reader) in row.values()
    texts = [name for name in row if name.startswith(("Мәтін:", "Текст:", "Text:"))]
    names = {"kk": "қазақ", "ru": "русский", "en": "English"}
    assert names[reader] in texts[0]


def test_json_has_the_texts_in_each_language(own, some):
    found = json.loads(content(own, file(some, "json")))
    assert (found["collection"], found["description"], found["total"]) == (
        "Шай: даулар",
        "For us.",
        3,
    )
    first, second, whole = found["results"]
    assert (first["agreement"], first["eid"], first["comment"]) == (SLUG, "art_1__para_1", "First.")
    assert second["texts"]["kk"] == "2-бап. Даулар\nДаулар самаурын басында шешіледі."
    assert set(second["texts"]) == {"kk", "ru", "en"}
    assert whole["texts"] == {}


def test_a_memory_has_each_paragraph_once(own, some):
    header, units = read(content(own, file(some, "tmx")))
    assert header["srclang"] == "*all*"
    texts = [texts for _, texts in units]
    assert {
        "kk": "Даулар самаурын басында шешіледі.",
        "ru": "Споры решаются за самоваром.",
        "en": "Disputes are settled beside the samovar.",
    } in texts
    russian = [one["ru"] for one in texts if "ru" in one]
    assert len(russian) == len(set(russian))
    # The agreement itself is in the collection, so all of it is there.
    assert "Соглашение действует пять лет." in russian
    told = {one["x-eid"]: one for one, _ in units}
    assert told["art_2"]["x-agreement"] == SLUG
    assert told["art_2"]["x-address"].startswith(f"http://testserver/en/agreements/{SLUG}/")


def test_of_a_paragraph_a_memory_has_nothing_but_it(own, aigerim, tea):
    made = writing.create(aigerim, Cover("x"))
    writing.add(aigerim, made.pk, "", at(tea, "art_1__para_1__point_b"), "")
    _, units = read(content(own, file(made, "tmx")))
    assert [texts["ru"] for _, texts in units] == ["долинный."]
    writing.add(aigerim, made.pk, "", at(tea, "art_1__para_1"), "")
    _, units = read(content(own, file(made, "tmx")))
    assert sorted(texts["ru"] for _, texts in units) == [
        "Стороны выращивают чай:",
        "горный;",
        "долинный.",
    ]


def test_an_empty_collection_has_files_too(own, aigerim):
    made = writing.create(aigerim, Cover("x"))
    assert rows_of(own, file(made, "csv")) == []
    assert rows_of(own, file(made, "xlsx")) == []
    assert json.loads(content(own, file(made, "json")))["results"] == []
    assert read(content(own, file(made, "tmx")))[1] == []


def test_of_what_is_gone_slug_title_and_comment_are_left(own, some, tea):
    tea.delete()
    rows = rows_of(own, file(some, "csv"))
    assert {row["Short name"] for row in rows} == {SLUG}
    assert {row["State"] for row in rows} == {"The agreement is no longer in the portal."}
    assert [row["Comment"] for row in rows] == ["First.", "", "All."]
    assert [one["gone"] for one in json.loads(content(own, file(some, "json")))["results"]] == [
        True,
        True,
        True,
    ]
    assert read(content(own, file(some, "tmx")))[1] == []


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_is_written_runs(own, aigerim, tea, text):
    made = writing.create(aigerim, Cover(text[:200], text[:2000]))
    writing.add(aigerim, made.pk, "", at(tea, "art_2"), text[:2000])
    (row,) = rows_of(own, file(made, "csv"))
    assert not any(value.lstrip().startswith("=") for value in row.values())
    assert row["Comment"].lstrip("'") == text[:2000].strip()
    (row,) = rows_of(own, file(made, "xlsx"))
    assert row["Comment"] == text[:2000]
    assert json.loads(content(own, file(made, "json")))["results"][0]["comment"] == text[:2000]
    assert len(read(content(own, file(made, "tmx")))[1]) == 2


def test_a_file_is_named_by_the_collection(own, some):
    name = get(own, file(some, "tmx"))["Content-Disposition"]
    assert "%D0%A8%D0%B0%D0%B9" in name
    assert name.endswith(".tmx")


def test_an_unknown_format_is_not_there(own, some):
    assert see(own, file(some, "pdf"), 404).has("“pdf”")


def test_the_number_of_queries_does_not_grow(own, aigerim, some, tea):
    def asked(address: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            answer = get(own, address)
            if answer.streaming:
                b"".join(answer.streaming_content)
        return len(queries)

    some.items.filter(eid="").delete()
    addresses = [f"{LIST}{some.pk}/", *(file(some, one) for one in ("csv", "json", "tmx"))]
    before = [asked(address) for address in addresses]
    coffee = stored(COFFEE, "coffee.txt")
    for eid in ("preamble", "art_1", "art_1__para_1", "art_1__para_2", "art_2", "art_3"):
        writing.add(aigerim, some.pk, "", at(coffee, eid), "")
    assert [asked(address) for address in addresses] == before
