"""Readers report errors: what is kept, how often, for whom."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth.models import Permission, User
from django.test import Client, RequestFactory
from django.utils import timezone

from tests.treaties.page import Page, get, see
from tests.treaties.samples import COFFEE, stored
from treaties.loading.unite import unite
from treaties.models import Agreement, ErrorReport, ReportKind, ReportState
from treaties.reports import LIMITS, LONGEST_TEXT, client_address, sender_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
SLUG = "2019-kz-ge-agreement"
TEXT = f"/en/agreements/{SLUG}/ru-kk/"
PLACE = f"{TEXT}art_1__para_1__point_b/report/"
GOOD = {"kind": "letter", "text": "долинный, not долиный", "contact": "aigerim@example.kz"}
PER_HOUR = LIMITS[0][1]
PER_DAY = LIMITS[1][1]


def send(client: Client, address: str = PLACE, status: int = 302, **values: Any) -> Any:
    extra = values.pop("extra", {})
    answer = client.post(address, GOOD | values, **extra)
    assert answer.status_code == status, answer.content.decode()[:3000]
    return answer


# What is kept


def test_a_report_is_kept_with_its_place_and_thanked_for(client: Client, tea: Agreement) -> None:
    answer = send(client)
    kept = ErrorReport.objects.get()
    assert (kept.agreement, kept.slug, kept.eid) == (tea, SLUG, "art_1__para_1__point_b")
    assert (kept.languages, kept.kind, kept.state) == ("ru-kk", ReportKind.LETTER, ReportState.NEW)
    assert (kept.text, kept.contact) == (GOOD["text"], GOOD["contact"])
    assert answer["Location"].endswith("/report/?sent")
    thanks = see(client, answer["Location"])
    assert thanks.has("Thank you. Your report was sent to the editors.")
    assert f"{TEXT}#art_1__para_1__point_b" in thanks.links
    assert ErrorReport.objects.count() == 1


def test_the_page_quotes_the_provision_in_its_languages(client: Client, tea: Agreement) -> None:
    page = see(client, PLACE)
    assert page.has("b) долинный.")
    assert page.has("b) даладағы.")
    assert not page.has("in the valleys")
    html = get(client, PLACE).content.decode()
    assert '<meta name="robots" content="noindex">' in html
    assert "csrfmiddlewaretoken" in html


def test_the_whole_agreement_can_be_reported(client: Client, tea: Agreement) -> None:
    send(client, f"{TEXT}report/", kind="fact", contact="")
    assert ErrorReport.objects.get().eid == ""


def test_every_unit_and_the_page_have_a_link(client: Client, tea: Agreement) -> None:
    links = see(client, TEXT).links
    units = tea.versions.get(language="ru").articles.values_list("eid", flat=True)
    assert {f"{TEXT}{eid}/report/" for eid in units} | {f"{TEXT}report/"} <= set(links)
    assert sum(link.endswith("/report/") for link in links) == len(units) + 1
    assert f"{TEXT}art_1/report/" in see(client, f"{TEXT}art_1/").links


@pytest.mark.parametrize(
    "address",
    [
        f"{TEXT}art_99/report/",
        f"/en/agreements/{SLUG}/ru-kk/art_1%00/report/",
        "/en/agreements/none/ru/report/",
    ],
)
def test_what_is_not_there_is_not_reported(client: Client, tea: Agreement, address: str) -> None:
    get(client, address, 404)
    send(client, address, 404)
    assert not ErrorReport.objects.exists()


def test_other_methods_are_refused(client: Client, tea: Agreement) -> None:
    assert client.put(PLACE).status_code == 405
    assert client.head(PLACE).status_code == 200


def test_without_the_token_nothing_is_taken(tea: Agreement) -> None:
    send(Client(enforce_csrf_checks=True), status=403)
    assert not ErrorReport.objects.exists()


def test_the_report_stays_when_its_agreement_is_joined(client: Client, tea: Agreement) -> None:
    other = stored(COFFEE, "coffee.txt")
    send(client, f"/en/agreements/{other.slug}/ru/art_1/report/")
    unite(tea, other, {"ru": tea})
    kept = ErrorReport.objects.get()
    assert (kept.agreement, kept.slug) == (None, other.slug)
    answer = client.get(f"/en/agreements/{kept.slug}/{kept.languages}/")
    assert answer["Location"].startswith(f"/en/agreements/{SLUG}/")


# What is not taken


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"kind": ""}, "Choose what is wrong."),
        ({"kind": "x" * 10_000}, "Choose what is wrong."),
        ({"text": "  \r\n "}, "Write what is wrong."),
        ({"text": "x" * 1_000_000}, "Write at most 4000 characters."),
        ({"text": "a\x00b"}, "Take out the characters that have no form."),
        ({"contact": "aigerim"}, "Write an e-mail address such as name@example.kz"),
        ({"contact": "a\x00@example.kz"}, "Write an e-mail address such as name@example.kz"),
        ({"contact": f"{'a' * 300}@example.kz"}, "Write an e-mail address"),
        ({"website": "https://spam.example"}, "Please send it once more."),
    ],
)
def test_a_bad_report_gets_its_sentence_and_changes_nothing(
    client: Client, tea: Agreement, values: dict[str, str], sentence: str
) -> None:
    answer = send(client, status=200, **values)
    page = Page(answer.content.decode())
    assert page.has(sentence)
    assert not ErrorReport.objects.exists()
    for name in GOOD.keys() - values.keys() - {"kind"}:
        assert page.has(GOOD[name]) or f'value="{GOOD[name]}"' in answer.content.decode()
    if "kind" not in values:
        assert re.search('value="letter"[^>]*checked', answer.content.decode())
    # What a program has filled is empty again, so that a reader gets through the next time.
    assert "spam.example" not in answer.content.decode()


def test_a_body_without_end_is_refused(client: Client, tea: Agreement) -> None:
    send(client, status=400, text="x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1))
    assert not ErrorReport.objects.exists()


def test_line_ends_count_as_in_the_browser(client: Client, tea: Agreement) -> None:
    send(client, text="x\r\n" * (LONGEST_TEXT // 2))
    assert "\r" not in ErrorReport.objects.get().text


def test_what_was_written_is_never_markup(client: Client, tea: Agreement) -> None:
    answer = send(client, status=200, kind="", text="</textarea><script>alert(1)</script>")
    assert "<script>alert" not in answer.content.decode()


# How often


def test_the_limit_of_an_hour_has_its_sentence_and_keeps_the_words(
    client: Client, tea: Agreement
) -> None:
    for _ in range(PER_HOUR):
        send(client)
    answer = send(client, status=429)
    assert 3500 < int(answer["Retry-After"]) <= 3600
    html = answer.content.decode()
    assert "Many reports were sent from your address. Please send this one in 60 min." in html
    assert GOOD["text"] in html
    assert ErrorReport.objects.count() == PER_HOUR
    ErrorReport.objects.update(created_at=timezone.now() - timedelta(minutes=61))
    send(client)


def test_the_limit_of_a_day_holds_when_hours_have_passed(client: Client, tea: Agreement) -> None:
    sender = sender_of(RequestFactory().get("/"))
    ErrorReport.objects.bulk_create(
        ErrorReport(slug=SLUG, languages="ru", kind="other", text="x", sender=sender)
        for _ in range(PER_DAY)
    )
    ErrorReport.objects.update(created_at=timezone.now() - timedelta(hours=3))
    answer = send(client, status=429)
    assert 20 * 3600 < int(answer["Retry-After"]) <= 21 * 3600
    assert Page(answer.content.decode()).has("Please send this one in 21 h.")
    ErrorReport.objects.update(created_at=timezone.now() - timedelta(hours=25))
    send(client)


def test_another_address_has_a_limit_of_its_own(client: Client, tea: Agreement) -> None:
    for _ in range(PER_HOUR):
        send(client)
    send(client, extra={"REMOTE_ADDR": "198.51.100.7"})
    send(client, status=429)


def test_bad_reports_do_not_count(client: Client, tea: Agreement) -> None:
    for _ in range(PER_HOUR + 1):
        send(client, status=200, text="")
    send(client)


# Who sends


def request_from(**meta: str) -> Any:
    request = RequestFactory().get("/")
    request.META |= meta
    return request


def test_the_address_itself_is_not_kept(client: Client, tea: Agreement) -> None:
    send(client, extra={"REMOTE_ADDR": "198.51.100.7"})
    kept = ErrorReport.objects.values().get()
    assert not any("198.51.100" in str(value) for value in kept.values())
    assert len(kept["sender"]) == 64


def test_the_hash_hangs_on_the_secret_key(settings: Any) -> None:
    request = request_from(REMOTE_ADDR="198.51.100.7")
    before = sender_of(request)
    assert sender_of(request) == before
    settings.SECRET_KEY = "another-key-of-the-portal" * 2
    assert sender_of(request) != before


def test_without_a_proxy_nobody_chooses_an_address(settings: Any) -> None:
    settings.SECURE_PROXY_SSL_HEADER = None
    request = request_from(REMOTE_ADDR="198.51.100.7", HTTP_X_FORWARDED_FOR="203.0.113.1")
    assert client_address(request) == "198.51.100.7"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("203.0.113.1", "203.0.113.1"),
        # The proxy puts what it has seen itself behind what the reader sent.
        ("1.1.1.1, 2.2.2.2, 203.0.113.1", "203.0.113.1"),
        ("", "127.0.0.1"),
    ],
)
def test_behind_a_proxy_the_last_address_counts(settings: Any, told: str, expected: str) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    assert client_address(request_from(HTTP_X_FORWARDED_FOR=told)) == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:198.51.100.7", "198.51.100.7", True),
        ("fe80::1%eth0", "fe80::2%eth1", True),
        ("198.51.100.7", "198.51.100.8", False),
        ("", "unix:", False),
    ],
)
def test_one_reader_has_one_hash(one: str, other: str, same: bool) -> None:
    hashes = {sender_of(request_from(REMOTE_ADDR=address)) for address in (one, other)}
    assert (len(hashes) == 1) is same


# Editors


def test_editors_see_reports_and_say_what_became_of_them(
    admin_client: Client, client: Client, tea: Agreement
) -> None:
    send(client)
    kept = ErrorReport.objects.get()
    listed = get(admin_client, "/en/admin/treaties/errorreport/?state__exact=new").content.decode()
    assert GOOD["contact"] in listed
    assert f'href="/en/agreements/{SLUG}/ru-kk/#art_1__para_1__point_b"' in listed
    address = f"/en/admin/treaties/errorreport/{kept.pk}/change/"
    admin_client.post(address, {"state": "done", "note": "Mended.", "text": "x", "contact": "x"})
    kept.refresh_from_db()
    assert (kept.state, kept.note) == ("done", "Mended.")
    assert (kept.text, kept.contact) == (GOOD["text"], GOOD["contact"])


@pytest.mark.parametrize("state", ["accepted", "rejected", "done"])
def test_several_are_ticked_off_at_once(
    admin_client: Client, client: Client, tea: Agreement, state: str
) -> None:
    send(client)
    chosen = {"action": f"mark_{state}", "_selected_action": ErrorReport.objects.get().pk}
    admin_client.post("/en/admin/treaties/errorreport/", chosen)
    assert ErrorReport.objects.get().state == state


def test_an_editor_without_the_permission_sees_no_report(client: Client, tea: Agreement) -> None:
    send(client)
    editor = User.objects.create_user("aigerim", is_staff=True)
    editor.user_permissions.set(Permission.objects.filter(codename="change_agreement"))
    client.force_login(editor)
    assert client.get("/en/admin/treaties/errorreport/").status_code == 403


def test_a_report_of_an_agreement_that_is_gone_is_still_listed(
    admin_client: Client, client: Client, tea: Agreement
) -> None:
    send(client)
    tea.delete()
    assert SLUG in get(admin_client, "/en/admin/treaties/errorreport/").content.decode()


def test_readers_never_see_who_wrote(client: Client, tea: Agreement) -> None:
    send(client)
    for address in (PLACE, f"{PLACE}?sent", TEXT):
        html = get(Client(), address).content.decode()
        assert GOOD["contact"] not in html
        assert GOOD["text"] not in html
