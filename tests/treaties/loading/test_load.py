"""From bytes to rows: what a new file becomes."""

from datetime import date

import pytest

from tests.treaties.samples import KAZAKH, RUSSIAN, TEA, stored
from treaties.loading.load import Loaded, load
from treaties.models import (
    Agreement,
    Article,
    Fact,
    LanguageVersion,
    Paragraph,
    Party,
    Repair,
    SourceFile,
    SourceWarning,
)
from treaties.text.agreement import combine
from treaties.text.clean import restore, split_lines
from treaties.text.document import Notice
from treaties.text.document import Repair as TextRepair

pytestmark = pytest.mark.django_db


def store(text: str, name: str = "tea.txt") -> Loaded:
    return load(text.encode(), name)


# Created


def test_a_text_becomes_an_agreement():
    loaded = store(TEA)
    assert (loaded.status, loaded.name, loaded.refusal) == ("created", "tea.txt", None)
    assert loaded.agreement == Agreement.objects.get()
    assert loaded.agreement.languages == ["kk", "ru", "en"]


def test_the_rows_are_what_was_read():
    parsed = store(TEA).parsed
    assert parsed
    for version in parsed.agreement.versions:
        stored = LanguageVersion.objects.get(language=version.language)
        assert (stored.title, stored.standing) == (version.title, version.standing)
        units = [
            (unit.eid, unit.kind, unit.label, unit.number, unit.heading, unit.first_line)
            for unit in version.units
        ]
        assert units == list(
            stored.articles.values_list("eid", "kind", "label", "number", "heading", "first_line")
        )
        parts = [
            (part.eid, part.kind, part.label, part.text, part.level, part.last_line)
            for unit in version.units
            for part in unit.paragraphs
        ]
        assert parts == list(
            Paragraph.objects.filter(article__version=stored)
            .order_by("article__position", "position")
            .values_list("eid", "kind", "label", "text", "level", "last_line")
        )


def test_articles_stand_in_their_divisions():
    store(RUSSIAN)
    chapters = dict(Article.objects.filter(kind="article").values_list("eid", "division__eid"))
    assert chapters == {"art_1": "chp_1", "art_2": "chp_1", "art_3": "chp_2"}


def test_a_section_stands_in_its_chapter():
    store(RUSSIAN.replace("Статья 2", "Раздел 1. Споры\n\nСтатья 2"))
    row = Article.objects.values_list("division__eid", "division__parent__eid").get(eid="art_2")
    assert row == ("chp_1__sec_1", "chp_1")


def test_the_facts_are_stored():
    agreement = stored(TEA)
    assert (agreement.kind, agreement.status, agreement.multilateral) == (
        "agreement",
        "in_force",
        False,
    )
    assert (agreement.signed_on, agreement.signed_place) == (date(2019, 5, 3), "Astana")
    assert agreement.in_force_on == date(2020, 6, 1)
    assert agreement.publication.endswith("бюллетені, 2020 ж., № 4, 9-құжат")
    assert agreement.authentic_languages == ["kk", "ru", "en"]
    assert agreement.prevailing_languages == ["ru"]
    assert [row.party.code for row in agreement.party_rows.all()] == ["KZ", "GE"]


def test_parties_are_named_in_three_languages():
    store(TEA)
    georgia = Party.objects.get(code="GE")
    assert [georgia.name(code) for code in ("kk", "ru", "en")] == ["Грузия", "Грузия", "Georgia"]


def test_a_party_is_named_as_it_is_here():
    store(RUSSIAN.replace("Грузии", "Кыргызской Республики"))
    assert Party.objects.get(code="KG").name_ru == "Кыргызстан"


def test_a_fact_knows_its_sentence_and_its_line():
    store(TEA)
    fact = Fact.objects.get(name="signed", language="en")
    assert fact.value == "2019-05-03 Astana"
    assert fact.sentence == TEA.splitlines()[fact.line - 1].strip()


def test_the_act_is_stored():
    act = (
        "Об утверждении Соглашения о чае\n\n"
        "Постановление Правительства Республики Казахстан от 4 мая 2019 года № 411\n\n"
        "      1. Утвердить прилагаемое Соглашение о чае.\n"
        "      Премьер-Министр\n\n"
    )
    row = stored(act + RUSSIAN).acts.get()
    assert (row.kind, row.issuer, row.number) == ("resolution", "government", "411")
    assert (row.date, row.draft, row.position) == (date(2019, 5, 4), False, 0)


def test_the_source_is_kept_to_the_byte():
    data = KAZAKH.replace("\n", "\r\n").encode("utf-16")
    load(data, "шай.txt")
    source = SourceFile.objects.get()
    assert (bytes(source.content), source.encoding, source.name) == (data, "utf-16", "шай.txt")


def test_a_long_name_is_cut():
    store(RUSSIAN, "ш" * 300 + ".txt")
    assert SourceFile.objects.get().name == "ш" * 255


def test_the_repairs_lead_back_to_the_source():
    # The order of repairs matters where one line has several.
    spoiled = TEA.replace("самаурын", "с\u00ad а м\u00a0а у р ы н").replace(
        "келісім", "кел\u00adісім"
    )
    parsed = store(spoiled).parsed
    assert parsed
    assert set(Repair.objects.values_list("kind", flat=True)) >= {"invisible", "look-alike"}
    lines = list(parsed.clean.lines)
    sources = split_lines(spoiled)
    assert lines != sources
    for number, line in enumerate(lines, 1):
        stored = Repair.objects.filter(line=number).order_by("sequence")
        repairs = [
            TextRepair(row.line, row.column, row.kind, row.before, row.after) for row in stored
        ]
        assert restore(line, repairs) == sources[number - 1]


def test_warnings_are_kept_with_their_lines():
    store(RUSSIAN.replace("Статья 3", "Статья 7"))
    warning = SourceWarning.objects.get()
    assert (warning.code, warning.detail) == ("number-jump", "7")
    assert RUSSIAN.splitlines()[warning.line - 1] == "Статья 3"


def test_a_long_warning_is_cut(monkeypatch):
    def doubtful(versions, facts):
        return combine(versions, facts)[0], [Notice(1, "no-title", "x" * 900)]

    monkeypatch.setattr("treaties.text.pipeline.combine", doubtful)
    store(RUSSIAN)
    assert SourceWarning.objects.get().detail == "x" * 200


def test_an_organisation_is_named_in_words():
    store(
        RUSSIAN.replace("Правительство Грузии", "Евразийский экономический союз").replace(
            "Правительством Грузии", "Евразийским экономическим союзом"
        )
    )
    names = {row.code: row.name_ru for row in Party.objects.all()}
    assert names["KZ"] == "Казахстан"
    assert all(code != name for code, name in names.items())
    assert "Евразийский экономический союз" in names.values()
