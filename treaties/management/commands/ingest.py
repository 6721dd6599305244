"""``manage.py ingest PATH...``: load treaty texts from files and folders."""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, nullcontext
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import Error, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext, override
from tqdm import tqdm

from treaties.loading.files import Found, NoFilesError, find_files, printable
from treaties.loading.load import database_refusal
from treaties.loading.parallel import jobs_for
from treaties.loading.report import file_report
from treaties.loading.report_file import STDOUT, ReportFile
from treaties.loading.run import Interrupts, Outcome, run
from treaties.messages import refusal_sentence, system_words
from treaties.signals import run_finished
from treaties.terminal import terminal_language

WRONG_ARGUMENTS = 2
INTERRUPTED = 130
FOUND_NOTHING = {
    "blank": gettext_noop("Name a file or a folder: a path is empty."),
    "missing": gettext_noop("There is no file or folder %(path)s."),
    "empty": gettext_noop("There are no files in the folder %(path)s."),
}


def positive(text: str) -> int:
    """Return a number from 1."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{number} is less than 1")
    return number


class Command(BaseCommand):
    help = "Load treaty texts from files and folders; what is already loaded is left as it is."
    # Why the report could not be finished.
    unwritten: OSError | None = None

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="a file or a folder of files")
        parser.add_argument(
            "--dry-run", action="store_true", help="tell what would happen and change nothing"
        )
        parser.add_argument(
            "--json", metavar="REPORT", help="write a report to this file, or to - for the output"
        )
        parser.add_argument(
            "--tolerant", action="store_true", help="do not fail for files that were refused"
        )
        parser.add_argument(
            "--jobs", type=positive, metavar="N", help="read in N processes (all cores without it)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        with override(terminal_language()):
            files = _files(options["paths"])
            tally = Tally()
            interrupted = self.load(files, tally, options)
            # Where the report goes to the output, nothing else does.
            out = self.stderr if options["json"] == STDOUT else self.stdout
            out.write(tally.summary())
            unindexed = ""
            if not options["dry_run"]:
                try:
                    run_finished.send(Command, in_terminal=True)
                except KeyboardInterrupt:
                    # What is not indexed yet is noted in the database, for the next run.
                    interrupted = True
                except OSError as error:
                    unindexed = system_words(error)
                except Error as error:
                    unindexed = str(error)
            if interrupted:
                raise CommandError(_("Stopped."), returncode=INTERRUPTED)
            self.fail(tally, len(files), options["tolerant"], unindexed)
            if self.unwritten:
                raise CommandError(_unwritten(options["json"], self.unwritten))

    def load(self, files: Sequence[Found], tally: "Tally", options: dict[str, Any]) -> bool:
        """Load the files; return whether that was stopped by Ctrl-C."""
        report, interrupted = None, False
        with ExitStack() as stack:
            try:
                stack.enter_context(_database_errors())
                report = _report_file(stack, options["json"], self.stdout)
                interrupts = stack.enter_context(Interrupts())
                bar = stack.enter_context(
                    tqdm(total=len(files), desc=_("Loading"), unit="", disable=None)
                )
                stack.enter_context(_rolled_back() if options["dry_run"] else nullcontext())

                def each(outcome: Outcome) -> None:
                    tally.add(outcome)
                    if report:
                        found = outcome.found
                        report.add(file_report(outcome.loaded, found.shown, outcome.checksum))
                    self.tell(outcome, options["verbosity"])
                    bar.update()

                run(files, options["jobs"] or jobs_for(len(files)), each, interrupts)
            except KeyboardInterrupt:
                interrupted = True
        self.unwritten = report.error if report else None
        return interrupted

    def tell(self, outcome: Outcome, verbosity: int) -> None:
        """Say why a file was refused; with ``-v 2`` also what became of any other."""
        if outcome.loaded.refusal:
            sentence = refusal_sentence(outcome.loaded.refusal)
            with tqdm.external_write_mode():
                self.stderr.write(f"{outcome.found.shown}: {sentence}")
        elif verbosity > 1:
            with tqdm.external_write_mode():
                self.stderr.write(f"{outcome.found.shown}: {outcome.loaded.status}")

    def fail(self, tally: "Tally", files: int, tolerant: bool, unindexed: str) -> None:
        """Fail for refused files, unless tolerant, and for what was not come to."""
        left = files - tally.files
        if unindexed:
            raise CommandError(
                _("What was loaded is not searchable yet: the index cannot be written: %(why)s.")
                % {"why": unindexed}
            )
        if left:
            raise CommandError(
                ngettext(
                    "%(count)d file was not tried; run the command again to go on.",
                    "%(count)d files were not tried; run the command again to go on.",
                    left,
                )
                % {"count": left}
            )
        refused = tally.statuses["refused"]
        if tally.stopped or (refused and not tolerant):
            raise CommandError(
                ngettext("%(count)d file was refused.", "%(count)d files were refused.", refused)
                % {"count": refused}
            )


class Tally:
    """What became of the files so far, as numbers."""

    def __init__(self) -> None:
        self.statuses: Counter[str] = Counter()
        self.versions = 0
        self.articles = 0
        self.stopped = False

    @property
    def files(self) -> int:
        """Return how many files were tried."""
        return self.statuses.total()

    def add(self, outcome: Outcome) -> None:
        """Count a file."""
        self.statuses[outcome.loaded.status] += 1
        self.stopped |= outcome.stops
        parsed = outcome.loaded.parsed
        if parsed and outcome.loaded.status != "unchanged":
            self.versions += len(parsed.agreement.versions)
            self.articles += sum(len(version.articles) for version in parsed.agreement.versions)

    def summary(self) -> str:
        """Return what became of the files in one line."""
        names = ("created", "updated", "unchanged", "refused")
        return _(
            "Agreements: %(created)d new, %(updated)d updated, %(unchanged)d unchanged, "
            "%(refused)d refused; language versions: %(versions)d; articles: %(articles)d."
        ) % {
            **{name: self.statuses[name] for name in names},
            "versions": self.versions,
            "articles": self.articles,
        }


def _files(paths: Sequence[str]) -> list[Found]:
    try:
        return find_files(paths)
    except NoFilesError as error:
        sentence = FOUND_NOTHING[error.code]
        raise CommandError(
            _(sentence) % {"path": error.path}, returncode=WRONG_ARGUMENTS
        ) from error


def _report_file(stack: ExitStack, target: str | None, stdout: Any) -> ReportFile | None:
    if target is None:
        return None
    try:
        return stack.enter_context(ReportFile(target, stdout))
    except OSError as error:
        raise CommandError(_unwritten(target, error), returncode=WRONG_ARGUMENTS) from error


def _unwritten(target: str, error: OSError) -> str:
    return _("The report cannot be written to %(path)s: %(reason)s.") % {
        "path": printable(target),
        "reason": system_words(error),
    }


@contextmanager
def _database_errors() -> Iterator[None]:
    """Say in one sentence that the database cannot be asked."""
    try:
        yield
    except Error as error:
        raise CommandError(refusal_sentence(database_refusal(error))) from error


@contextmanager
def _rolled_back() -> Iterator[None]:
    """Do all as in a run, and take it back: so the files of one run meet each other, too."""
    with transaction.atomic():
        try:
            yield
        finally:
            transaction.set_rollback(True)
