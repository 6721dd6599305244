"""The formats of downloads, by the ending of the address, and what makes a file of each."""

from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from treaties.columns import SEPARATOR
from treaties.downloads.content import Download

ZIP_TYPE = "application/zip"


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its media type, the module that writes it, and what the reader knows it by.

    ``by_version``: a file holds one version; several come as files in a ZIP archive.
    ``side_by_side``: a file needs two versions at least, and the confidence of their alignment.
    """

    media_type: str
    module: str
    label: str
    by_version: bool = False
    side_by_side: bool = False

    def write(self, download: Download) -> bytes:
        """Return a download in this format."""
        # Read when it is asked for: the libraries take 14 MB of each worker, and most readers
        # read on the page.
        content: bytes = import_module(f"treaties.downloads.{self.module}").write(download)
        return content


@dataclass(frozen=True, slots=True)
class File:
    """A finished file."""

    name: str
    media_type: str
    content: bytes


FORMATS: dict[str, Format] = {
    "pdf": Format("application/pdf", "pdf", "PDF"),
    "docx": Format(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "docx",
        "DOCX",
    ),
    "txt": Format("text/plain; charset=utf-8", "text", "TXT"),
    "xml": Format("application/akn+xml", "akoma", "XML", by_version=True),
    "json": Format("application/json", "records", "JSON"),
    "tmx": Format("application/x-tmx+xml", "tmx", "TMX", side_by_side=True),
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
