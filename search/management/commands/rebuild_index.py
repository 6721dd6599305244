"""``manage.py rebuild_index``: write the index anew; the old one serves until the new is whole.

Takes the place of Haystack's command of the same name, which empties the index first.
"""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import override

from search.errors import IndexLockedError, IndexUnwritableError
from search.indexing import rebuild
from search.progress import progress_bar
from treaties.terminal import terminal_language


class Command(BaseCommand):
    help = "Write the search index anew from the database; the old one serves until then."
    # It is the cure of what the check tells.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--noinput", action="store_true", help="accepted for scripts; nothing is asked"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        with override(terminal_language()):
            try:
                total = rebuild(progress_bar)
            except (IndexLockedError, IndexUnwritableError) as error:
                raise CommandError(str(error)) from error
            self.stdout.write(_("Entries in the index: %(total)d") % {"total": total})
