"""``manage.py terms``: the term table as a file, or loaded from the one of the portal."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import override

from treaties.terminal import terminal_language
from treaties.terms.stored import in_use, load
from treaties.terms.table import written


class Command(BaseCommand):
    help = "Print the term table that is in use, with tabs between its columns."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--load",
            action="store_true",
            help="bring the table level with the portal's own; editors' changes stay",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["load"]:
            self.stdout.write(written(in_use()), ending="")
            return
        loaded = load()
        if options["verbosity"]:
            with override(terminal_language()):
                self.stdout.write(
                    _(
                        "Legal terms: %(created)d new, %(updated)d updated, "
                        "%(unchanged)d unchanged, %(removed)d removed."
                    )
                    % {
                        "created": loaded.created,
                        "updated": loaded.updated,
                        "unchanged": loaded.unchanged,
                        "removed": loaded.removed,
                    }
                )
