"""What an editor corrects in the form, and what comes of it; a form as it was keeps nothing."""

from datetime import date

import pytest

from tests.treaties.drafts.conftest import act, drain, publish
from tests.treaties.drafts.filled import add_row, address, fields, row_at, shown
from tests.treaties.samples import COFFEE, KAZAKH, RUSSIAN, TEA, stored
from tests.treaties.text.damage import FILES
from treaties.choices import Language
from treaties.drafts import correcting
from treaties.drafts.corrections import corrected_value
from treaties.drafts.parties import codes_of, names_of
from treaties.drafts.preview import Preview, problem_of
from treaties.models import Agreement, Draft, Party
from treaties.text.parties import PARTIES

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index_folder")]
BOTH = f"{KAZAKH}\n\n{RUSSIAN}"


def line_of(words: str, text: str = RUSSIAN) -> int:
    return next(n for n, line in enumerate(text.splitlines(), 1) if words in line)


@pytest.fixture
def correct(edits):
    """Send the form of a draft with some fields changed, and have it read."""

    def run(draft: Draft, sent=None, **changed) -> Draft:
        sent = shown(edits, draft) if sent is None else sent
        sent |= changed
        for name in [name for name, value in sent.items() if value is None]:
            del sent[name]
        answer = edits.post(address(draft), sent)
        assert answer.status_code == 302, wrong(answer)
        drain()
        draft.refresh_from_db()
        return draft

    return run


@pytest.fixture
def refused(edits):
    """Send the form with some fields changed; return what is wrong with it."""

    def run(draft: Draft, **changed) -> list[str]:
        answer = edits.post(address(draft), shown(edits, draft) | changed)
        assert answer.status_code == 422
        draft.refresh_from_db()
        assert draft.corrections == {}
        return wrong(answer)

    return run


def wrong(answer) -> list[str]:
    form = answer.context["form"]
    found = [one for errors in form.facts.errors.values() for one in errors]
    for version in form.versions:
        found += [one for errors in version.head.errors.values() for one in errors]
        found += [one for row in version.marks.errors for errors in row.values() for one in errors]
        found += list(version.marks.non_form_errors())
    return found


def read(draft: Draft):
    return Preview(draft).agreement


# A form as it was


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_form_that_nobody_changed_keeps_nothing(edits, upload, path):
    draft = upload(path.read_bytes(), path.name)
    assert edits.post(address(draft), shown(edits, draft)).status_code == 302
    draft.refresh_from_db()
    assert (draft.corrections, draft.edition) == ({}, 2)


@pytest.mark.parametrize("reader", Language.values)
def test_nor_does_it_in_any_language_of_the_reader(edits, upload, reader):
    draft = upload(TEA)
    place = address(draft).replace("/en/", f"/{reader}/")
    page = edits.get(place)
    assert edits.post(place, fields(page.context["form"], 1)).status_code == 302
    drain()
    before = draft.read
    draft.refresh_from_db()
    assert (draft.corrections, draft.read, draft.read_edition) == ({}, before, 2)


# Facts


@pytest.mark.parametrize(
    ("name", "sent", "value"),
    [
        ("kind", "treaty", "treaty"),
        ("status", "ended", "ended"),
        ("parties", "Қазақстан\nЧехия\nDE", ("KZ", "CZ", "DE")),
        ("parties", "", ()),
        ("multilateral", "on", True),
        ("signed_on", "1999-12-31", date(1999, 12, 31)),
        ("signed_on", "", None),
        ("signed_place", "Вена", "Vienna"),
        ("signed_place", "Бәйтерек", "Бәйтерек"),
        ("in_force_on", "2001-02-03", date(2001, 2, 3)),
        ("publication", "САПП, 2001, № 3", "САПП, 2001, № 3"),
        ("authentic_languages", ["kk", "de"], ("kk", "de")),
        ("prevailing_languages", ["kk"], ("kk",)),
        ("provisional", "on", True),
        ("entry", "signature", "signature"),
        ("duration", "unlimited", "unlimited"),
        ("duration", "", ""),
        ("notice", "P6M", "P6M"),
    ],
)
def test_each_fact_can_be_corrected(upload, correct, name, sent, value):
    draft = correct(upload(RUSSIAN), **{name: sent})
    assert corrected_value(draft.corrections).facts == {name: value}
    assert getattr(read(draft), name) == value
    # The form shows it, and sent back again it stays.
    again = correct(draft)
    assert corrected_value(again.corrections).facts == {name: value}


@pytest.mark.parametrize(
    ("name", "sent", "sentence"),
    [
        ("parties", "Қазақстан\nНарния", "The portal knows no party of this name: Нарния."),
        ("kind", "novel", "Select a valid choice. novel is not one of the available choices."),
        ("signed_on", "2019-02-31", "Enter a valid date."),
        ("duration", "five years", "Write a period such as P5Y"),
        ("authentic_languages", ["xx"], "Select a valid choice. xx is not one of the available"),
        ("signed_place", "a\0b", "Take out the characters that have no form."),
        ("address", "no-such", "There is no agreement with this address."),
    ],
)
def test_what_cannot_be_gets_a_sentence_and_changes_nothing(upload, refused, name, sent, sentence):
    draft = upload(RUSSIAN)
    told = (
        refused(draft, joins="other", **{"address": "", **{name: sent}})
        if (name == "address")
        else refused(draft, **{name: sent})
    )
    assert len(told) == 1
    assert sentence[:20] in told[0]


def test_every_party_is_known_by_its_names_in_three_languages():
    for row in PARTIES:
        assert codes_of([row.code])[0] == [row.code]
        for language in Language.values:
            assert codes_of(names_of([row.code], language)) == ([row.code], []), row


def test_a_party_that_only_the_portal_knows_is_known_by_its_names():
    Party.objects.create(code="X1", name_kk="Алаш", name_ru="Алаш орда", name_en="Alash")
    assert codes_of(["алаш  ОРДА", "Alash", "Елдорадо"]) == (["X1"], ["Елдорадо"])
    assert names_of(["X1", "KZ"], "ru")[0] == "Алаш орда"


def test_what_is_an_original_follows_the_authentic_languages(upload, correct):
    draft = correct(upload(BOTH), authentic_languages=["kk"])
    assert [row.standing for row in read(draft).versions] == ["authentic", "translation"]
    draft = correct(draft, **{"ru-standing": "draft"})
    assert [row.standing for row in read(draft).versions] == ["authentic", "draft"]


# Languages and bounds


def test_languages_are_exchanged(upload, correct):
    draft = correct(upload(BOTH), **{"kk-language": "ru", "ru-language": "kk"})
    assert [row.language for row in read(draft).versions] == ["ru", "kk"]
    again = correct(draft, kind="treaty")
    assert [row.language for row in read(again).versions] == ["ru", "kk"]
    back = correct(again, **{"kk-language": "kk", "ru-language": "ru"})
    assert "languages" not in back.corrections
    assert [row.language for row in read(back).versions] == ["kk", "ru"]


def test_two_versions_in_one_language_are_refused(upload, refused):
    assert (
        refused(upload(BOTH), **{"ru-language": "kk"})
        == ["Another version is already in this language."] * 2
    )


def test_a_standing_goes_with_a_version_whose_language_is_corrected(upload, correct):
    draft = correct(upload(RUSSIAN), **{"ru-language": "en", "ru-standing": "translation"})
    (version,) = read(draft).versions
    assert (version.language, version.standing) == ("en", "translation")
    assert correct(draft).corrections["standings"] == {"en": "translation"}


def test_articles_are_joined_parted_and_named(edits, upload, correct):
    draft = upload(RUSSIAN)
    sent = shown(edits, draft)
    sent[row_at(sent, "ru", line_of("Статья 2")) + "DELETE"] = "on"
    add_row(sent, "ru", line=line_of("2. Урожай"), kind="article", number="9", heading="")
    draft = correct(draft, sent)
    (version,) = read(draft).versions
    articles = [unit.eid for unit in version.articles]
    assert articles == ["art_1", "art_9", "art_3"]
    # A correction of the corrected text.
    sent = shown(edits, draft)
    sent[row_at(sent, "ru", line_of("2. Урожай")) + "heading"] = "2. Урожай"
    draft = correct(draft, sent)
    assert read(draft).versions[0].articles[1].heading == "2. Урожай"
    assert correct(draft).corrections == draft.corrections


def test_rows_that_lead_nowhere_are_there_again_to_be_mended(edits, upload, correct):
    draft = upload(RUSSIAN)
    sent = shown(edits, draft)
    row = row_at(sent, "ru", line_of("Статья 2"))
    sent[row + "heading"] = "Ссоры"
    draft = correct(draft, sent)
    assert "does not stand there" in problem_of(draft)
    sent = shown(edits, draft)
    assert sent[row + "heading"] == "Ссоры"
    sent[row + "heading"] = "Споры"
    draft = correct(draft, sent)
    assert (problem_of(draft), draft.publishable) == ("", True)


def test_a_language_corrected_a_moment_ago_is_shown_before_it_is_read(edits, upload):
    draft = upload(RUSSIAN)
    assert (
        edits.post(address(draft), shown(edits, draft) | {"ru-language": "en"}).status_code == 302
    )
    sent = shown(edits, draft)
    assert sent["ru-language"] == "en"
    assert edits.post(address(draft), sent).status_code == 302
    drain()
    draft.refresh_from_db()
    assert [row.language for row in read(draft).versions] == ["en"]


def test_at_least_one_row_is_left(edits, upload):
    draft = upload(RUSSIAN)
    sent = shown(edits, draft)
    for name in [name for name in sent if name.endswith("-line")]:
        sent[name.removesuffix("line") + "DELETE"] = "on"
    answer = edits.post(address(draft), sent)
    assert (answer.status_code, wrong(answer)) == (422, ["Leave at least one row."])


def test_a_row_needs_a_line(edits, upload):
    draft = upload(RUSSIAN)
    sent = shown(edits, draft)
    add_row(sent, "ru", line="", number="9", kind="article")
    answer = edits.post(address(draft), sent)
    assert wrong(answer) == ["This field is required."]
    html = answer.content.decode()
    assert 'aria-invalid="true"' in html
    assert "<title>Not stored" in html


def test_a_version_with_too_many_rows_keeps_them(edits, upload, correct, monkeypatch):
    monkeypatch.setattr(correcting, "MOST_MARKS", 3)
    draft = upload(RUSSIAN)
    assert "too many to be corrected on a page" in edits.get(address(draft)).content.decode()


# Which agreement


def test_a_text_is_said_to_be_of_another_agreement(upload, correct, publishes):
    coffee = stored(COFFEE, "coffee.txt")
    draft = correct(upload(KAZAKH), joins="other", address=coffee.slug)
    assert draft.foreseen["plan"]["versions"] == [["kk", "new", 1]]
    publish(publishes, draft)
    assert Agreement.objects.get().languages == ["kk", "ru"]


def test_a_text_is_said_to_be_of_a_new_agreement(upload, correct, publishes):
    stored(RUSSIAN, "tea.txt")
    draft = upload(KAZAKH)
    assert draft.foreseen["plan"]["status"] == "updated"
    draft = correct(draft, joins="new")
    assert draft.foreseen["plan"]["status"] == "created"
    publish(publishes, draft)
    assert Agreement.objects.count() == 2


def test_what_was_said_of_it_can_be_taken_back(upload, correct):
    stored(RUSSIAN, "tea.txt")
    draft = correct(upload(KAZAKH), joins="new")
    draft = correct(draft, joins="facts")
    assert draft.foreseen["plan"]["status"] == "updated"
    assert draft.corrections == {}


def test_an_agreement_that_is_gone_is_told_of(upload, correct, publishes):
    coffee = stored(COFFEE, "coffee.txt")
    draft = correct(upload(KAZAKH), joins="other", address=coffee.slug)
    coffee.delete()
    publish(publishes, draft)
    assert "no longer exists" in problem_of(draft)
    assert not draft.publishable
    assert not Agreement.objects.exists()


def test_what_was_corrected_is_published(upload, correct, publishes, edits):
    draft = upload(RUSSIAN)
    sent = shown(edits, draft)
    sent |= {"signed_on": "1999-12-31", "parties": "KZ\nCZ", "ru-standing": "translation"}
    sent[row_at(sent, "ru", line_of("Статья 2")) + "number"] = "7"
    publish(publishes, correct(draft, sent))
    tea = Agreement.objects.get()
    assert (tea.slug, tea.signed_on) == ("1999-kz-cz-agreement", date(1999, 12, 31))
    version = tea.versions.get()
    assert version.standing == "translation"
    assert version.articles.filter(eid="art_7", label="Статья 2.").exists()
    # What was published takes no correction.
    assert act(edits, draft, "discard").endswith("?meanwhile")
