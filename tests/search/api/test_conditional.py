"""Entity tags: what is known is not sent again, and what has changed is."""

from datetime import timedelta

import pytest
from django.utils import timezone

from search import indexing
from tests.search.api.asking import Api
from tests.search.api.made import findings_in
from tests.search.api.test_gate import PATHS
from tests.search.conftest import Library
from tests.search.library import HONEY_RU
from treaties.loading.load import load
from treaties.models import Agreement, Party, TermRendering
from treaties.terms.stored import load as load_terms

HONEY = "2019-kz-at-agreement"
TEXT = f"/agreements/{HONEY}/versions/ru"
ARTICLE = f"/agreements/{HONEY}/articles/art_1"


@pytest.mark.parametrize("path", PATHS)
def test_what_is_known_is_not_sent_again(api: Api, library: Library, path):
    first = api.ask(path)
    etag = first.headers["ETag"]
    assert etag.startswith('W/"')
    for known in (etag, etag.removeprefix("W/"), f'"other", {etag}', "*"):
        answer = api.ask(path, If_None_Match=known)
        assert (answer.status_code, answer.content) == (304, b"")
        assert answer.headers["ETag"] == etag
        assert answer.headers["Cache-Control"] == first.headers["Cache-Control"]
        assert "Content-Type" not in answer.headers
    assert api.ask(path, method="HEAD", If_None_Match=etag).status_code == 304
    assert api.ask(path, If_None_Match='"other"').status_code == 200
    assert api.ask(path).headers["ETag"] == etag


@pytest.mark.parametrize("path", PATHS)
def test_another_language_is_another_answer(api: Api, library: Library, path):
    etag = api.ask(path, Accept_Language="ru").headers["ETag"]
    english = api.ask(path, Accept_Language="en", If_None_Match=etag)
    # A list without any word in it may be the same.
    same = english.status_code == 304
    assert not same or path in {"/bulk", "/findings"}


def test_an_error_has_no_tag(api: Api, library: Library):
    answer = api.ask("/nothing", If_None_Match="*")
    assert answer.status_code == 404
    assert "ETag" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "path", [TEXT, f"/agreements/{HONEY}/articles", ARTICLE, "/search?q=мед", "/concordance?q=мед"]
)
def test_a_known_text_or_search_is_not_made(api: Api, library: Library, path, monkeypatch):
    etag = api.ask(path).headers["ETag"]

    def fail(*_args, **_kwargs):
        raise AssertionError("it was made again")

    for name in ("texts.build", "texts.align", "searching.ask", "concordance.answer"):
        monkeypatch.setattr(f"search.api.{name}", fail)
    assert api.ask(path, If_None_Match=etag).status_code == 304
    assert api.ask(path).status_code == 500


def test_a_new_text_is_another_answer(api: Api, library: Library):
    paths = [TEXT, ARTICLE, f"/agreements/{HONEY}/versions", f"/agreements/{HONEY}", "/agreements"]
    known = {path: api.ask(path).headers["ETag"] for path in paths}
    load(HONEY_RU.replace("пасеки", "ульи").encode(), "changed.txt")
    for path, etag in known.items():
        answer = api.ask(path, If_None_Match=etag)
        assert answer.status_code == 200, path
    assert "ульи" in api.ask(TEXT).content.decode()


@pytest.mark.parametrize("path", ["/search?q=мед", "/concordance?q=мед"])
def test_a_search_in_another_index_is_another_answer(api: Api, library: Library, path):
    etag = api.ask(path).headers["ETag"]
    indexing.rebuild()
    assert api.ask(path, If_None_Match=etag).status_code == 200


def test_what_a_party_is_called_counts(api: Api, library: Library):
    known = {path: api.ask(path).headers["ETag"] for path in ("/search?q=мед", "/parties/AT")}
    Party.objects.filter(code="AT").update(name_en="The Republic of Austria")
    for path, etag in known.items():
        answer = api.ask(path, If_None_Match=etag)
        assert answer.status_code == 200
        assert "The Republic of Austria" in answer.content.decode()


def test_a_term_of_the_table_counts_for_a_concordance(api: Api, library: Library):
    load_terms()
    etag = api.ask("/concordance?q=мед").headers["ETag"]
    term = TermRendering.objects.filter(term__in_use=True).first()
    assert term
    TermRendering.objects.filter(pk=term.pk).update(text="another word")
    assert api.ask("/concordance?q=мед", If_None_Match=etag).status_code == 200


def test_a_decision_about_a_finding_counts(api: Api, library: Library):
    found = findings_in(library.honey)
    etag = api.ask("/findings").headers["ETag"]
    found["open"].state, found["open"].decided_at = "accepted", timezone.now()
    found["open"].save()
    assert api.ask("/findings", If_None_Match=etag).status_code == 200


def test_what_another_agreement_tells_counts(api: Api, library: Library):
    etag = api.ask(f"/agreements/{HONEY}").headers["ETag"]
    library.post.ends.create(
        title="The one on honey",
        ended=library.honey,
        position=0,
        ordinal=library.post.pk * 100_000,
    )
    assert api.ask(f"/agreements/{HONEY}", If_None_Match=etag).status_code == 200


def test_another_version_of_the_code_makes_other_tags(api: Api, library: Library, monkeypatch):
    etag = api.ask(TEXT).headers["ETag"]
    monkeypatch.setattr("search.api.conditional.code_digest", lambda: "newer")
    assert api.ask(TEXT, If_None_Match=etag).status_code == 200


def test_the_time_of_the_last_change_is_no_tag(api: Api, library: Library):
    """It is told, but what others say of an agreement changes without it."""
    Agreement.objects.update(updated_at=timezone.now() - timedelta(days=9))
    since = api.ask(TEXT).headers["Last-Modified"]
    assert api.ask(TEXT, If_Modified_Since=since).status_code == 200


def test_what_is_packed_on_its_way_is_known_too(api: Api, library: Library):
    packed = api.ask("/agreements", Accept_Encoding="gzip")
    assert packed.headers["Content-Encoding"] == "gzip"
    known = {"If_None_Match": packed.headers["ETag"], "Accept_Encoding": "gzip"}
    assert api.ask("/agreements", **known).status_code == 304
