"""``manage.py check_index``: whether the index holds what the database says; with --repair it will.

Exit code 0: level; 1: not level.
"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import override

from search.checking import Comparison, compare, repair
from search.errors import IndexLockedError, IndexUnavailableError
from search.indexing import rebuild
from search.progress import progress_bar
from treaties.terminal import terminal_language

SHOWN = 5


class Command(BaseCommand):
    help = "Compare the search index with the database, entry by entry."
    # It tells more of the index than the check does.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--repair",
            action="store_true",
            help="bring level what differs; write an index anew that cannot be read",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        with override(terminal_language()):
            try:
                self.check_index(repairing=options["repair"])
            except (IndexLockedError, IndexUnavailableError) as error:
                raise CommandError(str(error)) from error

    def check_index(self, repairing: bool) -> None:
        """Compare and say what was found; repair it, or end with exit code 1."""
        try:
            found = compare(progress_bar)
        except IndexUnavailableError as error:
            if not repairing:
                raise
            self.write_anew(error)
            return
        self.tell(found)
        if repairing:
            self.repair(found)
        elif not found.level:
            raise CommandError(
                _("The index is not level with the database. Run: manage.py check_index --repair")
            )

    def write_anew(self, fault: IndexUnavailableError) -> None:
        """Rebuild an index that cannot be read."""
        self.stdout.write(str(fault))
        total = rebuild(progress_bar)
        self.stdout.write(_("The index was written anew; entries: %(total)d.") % {"total": total})

    def repair(self, found: Comparison) -> None:
        """Bring level what differs and say how much it was."""
        count = repair(found)
        if count:
            self.stdout.write(_("Entries brought level: %(count)d.") % {"count": count})
        if found.notes:
            self.stdout.write(
                _("Notes of changes that are in the index, removed: %(count)d.")
                % {"count": len(found.notes)}
            )

    def tell(self, found: Comparison) -> None:
        """Print the counts in one line, and the first differences."""
        self.stdout.write(
            _(
                "Entries wanted: %(wanted)d, in the index: %(present)d; missing: %(missing)d, "
                "changed: %(changed)d, surplus: %(surplus)d; changes noted: %(notes)d."
            )
            % {
                "wanted": found.wanted,
                "present": found.present,
                "missing": len(found.missing),
                "changed": len(found.changed),
                "surplus": len(found.surplus),
                "notes": len(found.notes),
            }
        )
        for sentence, keys in (
            (_("missing: %(keys)s"), found.missing),
            (_("changed: %(keys)s"), found.changed),
            (_("surplus: %(keys)s"), found.surplus),
        ):
            if keys:
                more = " …" if len(keys) > SHOWN else ""
                self.stdout.write("  " + sentence % {"keys": ", ".join(keys[:SHOWN]) + more})
        if found.level:
            self.stdout.write(_("The index is level with the database."))
