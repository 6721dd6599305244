"""The list of notes: mine and others', filters, pages, files; and what is gone."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.translation import override

from tests.treaties.browsing import total, tree, words_of
from tests.treaties.page import get, see
from tests.treaties.samples import COFFEE, RUSSIAN, stored
from tests.treaties.staff import HOSTILE, note, rows_of
from treaties.loading.unite import unite
from treaties.models import Agreement, Note
from treaties.notes.listing import PAGE_SIZE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
SLUG = "2019-kz-ge-agreement"
LIST = "/en/desk/notes/"
GONE = "Статья 3\n\n      Соглашение действует пять лет.\n"


@pytest.fixture
def notes(aigerim: User, daniyar: User, tea: Agreement) -> Agreement:
    """Three notes of one's own, one of a colleague's that is shared, and one that is not."""
    note(aigerim, tea, "art_1", "Ұқсас шарт: ШАЙ туралы.")
    note(aigerim, tea, "art_2__p_1", "Срок не указан.", shared=True)
    note(aigerim, tea, "", "About all.")
    note(daniyar, tea, "art_1", "Срок указан в статье 3.", shared=True)
    note(daniyar, tea, "art_1", "Секрет: срок.")
    return tea


def texts(client: Client, query: str = "") -> list[str]:
    page = tree(client, LIST + query)
    return [words_of(one) for one in page.xpath("//ol[@class='kept']/li/p[@class='words']")]


# Which are listed


def test_mine_come_first_the_newest_first(own, notes):
    assert texts(own) == ["About all.", "Срок не указан.", "Ұқсас шарт: ШАЙ туралы."]
    oldest = Note.objects.get(eid="art_1", owner__username="aigerim")
    Note.objects.filter(pk=oldest.pk).update(changed_at=timezone.now() + timedelta(hours=1))
    assert texts(own)[0] == "Ұқсас шарт: ШАЙ туралы."


def test_what_others_share_is_asked_for_and_anothers_private_counts_nowhere(own, notes):
    assert texts(own, "?whose=others") == ["Срок указан в статье 3."]
    assert len(texts(own, "?whose=all")) == 4
    assert total(own, f"{LIST}?whose=all") == 4
    page = tree(own, f"{LIST}?whose=all")
    assert [words_of(one) for one in page.xpath("//select[@name='agreement']/option")] == [
        "any",
        f"{notes.title('en')} (4)",
    ]


def test_words_are_found_in_any_case_and_only_in_what_one_may_see(own, notes):
    assert texts(own, "?q=СРОК") == ["Срок не указан."]
    assert texts(own, "?q=срок&whose=all") == ["Срок указан в статье 3.", "Срок не указан."]
    assert texts(own, "?q=шай ұқсас") == ["Ұқсас шарт: ШАЙ туралы."]
    assert texts(own, "?q=секрет&whose=all") == []
    assert texts(own, "?q=%25") == []
    assert texts(own, "?q=%00шай") == ["Ұқсас шарт: ШАЙ туралы."]


def test_an_agreement_is_chosen(own, aigerim, notes):
    other = stored(COFFEE, "coffee.txt")
    note(aigerim, other, "art_1", "On coffee.")
    assert texts(own, f"?agreement={other.slug}") == ["On coffee."]
    assert len(texts(own, f"?agreement={SLUG}")) == 3
    assert see(own, f"{LIST}?agreement=none").has("No note has all that was chosen.")
    assert see(own, f"{LIST}?agreement=a%00b").has("No note has all that was chosen.")


@pytest.mark.parametrize(
    "query", ["?whose=nobody", "?page=0", "?page=x", "?page=99", "?page=999999999999", "?x=1"]
)
def test_what_is_not_understood_is_left_out(own, notes, query):
    assert len(texts(own, query)) == 3


def test_pages_have_all_once(own, aigerim, tea):
    for number in range(PAGE_SIZE + 2):
        note(aigerim, tea, "art_1", f"Note {number}.")
    listed = texts(own) + texts(own, "?page=2")
    assert len(listed) == len(set(listed)) == PAGE_SIZE + 2
    (link,) = tree(own, f"{LIST}?q=note").xpath("//a[@rel='next']/@href")
    assert link == f"{LIST}?q=note&page=2"


def test_a_line_leads_to_its_place_and_to_the_note(own, notes):
    page = tree(own, f"{LIST}?q=указан")
    (link,) = page.xpath("//ol[@class='kept']//h3/a")
    assert words_of(link) == "Article 2, unnumbered paragraph 1"
    assert link.get("href") == f"/en/agreements/{SLUG}/en/art_2__para_1/"
    get(own, str(link.get("href")), 302)
    row = Note.objects.get(eid="art_2__p_1")
    assert f"{LIST}{row.pk}/" in page.xpath("//a/@href")


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("", "You have no notes yet."),
        ("?whose=others", "Nobody else shares a note with you."),
        ("?q=x", "No note has all that was chosen."),
    ],
)
def test_an_empty_list_says_why(own, tea, query, sentence):
    assert see(own, LIST + query).has(sentence)


def test_the_number_of_queries_does_not_grow(own, aigerim, notes):
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            get(own, f"{LIST}?whose=all")
        return len(queries)

    before = asked()
    other = stored(COFFEE, "coffee.txt")
    for number in range(10):
        note(aigerim, other, "art_1__para_1", f"Note {number}.")
    assert asked() == before


# Files


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_table_has_what_the_list_has(own, notes, ending):
    rows = rows_of(own, f"/en/desk/notes.{ending}?whose=all")
    assert [row["Staff note"] for row in rows] == texts(own, "?whose=all")
    told = next(row for row in rows if row["eId"] == "art_2__p_1")
    assert told["Agreement"] == notes.title("en")
    assert (told["Short name"], told["Signed on"], told["Article"]) == (SLUG, "2019-05-03", "2")
    assert told["Parties"] == "Kazakhstan; Georgia"
    assert told["Text: Russian"] == "Споры решаются за самоваром."
    assert told["Text: English"] == "1. Disputes are settled beside the samovar."
    assert (told["Shared"], told["Written by"], told["State"]) == ("shared", "aigerim", "")
    assert told["Address of the provision"].startswith("http://testserver/en/agreements/")
    whole = next(row for row in rows if row["Staff note"] == "About all.")
    assert (whole["eId"], whole["Article"], whole["Text: Russian"]) == ("", "", "")
    assert whole["Agreement"] == notes.title("en")


@pytest.mark.parametrize(("reader", "shared"), [("kk", "ортақ"), ("ru", "общий доступ")])
def test_a_table_is_in_the_readers_language(own, notes, reader, shared):
    rows = rows_of(own, f"/{reader}/desk/notes.csv?q=указан")
    assert shared in rows[0].values()
    assert notes.title(reader) in rows[0].values()


def as_json(client: Client, address: str) -> Any:
    answer = get(client, address)
    assert answer["Content-Type"] == "application/json"
    return json.loads(b"".join(answer.streaming_content))


def test_json_has_what_the_list_has(own, notes):
    found = as_json(own, "/en/desk/notes.json?q=указан")
    assert (found["notes"], found["words"], found["total"]) == ("mine", "указан", 1)
    (one,) = found["results"]
    assert (one["agreement"], one["eid"], one["note"]) == (SLUG, "art_2__p_1", "Срок не указан.")
    assert one["languages"] == ["kk", "ru", "en"]
    assert one["texts"]["kk"] == "Даулар самаурын басында шешіледі."
    assert (one["shared"], one["gone"], one["sources"]) == (True, False, ["tea.txt"])


def test_a_file_has_no_private_note_of_others(own, notes):
    for ending in ("csv", "json"):
        data = b"".join(get(own, f"/en/desk/notes.{ending}?whose=all").streaming_content)
        assert "Секрет" not in data.decode()


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_is_written_runs_in_a_table(own, aigerim, tea, text):
    note(aigerim, tea, "art_1", text)
    (row,) = rows_of(own, "/en/desk/notes.csv")
    assert row["Staff note"].lstrip("'") == text.strip()
    assert not row["Staff note"].startswith("=")
    (row,) = rows_of(own, "/en/desk/notes.xlsx")
    assert row["Staff note"] == text
    (one,) = as_json(own, "/en/desk/notes.json")["results"]
    assert one["note"] == text


def test_a_file_is_named_by_what_was_asked(own, notes):
    name = get(own, "/en/desk/notes.csv?q=указан")["Content-Disposition"]
    assert timezone.localdate().isoformat() in name
    assert "shartnama-notes" in name


def test_an_unknown_format_is_not_there(own, notes):
    assert see(own, "/en/desk/notes.tmx", 404).has("“tmx”")


# What is gone


def test_notes_go_along_when_two_agreements_become_one(own, aigerim, tea):
    coffee = stored(COFFEE, "coffee.txt")
    note(aigerim, coffee, "art_2", "From coffee.")
    unite(tea, coffee, {"ru": tea})
    row = Note.objects.get()
    assert (row.agreement, row.slug) == (tea, SLUG)
    assert see(own, f"/en/agreements/{SLUG}/ru/art_2/").has("From coffee.")
    assert texts(own, f"?agreement={SLUG}") == ["From coffee."]


def test_of_a_deleted_agreement_the_note_stays_and_says_so(own, aigerim, tea):
    # In the language of the page on which the note was written.
    with override("en"):
        note(aigerim, tea, "art_2", "Still here.")
    title = tea.title("en")
    tea.delete()
    page = see(own, LIST)
    assert page.has("Still here.")
    assert page.has(title)
    assert page.has(f"The agreement “{SLUG}” is no longer in the portal.")
    row = Note.objects.get()
    assert see(own, f"{LIST}{row.pk}/").has("no longer in the portal")
    answer = own.post(f"{LIST}{row.pk}/", {"text": "Changed.", "seen": row.changed_at.isoformat()})
    assert answer.status_code == 302
    assert texts(own, f"?agreement={SLUG}") == ["Changed."]
    (told,) = rows_of(own, "/en/desk/notes.csv")
    assert (told["Short name"], told["Staff note"]) == (SLUG, "Changed.")
    assert told["State"] == "The agreement is no longer in the portal."
    (one,) = as_json(own, "/en/desk/notes.json")["results"]
    assert (one["agreement"], one["gone"], one["address"]) == (SLUG, True, "")


def test_at_a_provision_that_is_gone_the_note_says_so_and_leads_to_the_agreement(own, aigerim):
    agreement = stored(RUSSIAN)
    note(aigerim, agreement, "art_3", "On the term.")
    # Another revision of the text ends before it.
    stored(RUSSIAN.replace(GONE, ""), "later.txt")
    assert Agreement.objects.get().versions.get().revision == 2
    page = see(own, LIST)
    assert page.has("The provision “Article 3” is no longer in the text.")
    assert f"/en/agreements/{agreement.slug}/" in page.links
    shown = see(own, f"/en/agreements/{agreement.slug}/ru/")
    assert shown.has("Notes on provisions that are not on this page")
    assert shown.has("On the term.")
    (told,) = rows_of(own, "/en/desk/notes.xlsx")
    assert told["State"] == "The provision is no longer in the text."
