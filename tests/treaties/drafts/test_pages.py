"""The pages of drafts: who sees them, what they show, and that odd addresses do no harm."""

import re

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.treaties.drafts.conftest import Upload, act, drain, publish, send, signed_in, user
from tests.treaties.drafts.filled import address
from tests.treaties.page import Page, see
from tests.treaties.samples import KAZAKH, RUSSIAN, TEA, WORDS, stored
from tests.treaties.text.damage import FILES
from treaties.drafts import preview
from treaties.drafts.preview import Preview
from treaties.models import Draft, DraftState
from treaties.text.clean import split_lines
from treaties.text.decode import decode
from treaties.text.document import DecodedText

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
LIST = "/en/desk/drafts/"
# Each view: what it is asked for with, and the right that it needs.
VIEWS = {
    "": ("get", "view_draft"),
    "upload/": ("post", "add_draft"),
    "publish/": ("post", "publish_draft"),
    "{key}/": ("get", "view_draft"),
    "{key}/correct/": ("get", "change_draft"),
    "{key}/work/": ("post", "change_draft"),
    "{key}/work/forget/": ("post", "change_draft"),
    "{key}/publish/": ("post", "publish_draft"),
    "{key}/discard/": ("post", "change_draft"),
    "{key}/read/": ("post", "change_draft"),
    "{key}/file": ("get", "view_draft"),
}


@pytest.fixture
def draft(upload: Upload) -> Draft:
    """The treaty on tea, read."""
    return upload(TEA)


# Who may


@pytest.mark.parametrize("view", VIEWS)
def test_an_anonymous_reader_is_sent_to_sign_in(client, draft, view):
    place = LIST + view.format(key=draft.pk)
    answer = getattr(client, VIEWS[view][0])(place)
    assert answer.status_code == 302
    assert answer.url.endswith(f"?next={place}")


@pytest.mark.parametrize("view", VIEWS)
def test_a_right_is_needed_and_enough(draft, view):
    method, right = VIEWS[view]
    place = LIST + view.format(key=draft.pk)
    others = {permission for _method, permission in VIEWS.values()} - {right}
    without, with_it = signed_in(user("without", *others)), signed_in(user("with", right))
    answer = getattr(without, method)(place)
    assert answer.status_code == 403
    assert getattr(with_it, method)(place).status_code in {200, 302}


@pytest.mark.parametrize("view", VIEWS)
def test_another_method_is_refused(publishes, draft, view):
    method, _right = VIEWS[view]
    place = LIST + view.format(key=draft.pk)
    assert publishes.put(place).status_code == 405
    if method == "post":
        assert publishes.get(place).status_code == 405
    elif "correct" not in view:
        assert publishes.post(place).status_code == 405


@pytest.mark.parametrize("view", [view for view in VIEWS if "key" in view])
@pytest.mark.parametrize("key", [999, 2**63, 10**40])
def test_a_draft_that_is_not_there_is_a_page_that_says_so(publishes, view, key):
    answer = getattr(publishes, VIEWS[view][0])(LIST + view.format(key=key))
    assert answer.status_code == 404


def test_every_request_that_changes_something_needs_the_token_of_its_page(editor, draft):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    for view, (method, _right) in VIEWS.items():
        if method == "post":
            assert client.post(LIST + view.format(key=draft.pk)).status_code == 403
    assert Draft.objects.get() == draft


# What is offered


@pytest.mark.parametrize(
    ("rights", "offered"),
    [
        ((), set()),
        (("add_draft",), {"upload"}),
        (("change_draft",), {"correct", "discard"}),
        (("publish_draft",), {"publish"}),
    ],
)
def test_a_page_offers_what_its_reader_may_do(draft, rights, offered):
    client = signed_in(user("reader", "view_draft", *rights))
    places = {
        "upload": f"{LIST}upload/",
        "correct": address(draft),
        "publish": f"{LIST}{draft.pk}/publish/",
        "discard": f"{LIST}{draft.pk}/discard/",
    }
    html = see_html(client, LIST) + see_html(client, f"{LIST}{draft.pk}/")
    assert {name for name, place in places.items() if f'"{place}"' in html} == offered
    assert ('type="checkbox"' in html) == ("publish_draft" in rights)


def see_html(client: Client, place: str) -> str:
    Page(client.get(place).content.decode())
    return client.get(place).content.decode()


@pytest.mark.parametrize("state", DraftState.values)
def test_each_state_has_its_page_in_each_language(publishes, draft, state):
    told = {"published_at": draft.uploaded_at} if state == DraftState.PUBLISHED else {}
    Draft.objects.update(state=state, refusal=["empty", ""] if state == "refused" else [], **told)
    for language in ("kk", "ru", "en"):
        page = see(publishes, f"/{language}/desk/drafts/{draft.pk}/")
        assert page.language == language
        assert page.has("tea.txt")
        listed = see(publishes, f"/{language}/desk/drafts/?state={state}")
        assert f"/{language}/desk/drafts/{draft.pk}/" in listed.links


def test_pages_of_the_desk_are_for_no_search_engine(edits, draft):
    for place in (LIST, f"{LIST}{draft.pk}/", address(draft)):
        assert '<meta name="robots" content="noindex">' in edits.get(place).content.decode()


# The list


def test_the_list_shows_what_is_open_unless_asked_for_more(edits, publishes, upload):
    ready, aside, refused = upload(TEA), upload(RUSSIAN, "2"), upload(WORDS, "3")
    act(edits, aside, "discard")
    done = publish(publishes, upload(KAZAKH.replace("шай", "бал"), "4"))
    shown = see(edits, LIST).links
    places = {row: f"{LIST}{row.pk}/" for row in (ready, aside, refused, done)}
    assert [row for row, place in places.items() if place in shown] == [ready, refused]
    assert places[aside] in see(edits, f"{LIST}?state=discarded").links
    assert places[done] in see(edits, f"{LIST}?state=published").links


@pytest.mark.parametrize(
    "query",
    ["?state=x", "?page=99999", "?page=x", "?changed=x", "?nothing", "?state=ready&page=-1"],
)
def test_odd_addresses_of_the_list_are_a_page(edits, draft, query):
    assert see(edits, LIST + query)


def test_a_long_list_has_pages(edits, draft):
    Draft.objects.bulk_create(
        Draft(name=f"{n}", content=b"", size=0, sha256="", state="refused") for n in range(60)
    )
    first, second = see(edits, LIST), see(edits, f"{LIST}?state=&page=2")
    assert len({link for link in first.links if re.fullmatch(LIST + r"\d+/", link)}) == 50
    assert f"{LIST}{draft.pk}/" in second.links


def test_the_list_reads_no_text(edits, draft, django_assert_max_num_queries):
    with django_assert_max_num_queries(12) as asked:
        edits.get(LIST)
    drafts = [q["sql"] for q in asked.captured_queries if 'FROM "treaties_draft"' in q["sql"]]
    assert drafts
    assert not any('"treaties_draft"."content"' in sql for sql in drafts)
    assert not any('"treaties_draft"."read"' in sql for sql in drafts)


def test_while_the_worker_is_busy_the_list_asks_again(edits, draft):
    assert "hx-get" not in see_html(edits, LIST)
    send(edits, ("a", b"a"))
    html = see_html(edits, LIST)
    assert 'hx-trigger="every 2s"' in html
    # Whoever chooses meanwhile loses no choice, and the keyboard its place no more than that.
    chooses = signed_in(user("chooses", "view_draft", "publish_draft"))
    assert f'<input type="checkbox" hx-preserve name="draft" value="{draft.pk}:1"' in see_html(
        chooses, LIST
    )


# A draft


def test_a_page_that_waits_asks_how_far_it_is_and_is_shown_anew_in_the_end(edits):
    (draft,) = send(edits, ("tea.txt", TEA.encode()))
    place = f"{LIST}{draft.pk}/"
    assert 'hx-trigger="every 1s"' in see_html(edits, place)
    asks = {"HX-Request": "true", "HX-Target": "state"}
    answer = edits.get(place, headers=asks)
    assert answer.content.decode().startswith('<div id="state" hx-get=')
    assert len(answer.content) < 2_000
    drain()
    assert edits.get(place, headers=asks).headers["HX-Refresh"] == "true"
    assert "hx-trigger" not in see_html(edits, place)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_line_of_a_source_is_beside_what_was_read_of_it(upload, path):
    draft = upload(path.read_bytes(), path.name)
    shown = Preview(draft)
    lines = [line for one in shown.versions for piece in one.pieces for line in piece.lines]
    decoded = decode(path.read_bytes())
    assert isinstance(decoded, DecodedText)
    source = split_lines(decoded.text)
    wanted = {n: line for n, line in enumerate(source, 1) if line.strip()}
    assert {line.number: line.text for line in lines} == wanted
    assert len(lines) == len(wanted)
    repaired = {repair[0] for repair in draft.read["repairs"]} & set(wanted)
    assert {line.number for line in lines if line.repairs} == repaired
    warned = {notice[0] for notice in draft.read["notices"]} - {0}
    assert {line.number for line in lines if line.warnings} == warned
    read = " ".join(piece.label + piece.text for one in shown.versions for piece in one.pieces)
    agreement = shown.agreement
    for version in agreement.versions:
        for unit in version.units:
            assert all(part.text in read for part in unit.paragraphs)


def test_a_draft_is_shown_with_facts_articles_warnings_and_repairs(edits, upload):
    text = RUSSIAN.replace("Статья 3", "Статья 7").replace("Урожай", "Урожaй")
    draft = upload(text)
    line = text.splitlines().index("Статья 7") + 1
    page = see(edits, f"{LIST}{draft.pk}/")
    assert page.has("May 2019")
    assert page.has("Kazakhstan; Georgia")
    assert page.has(f"line {line}: Article 7 does not follow the number before it.")
    assert f"#line-{line}" in page.links
    assert {f"line-{line}", "ru-art_7", "version-ru"} <= set(page.ids)
    assert page.has("Урожaй остается общим")
    assert page.has("Урожай остается общим")
    assert len(page.ids) == len(set(page.ids))


def test_the_places_that_a_page_names_are_on_it(edits, upload):
    for path in FILES[:4]:
        draft = upload(path.read_bytes(), path.name)
        page = see(edits, f"{LIST}{draft.pk}/")
        named = {link[1:] for link in page.links if link.startswith("#")}
        assert named <= set(page.ids), path.name


def test_differences_and_changes_are_shown_before_it_is_published(edits, upload):
    stored(f"{KAZAKH}\n\n{RUSSIAN}")
    draft = upload(f"{KAZAKH}\n\n{RUSSIAN}".replace("пять лет", "шесть лет"))
    html = see_html(edits, f"{LIST}{draft.pk}/")
    page = Page(html)
    assert page.has("Differences between the versions")
    assert page.has("New revision 2 of a version: Russian.")
    assert "<del>пять</del>" in html.replace("<del> ", "<del>")
    assert "<ins>шесть</ins>" in html.replace("<ins> ", "<ins>")


def test_a_long_text_is_shown_in_parts(edits, upload, monkeypatch):
    draft = upload(TEA)
    whole = see(edits, f"{LIST}{draft.pk}/")
    monkeypatch.setattr(preview, "PIECES", 10)
    first = see(edits, f"{LIST}{draft.pk}/")
    parts = Preview(draft).parts
    assert parts > 2
    pages = [see(edits, f"{LIST}{draft.pk}/?part={n}") for n in range(1, parts + 1)]
    lines = [one for page in pages for one in page.ids if one.startswith("line-")]
    assert lines == [one for one in whole.ids if one.startswith("line-")]
    # Links lead to the part in which their place is.
    for link in [one for one in first.links if "#" in one and not one.startswith("#main")]:
        query, _hash, place = link.partition("#")
        part = int(query.removeprefix("?part=") or 1)
        assert place in [*pages[part - 1].ids], link
    for odd in ("0", "-1", "x", "99", "9" * 40):
        assert see(edits, f"{LIST}{draft.pk}/?part={odd}")


def test_a_file_comes_back_as_it_was_uploaded(edits, settings):
    name = "Келісім «шай».txt"
    (draft,) = send(edits, (name, TEA.encode()))
    answer = edits.get(f"{LIST}{draft.pk}/file")
    assert answer.content == TEA.encode()
    assert "filename*=utf-8''" in answer.headers["Content-Disposition"]
    settings.UPLOAD_LIMIT = 1
    (draft,) = send(edits, ("big", b"22"))
    assert edits.get(f"{LIST}{draft.pk}/file").status_code == 404


def test_names_that_are_markup_are_shown_as_words(publishes, publisher):
    User.objects.filter(pk=publisher.pk).update(first_name="<b>Bolat</b>", last_name="")
    (draft,) = send(publishes, ('"><script>alert(1)</script>.txt', TEA.encode()))
    drain()
    for place in (LIST, f"{LIST}{draft.pk}/", address(draft)):
        html = see_html(publishes, place)
        assert "<script>alert" not in html
        assert "<b>Bolat" not in html


def test_a_draft_whose_uploader_is_gone_is_still_there(publishes, editor, draft):
    editor.delete()
    assert see(publishes, f"{LIST}{draft.pk}/").has("tea.txt")
    assert see(publishes, LIST).has("tea.txt")
    publish(publishes, draft)
    assert draft.state == DraftState.PUBLISHED
