"""``manage.py dump_texts``: make the files of all texts of this day."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from treaties.bulk.kept import folder
from treaties.bulk.making import BusyError, make
from treaties.bulk.reading import ChangingError
from treaties.terminal import terminal_language


class Command(BaseCommand):
    help = (
        "Make the files of all texts of this day: an archive of plain texts, a file of JSON "
        "lines, and their checksums. Those of the last 7 days are kept."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--folder", type=Path, help="where to (the portal's own place)")

    def handle(self, *args: Any, **options: Any) -> None:
        place = (options["folder"] or folder()).expanduser().resolve()
        with override(terminal_language()):
            try:
                made = make(place, timezone.localdate(), settings.ORIGIN)
            except BusyError:
                sentence = _("Another process is just making the files in %(folder)s.")
                raise CommandError(sentence % {"folder": place}) from None
            except ChangingError as error:
                sentence = _(
                    "The agreement “%(agreement)s” was being changed all the time. "
                    "Run the command again."
                )
                raise CommandError(sentence % {"agreement": error}) from error
            except OSError as error:
                sentence = _("The files cannot be written: %(reason)s.")
                raise CommandError(sentence % {"reason": error}) from error
            for file in made.dump.files:
                self.stdout.write(f"{file.sha256}  {file.path}")
            told = {"agreements": made.counts.agreements, "texts": made.counts.texts}
            self.stdout.write(_("Agreements: %(agreements)d, texts: %(texts)d.") % told)
