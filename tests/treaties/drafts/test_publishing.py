"""A draft becomes public: only then, once only, exactly as it was foreseen or not at all."""

import pytest

from portal import worker
from search.models import PendingUpdate
from search.service import Request, search
from tests.treaties.drafts.conftest import act, drain, publish, send
from tests.treaties.samples import COFFEE, KAZAKH, RUSSIAN, TEA, stored
from treaties.drafts import publishing, reading
from treaties.drafts.preview import problem_of
from treaties.loading.load import load_read
from treaties.loading.unite import unite
from treaties.models import Agreement, Draft, DraftState, SourceFile
from treaties.signals import run_finished

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
SLUG = "2019-kz-ge-agreement"
# Everything that a reader can ask for, before and after.
PUBLIC = {
    "home": "/en/",
    "list": "/en/agreements/",
    "feed": "/en/agreements/feed.atom",
    "parties": "/en/parties/",
    "search": "/en/search/?q=самовар",
    "results as a file": "/en/search/export.json?q=самовар",
    "suggestions": "/en/search/suggestions/?q=самов",
    "differences": "/en/findings/",
    "sitemap": "/sitemap-agreements.xml",
    "agreement": f"/en/agreements/{SLUG}/",
    "text": f"/en/agreements/{SLUG}/ru/",
    "text as a file": f"/en/agreements/{SLUG}/ru/text.json",
}
SIGNS = ("самовар", "о чае", "on Tea", SLUG)


def seen(client) -> set[str]:
    """Return which of the public pages tell anything of the treaty on tea."""
    found = set()
    for name, place in PUBLIC.items():
        answer = client.get(place)
        body = b"".join(answer) if answer.streaming else answer.content
        # The words that were asked for stand on the page in any case.
        body = body.decode().replace("q=самовар", "").replace('value="самовар"', "")
        if answer.status_code == 200 and any(sign in body for sign in SIGNS):
            found.add(name)
    return found


def again(draft: Draft) -> Draft:
    draft.refresh_from_db()
    return draft


def test_only_what_is_published_is_public(client, upload, publishes):
    stored(COFFEE, "coffee.txt")
    worker.tidy()
    before = seen(client)
    draft = upload(TEA)
    source = f"/en/agreements/{SLUG}/source/{draft.sha256}"
    assert seen(client) == before
    assert client.get(source).status_code == 404
    assert client.get(f"/en/desk/drafts/{draft.pk}/file").status_code == 302
    publish(publishes, draft)
    slug = draft.source.agreement.slug
    assert client.get(f"/en/agreements/{slug}/ru/").status_code == 200
    assert client.get(f"/en/agreements/{slug}/source/{draft.sha256}").status_code == 200


def test_the_public_sees_it_at_once_when_it_is_published(client, upload, publishes):
    draft = upload(TEA)
    assert seen(client) == set()
    publish(publishes, draft)
    assert seen(client) >= set(PUBLIC) - {"differences", "parties", "suggestions", "search"}
    assert [hit.eid for hit in search(Request("самовар")).hits] == ["art_2"]
    assert not PendingUpdate.objects.exists()


def test_a_draft_that_was_published_says_so(upload, publishes, publisher):
    draft = publish(publishes, upload(TEA))
    assert (draft.state, draft.published_by) == (DraftState.PUBLISHED, publisher)
    assert draft.published_at is not None
    assert draft.source == SourceFile.objects.get()
    page = publishes.get(f"/en/desk/drafts/{draft.pk}/").content.decode()
    assert f'href="/en/agreements/{SLUG}/"' in page


def test_it_is_published_once_however_often_it_is_asked_for(upload, publishes):
    draft = upload(TEA)
    act(publishes, draft, "publish")
    assert act(publishes, draft, "publish").endswith("?meanwhile")
    drain()
    when = again(draft).published_at
    publishing.publish(draft.pk)
    publishing.publish(10**9)
    assert again(draft).published_at == when
    assert (Agreement.objects.count(), SourceFile.objects.count()) == (1, 1)


def test_what_changed_since_it_was_looked_at_is_not_published_but_read_again(upload, publishes):
    one, two = upload(RUSSIAN), upload(KAZAKH, "kk.txt")
    assert [row.foreseen["plan"]["status"] for row in (one, two)] == ["created", "created"]
    publish(publishes, one)
    publish(publishes, two)
    assert Agreement.objects.get().languages == ["ru"]
    assert problem_of(two).startswith("What would change is not what it was when you looked.")
    assert two.foreseen["plan"]["status"] == "updated"
    assert two.publishable
    # Who still has the page as it was before is told.
    assert act(publishes, two, "publish", two.edition - 1).endswith("?meanwhile")
    publish(publishes, two)
    assert (problem_of(two), two.state) == ("", DraftState.PUBLISHED)
    assert Agreement.objects.get().languages == ["kk", "ru"]


def test_of_the_same_file_twice_one_is_published(upload, publishes):
    one, two = upload(TEA), upload(TEA, "again.txt")
    act(publishes, one, "publish")
    act(publishes, two, "publish")
    drain()
    assert (again(one).state, again(two).state) == (DraftState.PUBLISHED, DraftState.READY)
    assert SourceFile.objects.count() == 1
    assert two.foreseen["plan"]["reason"] == "known"


def test_another_address_is_no_other_change(upload, publishes):
    one, two = upload(RUSSIAN), upload(COFFEE, "coffee.txt")
    assert one.foreseen["plan"]["agreement"] == two.foreseen["plan"]["agreement"]
    publish(publishes, one)
    publish(publishes, two)
    assert {row.slug for row in Agreement.objects.all()} == {SLUG, f"{SLUG}-2"}


def test_an_agreement_that_became_another_meanwhile_is_told_of(upload, publishes):
    kept, joined = stored(COFFEE, "coffee.txt"), stored(RUSSIAN)
    draft = upload(f"{KAZAKH}\n\n{RUSSIAN}")
    assert draft.foreseen["plan"]["agreement"] == joined.slug
    unite(kept, joined, {"ru": joined})
    publish(publishes, draft)
    assert draft.state == DraftState.READY
    assert problem_of(draft)


def test_what_cannot_be_stored_leaves_nothing_and_can_be_tried_again(
    upload, publishes, monkeypatch
):
    draft = upload(TEA)

    def broken(*args):
        load_read(*args)
        raise RuntimeError

    monkeypatch.setattr(publishing, "load_read", broken)
    publish(publishes, draft)
    assert not Agreement.objects.exists()
    assert not PendingUpdate.objects.exists()
    assert (draft.state, draft.problem) == (DraftState.READY, ["not-stored", ""])
    monkeypatch.undo()
    publish(publishes, draft)
    assert draft.state == DraftState.PUBLISHED


def test_what_was_killed_before_it_was_indexed_is_found_when_the_worker_is_back(
    upload, publishes, monkeypatch
):
    draft = upload(TEA)
    act(publishes, draft, "publish")

    class KilledError(BaseException):
        pass

    def killed(*args, **kwargs):
        raise KilledError

    monkeypatch.setattr(run_finished, "send", killed)
    with pytest.raises(KilledError):
        publishing.publish(draft.pk)
    monkeypatch.undo()
    assert again(draft).state == DraftState.PUBLISHED
    assert PendingUpdate.objects.exists()
    drain()
    assert [hit.eid for hit in search(Request("самовар")).hits] == ["art_2"]


def test_a_publishing_is_done_before_what_waits_to_be_read(upload, publishes, edits, monkeypatch):
    draft = upload(TEA)
    send(edits, ("a.txt", RUSSIAN.encode()))
    act(publishes, draft, "publish")
    order: list[str] = []
    for module, name in ((publishing, "publish"), (reading, "read")):
        monkeypatch.setattr(module, name, noting(order, name, getattr(module, name)))
    drain()
    assert order == ["publish", "read"]


def noting(order, name, done):
    def do(key):
        order.append(name)
        done(key)

    return do


def test_its_differences_are_found_when_it_is_published(client, upload, publishes):
    text = f"{KAZAKH}\n\n{RUSSIAN}".replace("пять лет", "шесть лет")
    draft = upload(text)
    assert [row["kind"] for row in draft.findings] == ["period"]
    publish(publishes, draft)
    assert [row.kind for row in Agreement.objects.get().findings.all()] == ["period"]
