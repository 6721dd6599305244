"""Small documents of every format, made for the tests."""

import html
import io
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

import docx
import fpdf
import odfdo

from treaties.text.decode import decode
from treaties.text.document import DecodedText

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
ODF = {
    name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
    for name in ("office", "text", "table", "style")
} | {
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
}
NAMESPACES = " ".join(f'xmlns:{name}="{address}"' for name, address in ODF.items())
FONT = next(Path("/usr/share/fonts").rglob("DejaVuSans.ttf"), None)

# A paragraph and whether it is set as running text.
Paragraphs = Iterable[tuple[str, bool]]


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def docx_of(body: str, **parts: str) -> bytes:
    """A DOCX of a body and of further parts: ``numbering``, ``styles``, ``footnotes``..."""
    related = {"officeDocument": "word/document.xml"}
    inner = {name: f"{name}.xml" for name in parts}
    files = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": relations(related),
        "word/document.xml": wordml("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations(inner),
    }
    return zipped(files | {f"word/{name}.xml": wordml(name, part) for name, part in parts.items()})


def wordml(name: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} xmlns:w="{W}">{inner}</w:{name}>'


def relations(targets: Mapping[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{place}" Type="{TYPES}/{name}" Target="{target}"/>'
        for place, (name, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{PACKAGE}">{rows}</Relationships>'


def odt_of(text: str, styles: str = "", common: str = "") -> bytes:
    """An ODT of the text of a document, of its own styles and of the common ones."""
    content = f"<office:automatic-styles>{styles}</office:automatic-styles>"
    content += f"<office:body><office:text>{text}</office:text></office:body>"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": opendocument("document-content", content),
            "styles.xml": opendocument(
                "document-styles", f"<office:styles>{common}</office:styles>"
            ),
            "META-INF/manifest.xml": "<manifest/>",
        }
    )


def opendocument(name: str, inner: str) -> str:
    return f"<office:{name} {NAMESPACES}>{inner}</office:{name}>"


def as_html(paragraphs: Paragraphs) -> bytes:
    rows = (
        f"<p{'' if running else ' align=center'}>{html.escape(text)}</p>"
        for text, running in paragraphs
    )
    body = f"<nav>Меню</nav><main>{''.join(rows)}</main><footer>Подвал</footer>"
    return f"<!DOCTYPE html><html><head><title>т</title></head><body>{body}</body></html>".encode()


def as_docx(paragraphs: Paragraphs) -> bytes:
    document = docx.Document()
    for text, running in paragraphs:
        document.add_paragraph().add_run(text).bold = not running
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def as_odt(paragraphs: Paragraphs) -> bytes:
    document = odfdo.Document("text")
    document.body.clear()
    centred = '<style:paragraph-properties fo:text-align="center"/>'
    style = f'<style:style style:name="Mid" style:family="paragraph">{centred}</style:style>'
    document.insert_style(style, automatic=True)
    for text, running in paragraphs:
        document.body.append(odfdo.Paragraph(text, style=None if running else "Mid"))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def new_pdf() -> fpdf.FPDF:
    pdf = fpdf.FPDF()
    if FONT:
        pdf.add_font("DejaVu", fname=FONT)
        pdf.set_font("DejaVu", size=10)
    else:
        pdf.set_font("helvetica", size=10)
    pdf.add_page()
    return pdf


def as_pdf(text: str) -> bytes:
    pdf = new_pdf()
    for line in text.split("\n"):
        written = line.replace("\t", "    ") or " "
        pdf.multi_cell(0, 5, written, align="L", new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def lines_of(data: bytes) -> list[str]:
    """The lines that a file is decoded to, without the marks of their ends."""
    found = decode(data)
    assert isinstance(found, DecodedText), found
    return [line.rstrip("\u2029") for line in found.text.rstrip("\n").split("\n")]


def set_lines(data: bytes) -> list[str]:
    """The lines that are not blank, with their indents."""
    return [line for line in lines_of(data) if line.strip()]


def texts_of(data: bytes) -> list[str]:
    """The lines that are not blank, without their indents."""
    return [line.strip() for line in set_lines(data)]
