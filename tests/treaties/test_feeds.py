"""The feed of recently added agreements, by the rules of Atom 1.0 (RFC 4287)."""

import re
from datetime import datetime

import pytest
from lxml import etree

from tests.treaties.collections import agreement, by_chance, party
from tests.treaties.page import get
from treaties.models import Agreement

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
FEED = {"title", "link", "id", "updated", "author", "entry", "subtitle"}
ENTRY = {"title", "link", "id", "updated", "published", "summary"}


def feed(client, address: str = "/en/agreements/feed.atom") -> etree._Element:
    answer = get(client, address)
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return etree.fromstring(answer.content)


def entries(read: etree._Element) -> dict[str, etree._Element]:
    """Return the entries of a feed by their ids, in their order."""
    return {str(one.findtext(f"{ATOM}id")): one for one in read.iter(f"{ATOM}entry")}


def names(element: etree._Element) -> list[str]:
    return [str(one.tag).removeprefix(ATOM) for one in element]


@pytest.mark.parametrize("reader", ["kk", "ru", "en"])
def test_a_feed_is_valid(client, reader):
    by_chance(1, 20)
    read = feed(client, f"/{reader}/agreements/feed.atom")
    assert read.tag == f"{ATOM}feed"
    assert read.get("{http://www.w3.org/XML/1998/namespace}lang") == reader
    assert set(names(read)) <= FEED
    for name in ("title", "id", "updated", "author"):
        assert names(read).count(name) == 1
    assert read.findtext(f"{ATOM}author/{ATOM}name")
    links = {str(one.get("rel")): str(one.get("href")) for one in read.iterchildren(f"{ATOM}link")}
    assert links["self"] == f"http://testserver/{reader}/agreements/feed.atom"
    assert links["alternate"] == f"http://testserver/{reader}/agreements/"
    found = entries(read)
    assert len(found) == 20
    for one in found.values():
        assert set(names(one)) <= ENTRY
        for name in ("title", "id", "updated"):
            assert names(one).count(name) == 1
        assert one.findtext(f"{ATOM}title")
    for moment in read.iter(f"{ATOM}updated", f"{ATOM}published"):
        assert MOMENT.fullmatch(moment.text or "")


def test_an_id_is_the_same_in_every_language_and_each_feed_has_its_own(client):
    by_chance(2, 5)
    feeds = [feed(client, f"/{reader}/agreements/feed.atom") for reader in ("kk", "ru", "en", "en")]
    assert len({tuple(entries(one)) for one in feeds}) == 1
    ids = [one.findtext(f"{ATOM}id") for one in feeds]
    assert len(set(ids)) == 3
    assert ids[2] == ids[3] == "tag:testserver,2026:agreements/en"
    assert set(entries(feeds[0])) == {f"tag:testserver,2026:a-00{number}" for number in range(5)}


def test_what_was_added_last_comes_first_and_says_when(client):
    for slug, day in (("old", 1), ("new", 9)):
        agreement(slug, added=day)
    read = feed(client)
    assert [one.rpartition(":")[2] for one in entries(read)] == ["new", "old"]
    for one in Agreement.objects.all():
        entry = entries(read)[f"tag:testserver,2026:{one.slug}"]
        for name, moment in (("published", one.created_at), ("updated", one.updated_at)):
            told = datetime.fromisoformat(str(entry.findtext(f"{ATOM}{name}")))
            assert told == moment
        (link,) = entry.iterchildren(f"{ATOM}link")
        assert link.get("href") == f"http://testserver/en/agreements/{one.slug}/"
    last = max(one.updated_at for one in Agreement.objects.all())
    assert datetime.fromisoformat(str(read.findtext(f"{ATOM}updated"))) == last


def test_a_feed_follows_the_filters_of_its_address(client):
    agreement("a", ["LT"], kind="treaty")
    agreement("b", ["LT"], kind="charter")
    agreement("c", ["KZ"], kind="treaty")
    read = feed(client, "/en/agreements/feed.atom?kind=treaty&party=LT&sort=title&page=9")
    assert list(entries(read)) == ["tag:testserver,2026:a"]
    assert "Lithuania · Treaty" in str(read.findtext(f"{ATOM}title"))
    assert read.findtext(f"{ATOM}id") == ("tag:testserver,2026:agreements/en?party=LT&kind=treaty")


def test_what_a_text_says_is_never_markup_and_what_xml_forbids_is_left_out(client):
    party("LT", en="<b>Lithuania & co")
    agreement("a", ["LT"], titles={"en": "On <i>Tea</i> &\x0b milk\ufffe"})
    read = feed(client, "/en/agreements/feed.atom?party=%3Cb%3E%01&party=LT")
    (entry,) = read.iter(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "On <i>Tea</i> & milk"
    # Of type html: escaped once more.
    assert "&lt;b&gt;Lithuania &amp; co" in str(entry.findtext(f"{ATOM}summary"))
    assert "<b> · " in str(read.findtext(f"{ATOM}title"))


def test_an_empty_feed_is_a_feed(client):
    read = feed(client)
    assert entries(read) == {}
    assert MOMENT.fullmatch(str(read.findtext(f"{ATOM}updated")))
