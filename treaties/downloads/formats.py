"""The formats of downloads, by the ending of the address, and what makes a file of each."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from treaties.columns import SEPARATOR
from treaties.downloads import akoma, docx, pdf, records, text
from treaties.downloads.content import Download

ZIP_TYPE = "application/zip"


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its media type, what writes it, and what the reader knows it by.

    ``by_version``: a file holds one version; several come as files in a ZIP archive.
    """

    media_type: str
    write: Callable[[Download], bytes]
    label: str
    by_version: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """A finished file."""

    name: str
    media_type: str
    content: bytes


FORMATS: dict[str, Format] = {
    "pdf": Format("application/pdf", pdf.write, "PDF"),
    "docx": Format(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        docx.write,
        "DOCX",
    ),
    "txt": Format("text/plain; charset=utf-8", text.write, "TXT"),
    "xml": Format("application/akn+xml", akoma.write, "XML", by_version=True),
    "json": Format("application/json", records.write, "JSON"),
}


def make_file(download: Download, ending: str) -> File:
    """Return a download as a file of the format with an ending of ``FORMATS``."""
    form = FORMATS[ending]
    if form.by_version and len(download.versions) > 1:
        return File(_name(download, "zip"), ZIP_TYPE, _archive(download, ending))
    return File(_name(download, ending), form.media_type, form.write(download))


def _archive(download: Download, ending: str) -> bytes:
    """Return a ZIP archive with a file for each version."""
    archive = BytesIO()
    with ZipFile(archive, "w", ZIP_DEFLATED) as files:
        for version in download.versions:
            alone = download.alone(version)
            files.writestr(_name(alone, ending), FORMATS[ending].write(alone))
    return archive.getvalue()


def _name(download: Download, ending: str) -> str:
    return f"{download.slug}-{SEPARATOR.join(download.columns)}.{ending}"
