"""A word that stands in a draft alone is looked for in every outlet, and found in none of them.

Published, it is found in them: so the outlets are looked at as they are.
"""

import json
from typing import Any
from urllib.parse import quote
from zipfile import ZipFile

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client

from search import indexing
from search.models import SavedSearch
from tests.treaties.samples import TEA
from treaties.drafts import publishing, reading, saving
from treaties.drafts.keeping import keep
from treaties.models import Agreement, Draft

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
CANARY = "канарейкой"
TEXT = TEA.replace("за самоваром", f"за {CANARY}")
OUTLETS = (
    *(f"/ru/search/{path}?q={quote(CANARY)}" for path in ("", "export.csv", "export.json")),
    *(f"/ru/search/{path}?q={quote(CANARY)}" for path in ("export.tmx", "feed.atom")),
    f"/ru/search/suggest?q={quote(CANARY[:6])}",
    f"/ru/search/suggest.json?q={quote(CANARY[:6])}",
    f"/ru/concordance/?q={quote(CANARY)}",
    f"/ru/concordance/export.csv?q={quote(CANARY)}",
    *("/ru/", "/ru/agreements/", "/ru/agreements/feed.atom", "/ru/parties/GE/"),
    *("/sitemap.xml", "/sitemap-agreements.xml", "/ru/final-clauses.csv", "/ru/findings.csv"),
    f"/api/v1/search?q={quote(CANARY)}",
    f"/api/v1/concordance?q={quote(CANARY)}",
    *("/api/v1/agreements", "/api/v1/parties", "/api/v1/findings", "/api/v1/bulk"),
    *("/ru/terms/", "/ru/bulk/"),
)
# Where the word itself must be seen once it is public, and where at least its agreement.
SAYING = ("/ru/search/export.json", "/api/v1/search", "/ru/search/feed.atom")
SLUG = "2019-kz-ge-agreement"


def said(client: Client, address: str) -> str:
    """Return what an outlet says, without the query that it repeats."""
    answer: Any = client.get(address)
    assert answer.status_code in {200, 404}, address
    data = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return str(data.decode(errors="replace"))


def leaks(client: Client) -> set[str]:
    """Return the outlets in which the draft's treaty is seen."""
    return {address for address in OUTLETS if SLUG in said(client, address)}


@pytest.fixture
def draft(db: None) -> Draft:
    """A draft that is read and waits for its publisher; it is searched for by name, too."""
    by = User.objects.create_user("aigerim")
    made = keep(TEXT.encode(), "tea.txt", by)
    reading.read(made.pk)
    made.refresh_from_db()
    indexing.rebuild()
    SavedSearch.objects.create(
        owner=by, name="x", words=CANARY, language="ru", changed_at="2026-01-01T00:00:00Z"
    )
    return made


def test_no_outlet_tells_of_a_draft(client, draft, settings, tmp_path):
    settings.API_LIMIT = (100_000, 60)
    settings.DATA_DIR = tmp_path
    assert CANARY in json.dumps(draft.read, ensure_ascii=False)
    assert leaks(client) == set()
    call_command("run_saved_searches", "--all")
    search = SavedSearch.objects.get()
    assert (search.total, search.hits.count()) == (0, 0)
    assert SLUG not in said(client, f"/feeds/searches/{search.feed_token}.atom")
    call_command("dump_texts")
    for file in kept_files(tmp_path):
        assert CANARY.encode() not in file
        assert SLUG.encode() not in file
    assert not Agreement.objects.exists()
    # A source file has no address before it is published.
    assert client.get(f"/ru/agreements/{SLUG}/source/{draft.sha256}").status_code == 404


def test_published_it_is_in_every_outlet(client, draft, settings):
    settings.API_LIMIT = (100_000, 60)
    user = User.objects.get(username="aigerim")
    saving.publish(draft.pk, user, draft.edition)
    publishing.publish(draft.pk)
    seen = leaks(client)
    for beginning in (*SAYING, "/ru/agreements/", "/sitemap-agreements.xml", "/api/v1/agreements"):
        assert any(address.startswith(beginning) for address in seen), beginning
    call_command("run_saved_searches", "--all")
    search = SavedSearch.objects.get()
    assert search.hits.count() == 1
    assert SLUG in said(client, f"/feeds/searches/{search.feed_token}.atom")


def kept_files(folder: Any) -> list[bytes]:
    """Return the files of all texts, and what is packed in them."""
    found = [file for file in (folder / "bulk").rglob("*") if file.is_file()]
    assert found
    packed = [
        ZipFile(file).read(name)
        for file in found
        if file.suffix == ".zip"
        for name in ZipFile(file).namelist()
    ]
    return [file.read_bytes() for file in found] + packed
