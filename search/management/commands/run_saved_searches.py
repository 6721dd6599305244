"""``manage.py run_saved_searches``: run the saved searches that are due, and mail what is new.

May be started twice at once, and killed at any point: nothing is lost, nothing is told twice.
Exit code 0: all is done; 1: something is left for the next run (a mail that was not sent, changes
that the index does not show yet, an index or database that cannot be used); 2: wrong arguments.
"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import Error
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from search.errors import IndexLockedError, IndexUnavailableError
from search.indexing import newest_change, update_pending
from search.saved.asked import sentence_of
from search.saved.models import SavedSearch
from search.saved.news import Reader, level
from search.saved.running import Ran, run_all
from search.saved.sending import BusyError, Sent, send_waiting
from treaties.terminal import terminal_language


class Command(BaseCommand):
    help = "Run the saved searches that are due, and mail to their owners what is new."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--all", action="store_true", help="also those that are not due yet")
        parser.add_argument(
            "--dry-run",
            action="store_true",
            help="tell what would be found; store and mail nothing",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        with override(terminal_language()):
            try:
                self.run_searches(every=options["all"], dry=options["dry_run"])
            except Error as error:
                raise CommandError(_("The database: %(error)s") % {"error": error}) from error

    def run_searches(self, every: bool, dry: bool) -> None:
        """Run them, mail what is new, and say what was done; what is left gives exit code 1."""
        # What comes while they run is left to the next time, so that this one comes to an end.
        newest = newest_change()
        left = [] if dry else self.bring_index_level()
        count = new = 0
        waits = False
        try:
            for ran in run_all(Reader(level(newest)), every, dry):
                count, new, waits = count + 1, new + ran.new, waits or ran.waits
                self.tell(ran, dry)
        except IndexUnavailableError as error:
            left.append(str(error))
        self.stdout.write(_summary(count, new))
        if waits:
            left.append(_("Some changes are not in the index yet; the next run will report them."))
        if not dry:
            left += self.send()
        if left:
            raise CommandError("\n".join(dict.fromkeys(left)))

    def bring_index_level(self) -> list[str]:
        """Index what waits; return what stood in the way of it."""
        try:
            update_pending()
        except IndexLockedError:
            return [_("The index is being written by another process.")]
        except IndexUnavailableError as error:
            return [str(error)]
        return []

    def tell(self, ran: Ran, dry: bool) -> None:
        """Print a line for a search that is faulty or, with ``dry``, that would tell something."""
        if ran.fault:
            self.stdout.write(f"{_named(ran.search)}: {sentence_of(ran.fault)}")
        elif dry and ran.new:
            self.stdout.write(f"{_named(ran.search)}: {ran.new}")

    def send(self) -> list[str]:
        """Send the mails that wait and say how many went out; return what stood in the way."""
        try:
            sent = send_waiting()
        except BusyError:
            return [_("Another process is sending e-mails; the next run sends what is left.")]
        if sent.count:
            told = ngettext(
                "%(count)d e-mail was sent.", "%(count)d e-mails were sent.", sent.count
            )
            self.stdout.write(told % {"count": sent.count})
        return _failed(sent)


def _named(search: SavedSearch) -> str:
    return f"{search.pk} {search.owner.get_username()}: {search.name}"


def _summary(count: int, new: int) -> str:
    searches = ngettext(
        "%(count)d saved search was run;", "%(count)d saved searches were run;", count
    )
    results = ngettext("%(new)d new result.", "%(new)d new results.", new)
    return f"{searches % {'count': count}} {results % {'new': new}}"


def _failed(sent: Sent) -> list[str]:
    if not sent.failed:
        return []
    told = ngettext(
        "%(count)d e-mail could not be sent and is left for the next run: %(error)s",
        "%(count)d e-mails could not be sent and are left for the next run: %(error)s",
        sent.failed,
    )
    return [told % {"count": sent.failed, "error": sent.error}]
