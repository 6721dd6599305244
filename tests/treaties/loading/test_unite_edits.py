"""What editors have written goes with the texts of two agreements that are made one."""

import pytest
from django.contrib.auth.models import User

from tests.treaties.samples import KAZAKH, RUSSIAN
from treaties.editing.history import revision
from treaties.loading.candidates import Match
from treaties.loading.load import load
from treaties.loading.unite import unite
from treaties.models import Agreement, LanguageVersion, Revision, TextEdit

pytestmark = pytest.mark.django_db


@pytest.fixture
def alone(monkeypatch):
    """Load a text as an agreement of its own, whatever it belongs to."""

    def store(text: str) -> Agreement:
        with monkeypatch.context() as patch:
            patch.setattr("treaties.loading.load.find_match", lambda parsed: Match())
            found = load(text.encode(), "tea.txt").agreement
        assert found
        return found

    return store


def edit(agreement: Agreement, author: User, language: str = "ru", **values: object) -> TextEdit:
    return TextEdit.objects.create(
        agreement=agreement,
        language=language,
        base=1,
        texts={"art_2": agreement.slug},
        author=author,
        **values,
    )


def begun_from(row: TextEdit) -> str:
    row.refresh_from_db()
    kept = revision(row.agreement, row.language, row.base)
    assert kept
    return "\n".join(part.text for unit in kept.text().units for part in unit.paragraphs)


def test_an_edit_still_stands_on_the_text_that_it_was_begun_from(alone):
    first, second = alone(RUSSIAN), alone(RUSSIAN.replace("самоваром", "чайником"))
    dana, zere = (User.objects.create_user(name) for name in ("dana", "zere"))
    of_first, of_second = edit(first, dana), edit(second, zere)
    unite(first, second, {"ru": first})
    assert "самоваром" in begun_from(of_first)
    assert "чайником" in begun_from(of_second)
    assert {of_first.agreement, of_second.agreement} == {first}
    assert LanguageVersion.objects.get().revision == of_first.base == 2
    assert (of_first.state, of_second.state) == ("draft", "draft")


def test_of_two_open_edits_of_one_editor_one_is_closed_and_can_be_read(alone):
    first, second = alone(RUSSIAN), alone(RUSSIAN.replace("самоваром", "чайником"))
    dana = User.objects.create_user("dana")
    of_first, of_second = edit(first, dana), edit(second, dana)
    unite(first, second, {"ru": second})
    assert "чайником" in begun_from(of_second)
    assert "самоваром" in begun_from(of_first)
    assert (of_first.state, of_second.state) == ("draft", "discarded")
    assert of_second.texts == {"art_2": second.slug}


def test_an_edit_of_a_language_that_only_one_has_goes_with_it(alone):
    kazakh, russian = alone(KAZAKH), alone(RUSSIAN)
    row = edit(russian, User.objects.create_user("dana"))
    unite(kazakh, russian, {})
    row.refresh_from_db()
    assert (row.agreement, row.base, row.state) == (kazakh, 1, "draft")


def test_a_restored_text_says_by_its_new_number_from_what(alone):
    first, second = alone(RUSSIAN), alone(RUSSIAN.replace("самоваром", "чайником"))
    version = second.versions.get()
    version.origin, version.restored_from, version.revision = "restored", 1, 2
    version.save()
    Revision.objects.create(
        agreement=second, language="ru", number=1, text={}, source=version.source
    )
    unite(first, second, {"ru": second})
    assert LanguageVersion.objects.get().revision == 3
    # The first agreement's own text comes before both.
    assert LanguageVersion.objects.get().restored_from == 2
