"""Akoma Ntoso: every document is what the OASIS schema allows, its parts where they belong."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.treaties.downloads.opened import (
    files_in,
    made,
    read_xml,
    taken,
    unit,
    xml_act,
    xml_words,
)
from tests.treaties.samples import RUSSIAN, stored
from treaties.downloads import akoma
from treaties.downloads.akoma_names import LANGUAGE, NAMESPACE
from treaties.downloads.content import Division, Heading, Paragraph, Row
from treaties.downloads.facts import Act
from treaties.downloads.formats import make_file

PROTOCOL = """

Протокол к Соглашению о чае

Статья 1

      1. Чай горький.

Статья 2

      Чай зеленый.
"""


def written(download) -> etree._Element:
    return read_xml(akoma.write(download))


def path_of(root: etree._Element, eid: str) -> str:
    """Return the names of the elements from the act down to one."""
    (found,) = root.xpath(f'//*[@eId="{eid}"]')
    names = [etree.QName(found).localname]
    names += [etree.QName(above).localname for above in found.iterancestors()]
    return "/".join(names[-2::-1])


def paragraph(eid: str, kind: str, label: str, text: str, level: int = 0) -> Row:
    return Row(eid, level, {"ru": Paragraph(eid, kind, label, text)})


@pytest.mark.django_db
def test_each_part_stands_where_the_standard_wants_it(tea):
    root = written(taken(tea, "ru"))
    assert path_of(root, "title") == "act/preface"
    assert path_of(root, "preamble__p_1") == "act/preamble/p"
    assert path_of(root, "art_1__para_1__point_a") == "act/body/chapter/article/paragraph/point"
    assert path_of(root, "art_3__p_1") == "act/body/chapter/article/content/p"
    assert path_of(root, "closing") == "act/conclusions"


@pytest.mark.django_db
def test_work_expression_and_manifestation(tea):
    root = written(taken(tea, "kk"))
    work = f"/akn/kz/act/agreement/2019-05-03/{tea.slug}"
    values = {
        level: [this.get("value") for this in root.iter(f"{{{NAMESPACE}}}FRBR{level}")]
        for level in ("uri", "country", "number")
    }
    assert values["uri"] == [work, f"{work}/kaz@2019-05-03", f"{work}/kaz@2019-05-03.xml"]
    assert (values["country"], values["number"]) == (["kz"], [tea.slug])
    (language,) = root.iter(f"{{{NAMESPACE}}}FRBRlanguage")
    assert language.get("language") == "kaz"
    facts = {row.get("name"): row.text for row in root.iter("{urn:shartnama:facts}fact")}
    assert (facts["standing"], facts["inForceOn"]) == ("authentic", "2020-06-01")


@pytest.mark.django_db
def test_an_archive_names_each_version_and_its_own_page(tea):
    files = files_in(make_file(taken(tea, "ru", "en"), "xml").content)
    assert list(files) == [f"{tea.slug}-ru.xml", f"{tea.slug}-en.xml"]
    for content, language in zip(files.values(), ("ru", "en"), strict=True):
        facts = {row.get("name"): row.text for row in read_xml(content).iter("{*}fact")}
        assert str(facts["address"]).endswith(f"/{language}/")


@pytest.mark.django_db
def test_a_protocol_is_an_attached_document():
    agreement = stored(RUSSIAN + PROTOCOL)
    root = written(taken(agreement, "ru"))
    assert path_of(root, "prot_1") == "act/attachments/attachment"
    assert path_of(root, "prot_1__art_1") == "act/attachments/attachment/doc/mainBody/article"
    assert path_of(root, "art_3") == "act/body/chapter/article"


def test_the_date_of_a_work_that_was_not_signed():
    bare = made(unit("art_1", "Чай."))
    assert _day(bare) == ("2026-01-02", "reception")
    acts = (Act("law", "5", None), Act("law", "6", bare.made_on))
    assert _day(replace(bare, facts=replace(bare.facts, acts=acts))) == ("2026-11-28", "approval")


def _day(download) -> tuple[str | None, str | None]:
    date = next(written(download).iter(f"{{{NAMESPACE}}}FRBRdate"))
    return date.get("date"), date.get("name")


def test_text_around_numbered_paragraphs():
    rows = [
        paragraph("art_1__p_1", "text", "", "Стороны:"),
        paragraph("art_1__para_1", "paragraph", "1.", "Пьют:"),
        paragraph("art_1__para_1__item_i", "subpoint", "i)", "чай;", 1),
        paragraph("art_1__para_1__p_1", "text", "", "и воду.", 1),
        paragraph("art_1__p_2", "text", "", "Сверх того:"),
        paragraph("art_1__indent_1", "indent", "-", "едят."),
        paragraph("art_1__p_3", "text", "", "Вот и всё."),
    ]
    root = written(made(unit("art_1", rows=rows)))
    assert path_of(root, "art_1__p_1") == "act/body/article/intro/p"
    assert path_of(root, "art_1__para_1__item_i") == "act/body/article/paragraph/point"
    assert path_of(root, "art_1__para_1__p_1") == "act/body/article/paragraph/wrapUp/p"
    assert path_of(root, "art_1__p_2") == "act/body/article/alinea"
    assert path_of(root, "art_1__p_3") == "act/body/article/wrapUp/p"
    assert " ".join(xml_words(root)) == (
        "Стороны: 1. Пьют: i) чай; и воду. Сверх того: - едят. Вот и всё."
    )


def test_numbered_paragraphs_outside_the_articles_are_a_list():
    rows = [
        paragraph("act_1__para_1", "paragraph", "1.", "Утвердить."),
        paragraph("act_1__para_2", "paragraph", "2.", "Опубликовать."),
        paragraph("act_1__p_1", "text", "", "Премьер-Министр"),
    ]
    root = written(made(unit("act_1", kind="act", rows=rows), unit("title", kind="title")))
    assert path_of(root, "act_1__para_2") == "act/preface/container/blockList/item"
    assert xml_words(root) == ["1.", "Утвердить.", "2.", "Опубликовать.", "Премьер-Министр"]


def test_a_note_between_two_articles_does_not_end_their_chapter():
    chapter = Division("chp_1", "chapter", "", 0, {"ru": Heading("Глава 1", "1", "Сады")})
    root = written(
        made(
            unit("art_1", "а", chain=("chp_1",), begins=(chapter,)),
            unit("note_1", "Сноска.", kind="note"),
            unit("art_2", "б", chain=("chp_1",)),
        )
    )
    assert path_of(root, "note_1") == "act/body/chapter/hcontainer"
    assert len(list(root.iter(f"{{{NAMESPACE}}}chapter"))) == 1


@pytest.mark.parametrize(
    "units",
    [
        (),
        (unit("title", kind="title", heading="О чае"),),
        (unit("preamble", "Стороны", kind="preamble"), unit("closing", "Астана", kind="closing")),
        (unit("annex_1", "Список", kind="annex", label="Приложение 1"),),
        (unit("art_1"),),
        (unit("art_1", ""),),
    ],
    ids=["nothing", "a title", "no articles", "an annex alone", "an empty article", "no text"],
)
def test_a_text_that_lacks_most_is_still_a_document(units):
    written(made(*units))


def test_markup_and_forbidden_characters_are_text():
    spoiled = '<b>&amp; "чай" \x00\x1b]]>'
    root = written(made(unit("art_1", spoiled, heading=spoiled), title=spoiled))
    left = '<b>&amp; "чай" ��]]>'
    assert {row.get("value") for row in root.iter(f"{{{NAMESPACE}}}FRBRalias")} == {left}
    assert xml_words(root) == [left, left]


def test_a_foreign_text_is_in_no_known_language():
    root = written(made(unit("art_1", "Чай"), unit("foreign_1", "اتفاقية", kind="foreign")))
    languages = {text: p.get(LANGUAGE) for p in root.iter("{*}p") if (text := p.text)}
    assert languages == {"Чай": None, "اتفاقية": "und"}


KINDS = ["article", "act", "title", "preamble", "closing", "annex", "note", "foreign"]
CHAINS = [(), ("chp_1",), ("chp_1", "chp_1__sec_1"), ("chp_2",), ("prot_1",)]


@settings(derandomize=True, max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(KINDS), st.sampled_from(CHAINS)), max_size=9))
def test_units_in_any_order_stay_in_their_order(shape):
    begun: set[str] = set()
    units = []
    for number, (kind, chain) in enumerate(shape):
        begins = []
        for depth, eid in enumerate(chain):
            if eid not in begun:
                begun.add(eid)
                begins.append(Division(eid, "chapter", "", depth, {"ru": Heading(eid, "", "")}))
        part = "prot_1" if chain == ("prot_1",) else ""
        units.append(
            unit(
                *(f"u_{number}", f"text {number}"),
                kind=kind,
                label=f"label {number}",
                chain=chain,
                begins=tuple(begins),
                part=part,
            )
        )
    wanted = []
    for one in units:
        wanted += [division.eid for division in one.begins]
        wanted += [one.cells["ru"].label, one.rows[0].cells["ru"].text]
    root = written(made(*units))
    assert [text for text in xml_act(root).itertext() if text] == wanted
