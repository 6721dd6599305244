"""``manage.py ingest PATH...``: load treaty texts from files and folders."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override
from tqdm import tqdm

from treaties.load import Loaded, load
from treaties.messages import refusal_sentence
from treaties.signals import run_finished
from treaties.terminal import terminal_language
from treaties.text.document import Refusal


class Command(BaseCommand):
    help = "Load treaty texts from files and folders; what is already loaded is left as it is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="a file or a folder of files")
        parser.add_argument(
            "--tolerant", action="store_true", help="do not fail for files that were refused"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        with override(terminal_language()):
            # An empty path, as of an unset variable, would be the current folder.
            empty = [path for path in options["paths"] if not path.strip()]
            if empty:
                raise CommandError(_("Name a file or a folder: a path is empty."))
            files = find_files([Path(path) for path in options["paths"]])
            results = []
            try:
                for file in tqdm(files, desc=_("Loading"), unit="", disable=None):
                    results.append(load_file(file))
            finally:
                # Whatever was loaded is searchable, even if a later file stopped the run.
                run_finished.send(Command, in_terminal=True)
            self.report(results, options["tolerant"])

    def report(self, results: list[Loaded], tolerant: bool) -> None:
        """Print a line for each refused file and a summary; fail for them, unless tolerant."""
        refused = [result for result in results if result.refusal]
        for result in refused:
            if result.refusal:
                self.stderr.write(f"{result.name}: {refusal_sentence(result.refusal)}")
        self.stdout.write(summary(results))
        if refused and not tolerant:
            raise CommandError(
                ngettext(
                    "%(count)d file was refused.", "%(count)d files were refused.", len(refused)
                )
                % {"count": len(refused)}
            )


def find_files(paths: list[Path]) -> list[Path]:
    """Return the files named and those in the folders named, hidden ones not.

    Raises CommandError, before anything is loaded, for a path that is not there and for a folder
    without files.
    """
    files: list[Path] = []
    for path in paths:
        if not path.exists():
            raise CommandError(_("There is no file or folder %(path)s.") % {"path": path})
        if path.is_file():
            files.append(path)
            continue
        inside = sorted(
            file
            for file in path.rglob("*")
            if file.is_file()
            and not any(part.startswith(".") for part in file.relative_to(path).parts)
        )
        if not inside:
            raise CommandError(_("There are no files in the folder %(path)s.") % {"path": path})
        files += inside
    return files


def load_file(file: Path) -> Loaded:
    """Load one file of the disk."""
    try:
        data = file.read_bytes()
    except OSError as error:
        return Loaded(file.name, "refused", refusal=Refusal("unreadable", error.strerror or ""))
    return load(data, file.name)


def summary(results: list[Loaded]) -> str:
    """Return what became of the files in one line."""
    counts = {
        status: sum(result.status == status for result in results)
        for status in ("created", "updated", "unchanged", "refused")
    }
    parsed = [result.parsed.agreement for result in results if result.parsed]
    versions = [version for agreement in parsed for version in agreement.versions]
    articles = sum(len(version.articles) for version in versions)
    return _(
        "Agreements: %(created)d new, %(updated)d updated, %(unchanged)d unchanged, "
        "%(refused)d refused; language versions: %(versions)d; articles: %(articles)d."
    ) % {**counts, "versions": len(versions), "articles": articles}
