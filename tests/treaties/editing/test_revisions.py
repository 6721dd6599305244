"""Revisions listed, compared, read and restored: as new ones, with nothing taken away."""

import pytest

from tests.treaties.editing.desk import DISPUTES, KETTLE, SLUG, russian, text_of, window
from tests.treaties.page import Page
from tests.treaties.samples import RUSSIAN
from treaties.loading.load import load
from treaties.loading.values import stored_version
from treaties.models import Agreement, LanguageVersion, Revision

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
LIST = f"/en/desk/texts/{SLUG}/ru/revisions/"


@pytest.fixture
def edited(desk, press):
    """The Russian text, edited once."""
    before = stored_version(russian())
    press.publish(desk.hand_in(desk.save(KETTLE)))
    return before


def restored(press, number, comment="The kettle was wrong."):
    return press.send(press.revision(number), comment=comment)


def test_one_revision_is_nothing_to_compare(press):
    page = press.at(LIST).page
    assert page.has("This text has one revision only.")
    assert page.has("Loaded from a file")
    assert page.has("tea.txt")


def test_the_list_tells_who_when_why_and_compares_the_last_two(edited, press):
    page = press.at(LIST).page
    assert page.has("revision 2 current")
    assert page.has("aigerim, ")
    assert page.has("A kettle is meant.")
    assert page.has("From revision 1 to revision 2")
    assert page.has("Споры решаются за removed: самоваром added: чайником.")


def test_any_two_are_compared(edited, press):
    restored(press, 1)
    page = press.at(f"{LIST}?old=2&new=1").page
    assert page.has("From revision 2 to revision 1")
    assert page.has("за removed: чайником added: самоваром.")
    assert press.at(f"{LIST}?old=1&new=3").page.has("No word differs.")


@pytest.mark.parametrize("query", ["old=9", "new=0", "old=x", "new=-1", f"old={'9' * 30}"])
def test_a_number_that_is_no_revision_is_said_to_be_none(edited, press, query):
    assert press.at(f"{LIST}?{query}", 404).page.has("There is no revision")


def test_a_revision_is_read_as_readers_read_it(edited, press):
    page = press.revision(1).page
    assert page.has("Споры решаются за самоваром.")
    assert page.has("Глава 2. Срок")
    assert page.has("за removed: чайником added: самоваром.")
    press.revision(9, status=404)


def test_an_earlier_text_is_restored_as_a_new_revision(edited, press, bolat):
    answer = restored(press, 1)
    assert answer["Location"] == f"{LIST}?restored"
    assert press.at(answer["Location"]).page.has("The earlier text is restored")
    version = russian()
    assert (version.revision, version.origin, version.restored_from) == (3, "restored", 1)
    assert (version.author, version.comment) == (bolat, "The kettle was wrong.")
    after = stored_version(version)
    assert (after.units, after.divisions) == (edited.units, edited.divisions)
    assert after.title == edited.title
    assert list(Revision.objects.values_list("number", "origin")) == [(1, "loaded"), (2, "edited")]
    page = press.at(LIST).page
    assert page.has("Restored from revision 1")
    # And back.
    restored(press, 2, "It was right.")
    assert text_of("art_2") == KETTLE
    assert Revision.objects.count() == 3


def test_the_current_text_is_not_restored(edited, press):
    shown = press.revision(2)
    assert not shown.page.has("Restore this text")
    body = press.client.post(shown.address, {"comment": "Again.", "seen": "2"})
    assert body.status_code == 200
    assert Page(body.content.decode()).has("This is the current text already.")
    # An earlier one with the same words is the current text, too.
    restored(press, 1)
    answer = press.send(press.revision(1), 200, comment="Again.")
    assert Page(answer.content.decode()).has("This is the current text already.")
    assert russian().revision == 3


def test_a_reason_is_needed(edited, press):
    answer = press.send(press.revision(1), 200, comment="")
    assert Page(answer.content.decode()).has("Write in a sentence what was changed and why.")
    assert russian().revision == 2


def test_who_comes_second_is_told(edited, desk, press):
    shown = press.revision(1)
    press.publish(desk.hand_in(desk.save("Статья 3\nСоглашение действует шесть лет.", "art_3")))
    answer = press.send(shown, 409, comment="The samovar!")
    told = window(shown.address, answer)
    assert told.page.has("Another text was published meanwhile, as revision 3.")
    assert "The samovar!" in answer.content.decode()
    assert russian().revision == 3
    # Sent again, knowing that, it counts.
    press.send(told, comment="The samovar!")
    assert (russian().revision, text_of("art_2")) == (4, DISPUTES)
    assert text_of("art_3") == "Статья 3\nСоглашение действует пять лет."


def duration() -> str:
    """Return how long the Russian text says that the agreement is in force."""
    return Agreement.objects.get().facts.get(name="duration", language="ru").value


def test_the_text_of_an_earlier_file_brings_its_source_and_facts_back(press):
    assert load(RUSSIAN.replace("пять лет", "шесть лет").encode(), "new.txt").status == "updated"
    assert duration() == "P6Y"
    restored(press, 1)
    assert russian().source.name == "tea.txt"
    assert text_of("art_3") == "Статья 3\nСоглашение действует пять лет."
    assert duration() == "P5Y"
    # Its words are those of its source again: repairs are shown at their places.
    body = press.client.get(f"/en/agreements/{SLUG}/ru/?repairs=1").content.decode()
    assert "cannot be shown" not in body
    restored(press, 2)
    assert russian().source.name == "new.txt"
    assert duration() == "P6Y"


def test_an_edited_fact_goes_with_its_text(desk, press):
    for language, text in (
        ("ru", "Статья 3\nСоглашение действует шесть лет."),
        ("kk", "3-бап\nКелісім алты жыл қолданылады."),
    ):
        press.publish(desk.hand_in(desk.save(text, "art_3", language)))
    assert Agreement.objects.get().duration == "P6Y"
    restored(press, 1)
    press.send(press.revision(1, "kk"), comment="Five.")
    assert Agreement.objects.get().duration == "P5Y"


def test_the_same_file_again_changes_nothing_of_an_edited_text(edited):
    source = LanguageVersion.objects.get(language="ru").source
    assert load(bytes(source.content), "again.txt").status == "unchanged"
    assert text_of("art_2") == KETTLE


def test_a_new_file_takes_the_place_of_an_edited_text_which_is_kept(edited, press):
    assert load(RUSSIAN.encode(), "ru.txt").status == "updated"
    version = russian()
    assert (version.revision, version.origin, version.author, version.comment) == (
        *(3, "loaded", None),
        "",
    )
    assert text_of("art_2") == DISPUTES
    kept = Revision.objects.get(number=2)
    assert (kept.origin, kept.comment) == ("edited", "A kettle is meant.")


def test_the_admin_leads_to_the_revisions(edited, admin_client):
    row = Revision.objects.get()
    page = admin_client.get(f"/en/admin/treaties/revision/{row.pk}/change/").content.decode()
    assert LIST in page
    assert "Loaded from a file" in page
