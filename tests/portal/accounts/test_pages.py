"""Every page of an account: in three languages, kept out of search engines, under its protections."""

import pytest
from django.contrib.auth.models import Group

from tests.portal.accounts.people import CODE, WORD, person, sign_in, with_factor
from tests.treaties.page import Page, get, see

pytestmark = pytest.mark.django_db
OUTSIDE = ("login/", "inactive/", "password/reset/", "password/reset/done/")
INSIDE = (
    "",
    "logout/",
    "reauthenticate/",
    "email/",
    "password/change/",
    "second-factor/",
    "sign-ins/",
)
LANGUAGES = ("kk", "ru", "en")


@pytest.fixture(autouse=True)
def aigerim():
    return person()


def is_whole(html: str, language: str) -> Page:
    """Return a page that is well formed, in its language and of its own style alone."""
    page = Page(html)
    assert page.language == language
    assert '<meta name="robots" content="noindex">' in html
    assert " style=" not in html
    assert "<script" not in html
    assert html.count("<h1") == 1
    return page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", OUTSIDE)
def test_pages_before_signing_in(client, language, path):
    is_whole(get(client, f"/{language}/account/{path}").content.decode(), language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", INSIDE)
def test_pages_of_who_is_signed_in(client, language, path):
    sign_in(client)
    is_whole(get(client, f"/{language}/account/{path}").content.decode(), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_of_the_second_factor(client, aigerim, language):
    root = f"/{language}/account/second-factor"
    sign_in(client)
    client.post(f"/{language}/account/reauthenticate/?next=/", {"password": WORD})
    is_whole(get(client, f"{root}/on/").content.decode(), language)
    with_factor(aigerim)
    for page in ("", "off/", "codes/new/", "again/"):
        is_whole(get(client, f"{root}/{page}").content.decode(), language)
    client.post(f"{root}/codes/new/")
    is_whole(get(client, f"{root}/codes/").content.decode(), language)
    client.post(f"/{language}/account/logout/")
    sign_in(client)
    is_whole(get(client, CODE.replace("/en/", f"/{language}/")).content.decode(), language)


@pytest.mark.parametrize("path", INSIDE)
def test_a_reader_is_sent_to_sign_in(client, path):
    if path == "logout/":
        return
    answer = client.get(f"/en/account/{path}")
    assert answer.url == f"/en/account/login/?next=/en/account/{path}"


def test_the_account_says_who_one_is_and_what_one_may(client, aigerim):
    aigerim.first_name, aigerim.last_name = "Айгерім", "Серікқызы"
    aigerim.save()
    sign_in(client)
    page = see(client, "/en/account/")
    for words in (
        "aigerim, Айгерім Серікқызы",
        "aigerim@example.kz",
        "none: this account has no role yet",
    ):
        assert page.has(words)
    aigerim.groups.set(Group.objects.filter(name__in=["editors", "staff"]))
    assert see(client, "/kk/account/").has("Қызметкерлер, Редакторлар")
    aigerim.is_superuser = True
    aigerim.save()
    assert see(client, "/en/account/").has("Administrator: may do everything")


def test_other_methods_are_refused(client):
    sign_in(client)
    assert client.post("/en/account/").status_code == 405
    assert client.put("/en/account/sign-ins/").status_code == 405
