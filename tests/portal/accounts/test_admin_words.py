"""The admin speaks Kazakh and Russian: no English word is left in it, names apart."""

import re
from html.parser import HTMLParser

import pytest
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db.models import Model
from django.urls import reverse
from django.utils import translation

from portal.audit.entry import AuditEntry, Event
from portal.audit.events import write
from tests.treaties.samples import KAZAKH, stored
from treaties.messages import WARNINGS
from treaties.models import (
    Act,
    Agreement,
    Article,
    Division,
    ErrorReport,
    Fact,
    LanguageVersion,
    Paragraph,
    Party,
    SourceFile,
    SourceWarning,
    Term,
    TermRendering,
)
from treaties.ordering import place

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]

# Names that are the same in every language.
NAMES = frozenset(
    {"Shartnama", "eId", "EId", "SHA", "CSV", "HTML", "DOCX", "ODT", "PDF", "UTF", "API"}
    | {"Mac", "Control", "Command", "SSO", "LDAP", "md5", "requesting", "party", "art"}
)
# A word; not a piece of a hash, of which the rest is hidden.
WORD = re.compile(r"[A-Za-z]{2,}(?![\w*])")
SPOKEN = ("title", "placeholder", "aria-label", "alt", "value")
# What is not read: code, and values that are data or tell the browser something.
UNREAD = {"script", "style"}
FIELDS = {"hidden", "text", "email", "checkbox", "radio", "password", "number", "url"}
VOID = {"meta", "link", "input", "br", "img", "hr"}


# What the pages show of the database as it is.
DATA: dict[type[Model], tuple[str, ...]] = {
    User: ("username", "email"),
    Group: ("name",),
    Agreement: ("slug", "parties_key", "authentic_languages", "duration", "notice"),
    Fact: ("value",),
    Party: ("code", "name_en"),
    LanguageVersion: ("language",),
    Article: ("eid",),
    Division: ("eid",),
    Paragraph: ("eid",),
    SourceFile: ("name", "sha256", "encoding", "format"),
    Term: ("key",),
    TermRendering: ("text",),
    AuditEntry: ("object_repr",),
}


class Words(HTMLParser):
    """The texts of a page as they are read or heard, without those that are marked as data."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._unread: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        for name in SPOKEN:
            data = name == "value" and (tag != "input" or values.get("type") in FIELDS)
            if values.get(name) and not data:
                self.texts.append(str(values[name]))
        if (tag in UNREAD or self._unread) and tag not in VOID:
            self._unread.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._unread and tag not in VOID:
            self._unread.pop()

    def handle_data(self, data: str) -> None:
        if not self._unread and data.strip():
            self.texts.append(" ".join(data.split()))


def english(html: str, data: set[str]) -> list[str]:
    """Return the texts of a page in which an English word stands that is no name."""
    return [text for text in Words(html).texts if set(WORD.findall(text)) - NAMES - data]


def data_words() -> set[str]:
    """Return every Latin word that the pages show of the database: addresses, codes, file names."""
    found: set[str] = set()
    for model, columns in DATA.items():
        for row in model._default_manager.values_list(*columns):
            found |= set(WORD.findall(" ".join(map(str, row))))
    return found


def pages() -> list[str]:
    """Return the addresses of the lists, forms and other pages of every model."""
    found = [reverse("admin:index"), reverse("admin:app_list", args=["auth"])]
    for model in admin.site._registry:
        meta = model._meta
        name = f"admin:{meta.app_label}_{meta.model_name}"
        found += [reverse(f"{name}_changelist"), reverse(f"{name}_add")]
        row = model._default_manager.first()
        if row:
            found += [
                reverse(f"{name}_{page}", args=[row.pk]) for page in ("change", "history", "delete")
            ]
    with_user = ("auth_user_password_change", "auth_user_second_factor")
    found += [reverse(f"admin:{name}", args=[User.objects.get().pk]) for name in with_user]
    return found


@pytest.fixture
def texts(db: None, admin_user: User) -> Agreement:
    """One row of all that the admin shows.

    The agreement has no English text, whose words would hide those of the interface.
    """
    agreement = stored(KAZAKH)
    source = SourceFile.objects.get()
    Act.objects.bulk_create(place([Act(agreement=agreement, kind="law", draft=True)], agreement.pk))
    ErrorReport.objects.create(agreement=agreement, slug=agreement.slug, kind="fact", text="Қате")
    SourceWarning.objects.create(source=source, line=1, code=next(iter(WARNINGS)), detail="")
    Group.objects.create(name="Редакторлар")
    Authenticator.objects.create(user=admin_user, type="totp", data={"secret": "A" * 32})
    write(Event.SIGNED_IN, admin_user)
    return agreement


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_no_english_word_is_left_in_the_admin(admin_client, texts, language):
    with translation.override(language):
        addresses = pages()
    data, faults = data_words(), []
    for address in addresses:
        answer = admin_client.get(address)
        assert answer.status_code in {200, 403}, address
        if answer.status_code == 200:
            faults += [f"{address}: {text}" for text in english(answer.content.decode(), data)]
    assert faults == []


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("form", ["auth/user/add/", "auth/group/add/", "treaties/party/add/"])
def test_no_english_word_is_left_in_refusals(admin_client, texts, language, form):
    answer = admin_client.post(f"/{language}/admin/{form}", {"password1": "a", "password2": "b"})
    assert answer.context["errors"]
    assert english(answer.content.decode(), data_words()) == []


def test_an_english_word_would_be_found():
    html = '<p>Іздеу</p><input type="submit" value="Find"><img alt="True"><p>kk</p>'
    assert english(html, {"kk"}) == ["Find", "True"]
    assert english('<input type="text" value="Find"><script>let x</script>', set()) == []
