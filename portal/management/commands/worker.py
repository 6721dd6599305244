"""``manage.py worker``: read uploaded files and publish drafts, as long as the portal runs."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import override

from portal.worker import WorkerRunningError, work
from treaties.terminal import terminal_language


class Command(BaseCommand):
    help = "Do in the background what the pages leave to it: read uploaded files, publish drafts."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="end when nothing is left to do")

    def handle(self, *args: Any, **options: Any) -> None:
        with override(terminal_language()):
            try:
                work(options["once"])
            except WorkerRunningError as error:
                raise CommandError(
                    _("Another worker is at work on this folder of state already.")
                ) from error
