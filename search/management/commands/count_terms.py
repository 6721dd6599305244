"""``manage.py count_terms``: count how the terms of the table are rendered in all agreements."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import override
from tqdm import tqdm

from search.consistency.counting import count_agreement, keys_waiting, waiting
from search.models import TermCount, TermTotal
from treaties.terminal import terminal_language


class Command(BaseCommand):
    help = (
        "Count how terms are rendered in the agreements that were changed; a stopped run goes on."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--all", action="store_true", help="count all agreements anew")

    def handle(self, *args: Any, **options: Any) -> None:
        with override(terminal_language()):
            if options["all"]:
                TermCount.objects.update(fresh=False)
            bar = tqdm(keys_waiting(), total=waiting(), desc=_("Counting"), unit="", disable=None)
            for key in bar:
                count_agreement(key)
            if options["verbosity"]:
                told = {"agreements": TermCount.objects.count(), "uses": TermTotal.objects.count()}
                sentence = _("Renderings of legal terms: %(uses)d in %(agreements)d agreements.")
                self.stdout.write(sentence % told)
