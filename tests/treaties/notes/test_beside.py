"""Notes stand beside their provisions on the reading pages: for staff, and for nobody else."""

import lxml.html
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.treaties.browsing import tree, words_of
from tests.treaties.page import get, see
from tests.treaties.samples import ENGLISH, KAZAKH, RUSSIAN, stored
from tests.treaties.staff import note, person, signed_in
from treaties.models import Agreement, Note
from treaties.notes.shown import SHOWN, UNFOLDED
from treaties.provisions import place_on_page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
PAGE = "/en/agreements/2019-kz-ge-agreement/"
# An editor's note below a paragraph, which a page sets into its margin.
WITH_NOTE = RUSSIAN.replace(
    "      2. Урожай остается общим.\n",
    "      2. Урожай остается общим.\n"
    "      Сноска. Статья 1 в редакции Указа Президента РК от 01.02.2021 № 5.\n",
)


def beside(page: lxml.html.HtmlElement) -> dict[str, list[str]]:
    """Return the words of the notes of a page by the address of what they stand in."""
    found: dict[str, list[str]] = {}
    for one in page.xpath("//div[@class='staff-note']"):
        (place,) = one.xpath("ancestor::*[@id][1]/@id")
        found.setdefault(str(place), []).append(words_of(one.find_class("words")[0]))
    return found


def desk_links(page: lxml.html.HtmlElement) -> list[str]:
    return [str(one) for one in page.xpath("//p[@class='desk-links']/a/@href")]


@pytest.mark.parametrize("columns", ["ru-kk", "kk", "en-ru-kk"])
def test_a_note_stands_at_its_provision_whatever_the_columns(own, aigerim, tea, columns):
    note(aigerim, tea, "art_1", "On the article.")
    note(aigerim, tea, "art_1__para_1__point_b", "On the point.")
    page = tree(own, f"{PAGE}{columns}/")
    assert beside(page) == {
        "art_1": ["On the article."],
        "art_1__para_1__point_b": ["On the point."],
    }
    assert beside(tree(own, f"{PAGE}{columns}/art_1/")) == beside(page)
    assert beside(tree(own, f"{PAGE}{columns}/art_2/")) == {}


def test_words_tell_whose_it_is_and_whether_it_is_shared(own, aigerim, daniyar, tea):
    mine = note(aigerim, tea, "art_1", "Mine.")
    theirs = note(daniyar, tea, "art_1", "Theirs.", shared=True)
    note(daniyar, tea, "art_1", "Not mine to see.")
    page = tree(own, f"{PAGE}ru/")
    told = [words_of(one) for one in page.xpath("//div[@class='staff-note']/p[@class='of']")]
    assert told == ["private by you Change", "shared daniyar Open"]
    links = page.xpath("//div[@class='staff-note']//a/@href")
    assert links == [f"/en/desk/notes/{mine.pk}/", f"/en/desk/notes/{theirs.pk}/"]
    assert [words_of(one) for one in page.xpath("//details[@class='staff-notes']/summary")] == [
        "2 notes"
    ]


def test_each_provision_has_its_links(own, tea):
    links = desk_links(tree(own, f"{PAGE}ru-kk/"))
    for eid in ("art_1", "art_1__para_1", "art_1__para_1__point_b", "art_2__p_1", "preamble"):
        assert f"{PAGE}ru-kk/{eid}/note/" in links
        assert f"{PAGE}ru-kk/{eid}/collect/" in links
    assert len(links) == len(set(links))
    for address in links:
        get(own, address)


def test_what_the_first_column_lacks_has_its_links_too(own, tea):
    # The English version has no second paragraph.
    assert f"{PAGE}en-ru/art_1__para_2/note/" in desk_links(tree(own, f"{PAGE}en-ru/"))
    get(own, f"{PAGE}en-ru/art_1__para_2/note/")


def test_an_editors_note_in_the_margin_has_notes_of_its_own(own, aigerim, db):
    agreement = stored(WITH_NOTE)
    base = f"/en/agreements/{agreement.slug}/ru/"
    (address,) = [
        one for one in desk_links(tree(own, base)) if one.endswith("/note/") and "note_" in one
    ]
    own.post(address, {"text": "Looked up."})
    eid = Note.objects.get().eid
    assert beside(tree(own, base)) == {eid: ["Looked up."]}
    assert beside(tree(own, f"{base}art_1/")) == {eid: ["Looked up."]}


def test_notes_on_the_whole_stand_above_the_text(own, aigerim, tea):
    note(aigerim, tea, "", "On all of it.")
    page = tree(own, f"{PAGE}ru/")
    (above,) = page.find_class("notes-above")
    assert words_of(above.xpath("./h2")[0]) == "Notes on the agreement as a whole"
    assert [words_of(one) for one in above.find_class("words")] == ["On all of it."]
    assert see(own, f"{PAGE}ru/?view=text").has("On all of it.")
    assert not see(own, f"{PAGE}ru/art_1/").has("On all of it.")


def test_a_note_at_what_the_page_has_not_is_shown_nevertheless(own, aigerim, tea):
    note(aigerim, tea, "art_1__para_2", "On the harvest.")
    page = see(own, f"{PAGE}en/")
    assert page.has("Notes on provisions that are not on this page")
    assert page.has("On the harvest.")
    assert not see(own, f"{PAGE}ru/").has("that are not on this page")


def test_where_versions_number_otherwise_a_note_stays_with_its_provision(own, aigerim, db):
    # The Kazakh version has an article more before the second one.
    shifted = KAZAKH.replace(
        "2-бап. Даулар", "2-бап. Тасымал\n\n      Шай кемемен тасылады.\n\n3-бап. Даулар"
    ).replace("2-тарау. Мерзімі\n\n3-бап", "2-тарау. Мерзімі\n\n4-бап")
    agreement = stored(f"{shifted}\n\n{RUSSIAN}")
    assert agreement.languages == ["kk", "ru"]
    base = f"/en/agreements/{agreement.slug}/"
    own.post(f"{base}ru/art_2/note/", {"text": "On disputes."})
    row = Note.objects.get()
    assert row.eids == {"kk": "art_3", "ru": "art_2"}
    assert beside(tree(own, f"{base}ru/")) == {"art_2": ["On disputes."]}
    assert beside(tree(own, f"{base}kk/")) == {"art_3": ["On disputes."]}
    assert list(beside(tree(own, f"{base}kk-ru/")).values()) == [["On disputes."]]
    # The same place, named in the page of another column, is the same place.
    versions = {one.language: one for one in agreement.versions.all()}
    place = place_on_page(agreement, [versions["kk"]], "art_3")
    assert place
    assert (place.eid, place.eids) == (row.eid, row.eids)


def test_a_version_that_comes_later_has_the_note_too(own, aigerim, db):
    agreement = stored(RUSSIAN)
    note(aigerim, agreement, "art_2", "On disputes.")
    stored(f"{RUSSIAN}\n\n{ENGLISH}", "both.txt")
    assert Agreement.objects.get().languages == ["ru", "en"]
    assert beside(tree(own, f"/en/agreements/{agreement.slug}/en/")) == {"art_2": ["On disputes."]}


def test_a_long_note_is_cut_and_leads_to_the_whole(own, aigerim, tea):
    row = note(aigerim, tea, "art_1", "x" * SHOWN)
    assert beside(tree(own, f"{PAGE}ru/")) == {"art_1": ["x" * SHOWN]}
    Note.objects.filter(pk=row.pk).update(
        text="x" * (SHOWN + 1), owner=person("bolat"), shared=True
    )
    assert beside(tree(own, f"{PAGE}ru/")) == {"art_1": ["x" * SHOWN + " …"]}
    assert see(own, f"{PAGE}ru/").has("The whole note")


@pytest.mark.parametrize(("count", "is_open"), [(UNFOLDED, True), (UNFOLDED + 1, False)])
def test_very_many_notes_are_folded(own, aigerim, tea, count, is_open):
    for number in range(count):
        note(aigerim, tea, "art_1", f"Note {number}.")
    (found,) = tree(own, f"{PAGE}ru/").xpath("//details[@class='staff-notes']")
    assert (found.get("open") is not None) == is_open
    assert len(found.find_class("staff-note")) == count


def test_the_number_of_queries_does_not_grow(own, aigerim, tea):
    def asked(address: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            get(own, address)
        return len(queries)

    addresses = [f"{PAGE}kk-ru-en/", f"{PAGE}kk-ru-en/art_1/"]
    note(aigerim, tea, "art_1")
    before = [asked(address) for address in addresses]
    for number in range(30):
        note(aigerim, tea, "art_1__para_1", f"Note {number}.")
    assert [asked(address) for address in addresses] == before


# Who sees what


def test_readers_see_nothing_of_it_and_nothing_is_asked_for(client, aigerim, tea):
    addresses = [
        f"{PAGE}kk-ru-en/",
        f"{PAGE}ru/?view=text",
        f"{PAGE}kk-ru-en/art_1/",
        "/kk/",
        "/en/agreements/feed.atom",
        "/sitemap-agreements.xml",
        f"{PAGE}kk-ru/text.json",
    ]

    def read() -> list[tuple[int, bytes]]:
        found = []
        for address in addresses:
            with CaptureQueriesContext(connection) as queries:
                answer = client.get(address)
            data = b"".join(answer.streaming_content) if answer.streaming else answer.content
            found.append((len(queries), data))
            assert not any("treaties_note" in one["sql"] for one in queries), address
        return found

    read()
    before = read()
    note(aigerim, tea, "art_1", "Only for us.", shared=True)
    note(aigerim, tea, "", "On all of it.", shared=True)
    after = read()
    assert after == before
    for _, data in after[:3]:
        assert b"notes.css" not in data
        assert b"desk-links" not in data


@pytest.mark.parametrize(
    ("rights", "sees", "links"),
    [
        (("view_agreement",), False, set()),
        (("add_note",), False, set()),
        (("view_note",), True, set()),
        (("view_note", "add_note"), True, {"note"}),
        (("view_collection", "add_collection", "change_collection"), False, {"collect"}),
        (("view_collection", "change_collection"), False, set()),
    ],
)
def test_each_right_shows_its_part(aigerim, tea, rights, sees, links):
    note(aigerim, tea, "art_1", "For all.", shared=True)
    client: Client = signed_in(person("guest", *rights))
    page = tree(client, f"{PAGE}ru/")
    assert bool(beside(page)) == sees
    assert {one.strip("/").rpartition("/")[2] for one in desk_links(page)} == links


def test_the_page_is_whole(own, aigerim, tea):
    note(aigerim, tea, "art_1")
    note(aigerim, tea, "")
    page = see(own, f"{PAGE}kk-ru-en/")
    assert len(page.ids) == len(set(page.ids))
