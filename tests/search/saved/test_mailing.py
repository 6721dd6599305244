"""The mail: what is new, in the owner's language, as text and HTML, with its headers."""

import re
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Any

import pytest
from django.core.mail import EmailMultiAlternatives
from django.test import Client
from django.utils.translation import override

from search.saved import mailing
from search.saved.models import SavedNotice, SavedSearch
from tests.search.saved.conftest import Loading, Save
from tests.search.saved.runs import run
from tests.search.saved.texts import BREAD_KK, BREAD_RU
from tests.treaties.page import Page
from treaties.models import Agreement

BOTH = f"{BREAD_KK}\n\n{BREAD_RU}"
pytestmark = pytest.mark.usefixtures("origin")


@pytest.fixture
def origin(settings: Any) -> None:
    settings.ORIGIN = "https://treaties.kz"


def mail(search: SavedSearch) -> EmailMultiAlternatives:
    run(search, by_itself=True)
    message = mailing.message_of(search.notices.latest("pk"))
    assert message is not None
    return message


def parts(message: EmailMultiAlternatives) -> dict[str, str]:
    """Return the text and the HTML, read from the mail as it is sent."""
    found = {}
    for part in message.message().walk():
        payload = part.get_payload(decode=True)
        if isinstance(payload, bytes):
            found[part.get_content_type()] = payload.decode()
    return found


def sent(message: EmailMultiAlternatives) -> Message:
    return message.message()


def links(text: str) -> list[str]:
    return re.findall(r"https://[^\s\"<>]+", text)


def test_it_tells_agreement_article_language_and_what_changed(save: Save, add: Loading):
    search = save("чай OR шай", name="Чай", language="ru")
    add(BOTH)
    message = mail(search)
    assert message.subject == "Чай: 2 новых результата"
    assert message.to == ["aigerim@example.kz"]
    for text in parts(message).values():
        assert "Соглашение между Правительством Республики Казахстан" in text
        assert "Статья 1. Хлеб" in text
        assert "1-бап. Нан" in text
        assert "Новый договор" in text
        assert "казахский" in text
        assert "мед" not in text


@pytest.mark.parametrize(
    ("language", "one", "two"),
    [
        ("kk", "Жаңа тілдік нұсқа", "жаңа нәтиже"),
        ("ru", "Новая языковая версия", "новых результата"),
        ("en", "New language version", "new results"),
    ],
)
def test_it_is_in_the_language_that_the_owner_chose(
    save: Save, add: Loading, language: str, one: str, two: str
):
    search = save("нан", language=language)
    add(BREAD_RU)
    run(search)
    add(BREAD_KK)
    message = mail(search)
    assert two in message.subject
    told = parts(message)
    assert one in told["text/plain"]
    assert f'<html lang="{language}">' in told["text/html"]
    assert f"https://treaties.kz/{language}/agreements/" in told["text/plain"]


def test_every_link_leads_where_it_says(save: Save, add: Loading, client: Client):
    add(BOTH)
    search = save("соль OR чай")
    add(BREAD_RU.replace("отдельно", "вместе").replace("к чаю", "к чаю и молоку"))
    for text in parts(mail(search)).values():
        addresses = links(text)
        assert len(set(addresses)) == 5
        for address in addresses:
            answer = client.get(address.removeprefix("https://treaties.kz").replace("&amp;", "&"))
            # The page of the search asks to sign in.
            assert answer.status_code == (302 if "/desk/" in address else 200), address


def test_the_html_is_whole_and_holds_no_word_as_markup(save: Save, add: Loading):
    search = save("хлеб", name="<script>alert(1)</script>\nBcc: x@y.kz")
    add(BREAD_RU.replace("Стороны пекут", "Стороны <b>пекут</b>"))
    message = mail(search)
    assert "\n" not in message.subject
    html = parts(message)["text/html"]
    Page(html)
    assert "<script>" not in html
    assert "<b>" not in html
    assert "<mark>хлеб</mark>" in html
    assert "style" not in html


def test_mail_programs_are_told_how_to_unsubscribe(save: Save, add: Loading):
    search = save("чай")
    add(BREAD_RU)
    message = sent(mail(search))
    address = f"https://treaties.kz/ru/unsubscribe/{search.mail_token}/"
    assert message["List-Unsubscribe"] == f"<{address}>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert message["List-Id"] == f"<saved-search-{search.pk}.treaties.kz>"
    assert message["Auto-Submitted"] == "auto-generated"
    # As it goes over the wire it may be folded, but not encoded.
    assert f"List-Unsubscribe: <{address}>\n" in message.as_string().replace(": \n ", ": ")


def test_sent_again_it_is_the_same_mail(save: Save, add: Loading):
    search = save("чай")
    add(BREAD_RU)
    first = mail(search)
    again = mailing.message_of(SavedNotice.objects.get())
    assert again is not None
    for name in ("Message-ID", "Date", "Subject", "List-Id"):
        assert sent(first)[name] == sent(again)[name]
    assert parts(first) == parts(again)
    assert sent(first)["Message-ID"] == SavedNotice.objects.get().message_id
    made = SavedNotice.objects.get().created_at.replace(microsecond=0)
    assert parsedate_to_datetime(sent(first)["Date"]) == made


def test_of_many_the_first_are_listed_and_the_others_counted(
    save: Save, add: Loading, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(mailing, "LISTED", 2)
    search = save("", language="en")
    add(BREAD_RU)
    message = mail(search)
    assert message.subject == "all: 5 new results"
    for text in parts(message).values():
        assert "3 more results are on the page of the search." in text


@pytest.mark.parametrize(
    ("count", "words"), [(1, "результат"), (2, "результата"), (5, "результатов")]
)
def test_numbers_have_their_forms(save: Save, count: int, words: str):
    with override("ru"):
        assert re.search(rf"{count} нов\w+ {words}$", mailing.subject(save("чай"), count))


def test_of_what_is_gone_there_is_nothing_to_send(save: Save, add: Loading):
    search = save("чай")
    add(BREAD_RU)
    run(search, by_itself=True)
    Agreement.objects.latest("pk").delete()
    assert mailing.message_of(search.notices.get()) is None


def test_a_provision_that_is_there_no_more_leads_to_its_agreement(save: Save, add: Loading):
    search = save("соль", language="en")
    agreement = add(BREAD_RU)
    run(search, by_itself=True)
    add(BREAD_RU.replace("Статья 2. Соль\n\n      Соль подается отдельно.\n", ""))
    message = mailing.message_of(search.notices.get())
    assert message is not None
    assert "art_2" in message.body
    assert f"https://treaties.kz/en/agreements/{agreement.slug}/\n" in message.body
