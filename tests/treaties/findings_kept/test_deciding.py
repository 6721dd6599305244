"""Staff decide about findings: what is stored, what is refused, two at once."""

from typing import Any

import pytest
from django.test import Client

from tests.treaties.findings_kept.made import SLUG, editor, negation, use
from tests.treaties.page import Page, get, see
from treaties.choices import FindingState
from treaties.deciding import (
    LONGEST_REASON,
    DecidedMeanwhileError,
    GoneError,
    decide,
    seen,
)
from treaties.loading.findings import refresh
from treaties.models import Agreement, Comparison, Finding

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]


@pytest.fixture
def row(compared: Agreement) -> Finding:
    """The finding that staff decide about."""
    return compared.findings.get(kind="negation")


@pytest.fixture
def staff(client: Client) -> Client:
    """An editor who may decide."""
    client.force_login(editor("decide_finding"))
    return client


def address(row: Finding) -> str:
    return f"/en/findings/{row.pk}/"


def send(client: Client, row: Finding, status: int = 302, **values: Any) -> Any:
    told = {"decision": "dismissed", "reason": "The same.", "seen": seen(row)} | values
    answer = client.post(address(row), told)
    assert answer.status_code == status, answer.content.decode()[:2000]
    return answer


# What is stored


@pytest.mark.parametrize("decision", ["accepted", "dismissed"])
def test_a_decision_is_stored_with_who_and_when(staff, row, decision):
    answer = send(staff, row, decision=decision)
    row.refresh_from_db()
    assert (row.state, row.reason, row.found) == (decision, "The same.", True)
    assert row.decided_by
    assert row.decided_by.get_username() == "aigerim"
    assert row.decided_at is not None
    assert answer["Location"] == f"{address(row)}?done"
    page = see(staff, answer["Location"])
    assert page.has("Your decision is stored.")
    # To the next one: it is not looked for in a list again.
    following = Finding.objects.get(kind="term")
    assert page.has("To the next open difference")
    assert address(following) in page.links


def test_an_accepted_one_needs_no_reason(staff, row):
    send(staff, row, decision="accepted", reason="")
    row.refresh_from_db()
    assert row.state == FindingState.ACCEPTED


def test_a_decision_is_taken_back(staff, row):
    send(staff, row)
    row.refresh_from_db()
    send(staff, row, decision="open", reason="Left over.")
    row.refresh_from_db()
    assert (row.state, row.reason, row.decided_by, row.decided_at) == ("open", "", None, None)


def test_the_same_sent_twice_is_one_decision(staff, row):
    shown = seen(row)
    send(staff, row)
    row.refresh_from_db()
    before = row.decided_at
    send(staff, row, seen=shown)
    row.refresh_from_db()
    assert row.decided_at == before


def test_the_page_shows_the_words_and_the_form(staff, row):
    page = see(staff, address(row))
    assert page.has("Споры решаются за самоваром.")
    assert page.has("Article 2, unnumbered paragraph 1")
    html = get(staff, address(row)).content.decode()
    assert "csrfmiddlewaretoken" in html
    assert '<meta name="robots" content="noindex">' in html
    assert f"/en/agreements/{SLUG}/findings/#finding-{row.pk}" in page.links
    assert f"/en/agreements/{SLUG}/kk-ru-en/#art_2__p_1" in page.links


# What is refused


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"reason": ""}, "Write why it is dismissed."),
        ({"reason": "  \r\n "}, "Write why it is dismissed."),
        ({"decision": ""}, "Choose a decision."),
        ({"decision": "maybe"}, "Choose a decision."),
        ({"reason": "x" * (LONGEST_REASON + 1)}, f"Write at most {LONGEST_REASON} characters."),
        ({"reason": "a\x00b"}, "Take out the characters that have no form."),
    ],
)
def test_a_bad_decision_gets_its_sentence_and_changes_nothing(staff, row, values, sentence):
    answer = send(staff, row, status=200, **values)
    assert Page(answer.content.decode()).has(sentence)
    row.refresh_from_db()
    assert (row.state, row.reason) == ("open", "")


def test_what_is_found_no_more_is_not_opened_again(staff, row, monkeypatch):
    send(staff, row)
    use(monkeypatch)
    Comparison.objects.update(texts="")
    refresh(row.agreement_id)
    row.refresh_from_db()
    assert not row.found
    answer = send(staff, row, status=200, decision="open")
    assert Page(answer.content.decode()).has("It is no longer found, so it cannot be left open.")
    send(staff, row, decision="accepted")
    row.refresh_from_db()
    assert (row.state, row.found) == ("accepted", False)


def test_without_the_token_nothing_is_taken(row):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor("decide_finding"))
    send(client, row, status=403)
    row.refresh_from_db()
    assert row.state == "open"


def test_a_finding_that_is_gone_is_said_to_be(staff, row):
    row.delete()
    assert see(staff, "/en/findings/999/", 404).has("This difference is there no more")


def test_other_methods_are_refused(staff, row):
    assert staff.put(address(row)).status_code == 405
    assert staff.head(address(row)).status_code == 200


# Who may


def test_a_reader_is_asked_to_sign_in(client, row):
    answer = get(client, address(row), 302)
    assert answer["Location"] == f"/en/account/login/?next={address(row)}"
    assert client.post(address(row), {"decision": "accepted"}).status_code == 302
    row.refresh_from_db()
    assert row.state == "open"


@pytest.mark.parametrize(
    ("codenames", "staff"),
    [((), True), (("view_finding", "change_agreement"), True), (("decide_finding",), False)],
)
def test_who_has_not_the_right_is_told_so(client, row, codenames, staff):
    client.force_login(editor(*codenames, staff=staff))
    page = see(client, address(row), 403)
    assert page.has("Only editors who have the right decide about differences.")
    send(client, row, status=403)
    row.refresh_from_db()
    assert row.state == "open"


# Two at once


def test_who_comes_second_is_told_and_changes_nothing(staff, row):
    shown = seen(row)
    other = Client()
    other.force_login(editor("decide_finding", name="bolat"))
    send(other, row, decision="accepted", reason="They differ.")
    answer = send(staff, row, status=409, seen=shown, reason="I think not.")
    page = Page(answer.content.decode())
    assert page.has("Somebody else has decided meanwhile.")
    assert page.has("bolat")
    # What was written is still there.
    assert page.has("I think not.")
    row.refresh_from_db()
    assert (row.state, row.reason) == ("accepted", "They differ.")
    # Sent again, knowing that, it counts.
    assert f'name="seen" value="{seen(row)}"' in answer.content.decode()
    send(staff, row, reason="I think not.")
    row.refresh_from_db()
    assert (row.state, row.reason) == ("dismissed", "I think not.")


def test_the_store_itself_tells_them_apart(row):
    first, second = editor(name="first"), editor(name="second")
    shown = seen(row)
    decide(row.pk, first, "accepted", "", shown)
    with pytest.raises(DecidedMeanwhileError):
        decide(row.pk, second, "dismissed", "x", shown)
    with pytest.raises(GoneError):
        decide(row.pk + 1000, first, "accepted", "", shown)


def test_a_new_comparison_is_no_other_decision(staff, row, monkeypatch):
    shown = seen(row)
    use(monkeypatch, negation(row.agreement))
    Comparison.objects.update(texts="")
    refresh(row.agreement_id)
    send(staff, row, seen=shown)
    row.refresh_from_db()
    assert row.state == "dismissed"


# Admin


def test_the_admin_lists_them_and_changes_nothing(admin_client, row):
    page = get(admin_client, "/en/admin/treaties/finding/").content.decode()
    assert "A negation that stands" in page
    assert address(row) in page
    one = f"/en/admin/treaties/finding/{row.pk}/change/"
    assert "is missing in the Kazakh text" in get(admin_client, one).content.decode()
    assert admin_client.post(one, {"state": "accepted"}).status_code == 403
    assert admin_client.get("/en/admin/treaties/finding/add/").status_code == 403


def test_an_editor_without_the_right_to_view_sees_no_list(client, row):
    client.force_login(editor("change_agreement"))
    assert client.get("/en/admin/treaties/finding/").status_code == 403
    client.force_login(editor("view_finding", name="bolat"))
    get(client, "/en/admin/treaties/finding/")
