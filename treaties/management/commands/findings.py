"""``manage.py findings [SLUG...]``: where the language versions of agreements differ."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import Error
from django.db.models import Prefetch
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override
from tqdm import tqdm

from treaties.choices import FindingKind
from treaties.findings.notes import note
from treaties.findings.values import SHOWN
from treaties.findings_listing import sources_of
from treaties.findings_shown import for_readers, words_of
from treaties.findings_table import place_words, with_sources
from treaties.loading.comparing import failed_sentence
from treaties.loading.comparison import terms_digest
from treaties.loading.findings import refresh_logged
from treaties.loading.load import database_refusal
from treaties.loading.run import Interrupts
from treaties.messages import refusal_sentence
from treaties.models import Agreement, Finding, FormerAddress
from treaties.terminal import terminal_language
from treaties.wording import language_name

WRONG_ARGUMENTS = 2
INTERRUPTED = 130
# Agreements whose findings are read at a time.
CHUNK = 100


class Command(BaseCommand):
    help = (
        "Compare the language versions of agreements where that is out of date, "
        "and list what differs."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "slugs", nargs="*", metavar="SLUG", help="agreements by their addresses; all without"
        )
        parser.add_argument("--json", action="store_true", help="list them as JSON")
        parser.add_argument(
            "--all", action="store_true", help="list also what is less likely a real difference"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        least = 0 if options["all"] else SHOWN
        language = terminal_language()
        with override(language):
            try:
                keys = _keys(options["slugs"])
                failed = self.refresh(keys)
                if options["json"]:
                    self.write_json(keys, least, language)
                else:
                    self.write_lines(keys, least, language, bool(options["slugs"]))
            except KeyboardInterrupt as error:
                raise CommandError(_("Stopped."), returncode=INTERRUPTED) from error
            except Error as error:
                raise CommandError(refusal_sentence(database_refusal(error))) from error
            if failed:
                raise CommandError(failed_sentence(failed))

    def refresh(self, keys: Sequence[int]) -> int:
        """Compare what is out of date; return how many agreements could not be compared.

        Ctrl-C stops between two agreements; the next run goes on there.
        """
        terms = terms_digest()
        failed = 0
        with Interrupts() as interrupts:
            for key in tqdm(keys, desc=_("Comparing the versions"), unit="", disable=None):
                with interrupts.held():
                    failed += not refresh_logged(key, terms)
        return failed

    def write_json(self, keys: Sequence[int], least: float, language: str) -> None:
        """Write the findings as a list of JSON, one a line."""
        before = "["
        for rows in _findings(keys, least):
            for row in rows:
                told = json.dumps(_told(row, language), ensure_ascii=False)
                self.stdout.write(f"{before}\n{told}", ending="")
                before = ","
        self.stdout.write("[]" if before == "[" else "\n]")

    def write_lines(self, keys: Sequence[int], least: float, language: str, each: bool) -> None:
        """Write the findings under their agreements; ``each``: also say of which there are none."""
        total = 0
        for agreement in _agreements(keys):
            rows = list(for_readers().filter(agreement=agreement, weight__gte=least))
            total += len(rows)
            if not rows and not each:
                continue
            self.stdout.write(f"{agreement.slug}: {agreement.title(language)}")
            if len(agreement.languages) < 2:
                self.stdout.write("  " + _("One language version: there is nothing to compare."))
            elif not rows:
                self.stdout.write("  " + _("The rules found no difference."))
            for row in rows:
                self.write_finding(row, language)
        self.stdout.write(
            ngettext("%(count)d difference.", "%(count)d differences.", total) % {"count": total}
        )

    def write_finding(self, row: Finding, language: str) -> None:
        """Write a finding: where it is, what it says, and the words of each version."""
        place = place_words(row.eid, language)
        self.stdout.write(f"  {place} ({row.eid}), {row.get_kind_display()}, {row.weight:.2f}")
        self.stdout.write(f"    {note(FindingKind(row.kind), row.values, language)}")
        for code, words in words_of(row).items():
            self.stdout.write(f"    {language_name(code, language)}: {words}")


def _keys(slugs: Sequence[str]) -> list[int]:
    """Return the keys of agreements in the order of their addresses; of all without any."""
    if not slugs:
        return list(Agreement.objects.order_by("slug").values_list("pk", flat=True))
    found = []
    for slug in dict.fromkeys(slugs):
        agreement = Agreement.objects.filter(slug=slug).values_list("pk", flat=True)
        former = FormerAddress.objects.filter(slug=slug).values_list("agreement", flat=True)
        key = agreement.first() or former.first()
        if key is None:
            raise CommandError(
                _("There is no agreement with the address %(slug)s.") % {"slug": slug},
                returncode=WRONG_ARGUMENTS,
            )
        found.append(key)
    return list(dict.fromkeys(found))


def _agreements(keys: Sequence[int]) -> Iterator[Agreement]:
    """Yield agreements with their versions, some at a time."""
    for start in range(0, len(keys), CHUNK):
        some = keys[start : start + CHUNK]
        versions = Prefetch("versions", with_sources())
        there = Agreement.objects.prefetch_related(versions).in_bulk(some)
        yield from (there[key] for key in some if key in there)


def _findings(keys: Sequence[int], least: float) -> Iterator[list[Finding]]:
    """Yield the findings of agreements, those of one at a time."""
    for agreement in _agreements(keys):
        rows = list(for_readers().filter(agreement=agreement, weight__gte=least))
        for row in rows:
            row.agreement = agreement
        yield rows


def _told(row: Finding, language: str) -> dict[str, Any]:
    """Return a finding as JSON has it."""
    return {
        "agreement": row.agreement.slug,
        "sources": sources_of(row),
        "eid": row.eid,
        "kind": row.kind,
        "weight": row.weight,
        "quotes": words_of(row),
        "note": note(FindingKind(row.kind), row.values, language),
    }
