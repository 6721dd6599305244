"""``manage.py prepare``: all that must be there before the portal can serve.

Database, static files, texts, index, an editor; each step does nothing when it is done already.
"""

import secrets
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db.utils import OperationalError
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from portal.static_files import collect
from search.consistency.counting import waiting
from search.errors import IndexLockedError, IndexUnwritableError
from search.indexing import bring_level
from search.progress import progress_bar
from treaties.loading.clauses import NAMES
from treaties.loading.comparing import compare_waiting
from treaties.models import Agreement, Fact, Reference
from treaties.terminal import terminal_language

EDITOR = "editor"
# Agreements whose terms are counted before the portal opens: some seconds.
MOST_COUNTED = 50
SAMPLES = settings.BASE_DIR / "data" / "sample"


class Command(BaseCommand):
    help = "Bring database, static files, texts and index to the state in which the portal serves."
    # It makes anew what the check of the index tells of.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--corpus", default="", help="a folder of texts to load instead of the samples"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        with override(terminal_language()):
            self.migrate()
            call_command("terms", load=True, verbosity=0)
            collect()
            self.find_references()
            self.read_clauses()
            self.load_texts(options["corpus"])
            self.bring_index_level()
            compare_waiting()
            self.count_terms()
            self.say(_("The portal opens at %(address)s"), address=self.address())
            self.tell_editor()

    def migrate(self) -> None:
        """Bring the database's tables level with the code."""
        try:
            call_command("migrate", verbosity=0)
        except OperationalError as error:
            raise CommandError(
                _("The database cannot be reached: %(reason)s Check DATABASE_URL.")
                % {"reason": str(error).strip().splitlines()[0]}
            ) from error

    def say(self, sentence: str, **values: Any) -> None:
        """Print a sentence."""
        self.stdout.write(sentence % values)

    def find_references(self) -> None:
        """Find the cross-references of texts that were loaded before there were any."""
        if Agreement.objects.exists() and not Reference.objects.exists():
            call_command("references", stdout=self.stdout)

    def read_clauses(self) -> None:
        """Read the clauses of texts that were loaded before these were read."""
        if Agreement.objects.exists() and not Fact.objects.filter(name__in=NAMES).exists():
            call_command("clauses", stdout=self.stdout)

    def load_texts(self, corpus: str) -> None:
        """Load the texts asked for; without any, the samples into an empty database."""
        if corpus:
            # A refused file is told of; the portal opens with the others.
            call_command("ingest", corpus, tolerant=True, stdout=self.stdout, stderr=self.stderr)
        elif not Agreement.objects.exists():
            call_command("ingest", str(SAMPLES), stdout=self.stdout, stderr=self.stderr)

    def bring_index_level(self) -> None:
        """Index what is not indexed yet; write an index anew that another version made.

        When that cannot be done the portal opens nevertheless: texts are read without an index.
        """
        try:
            bring_level(progress_bar)
        except (IndexLockedError, IndexUnwritableError) as error:
            self.stderr.write(str(error))

    def count_terms(self) -> None:
        """Count how terms are rendered in new and changed texts, unless that takes minutes."""
        count = waiting()
        if count > MOST_COUNTED:
            self.say(
                _("The terms of %(count)d agreements are not counted: run manage.py count_terms."),
                count=count,
            )
        elif count:
            call_command("count_terms", verbosity=0)

    def address(self) -> str:
        """Return where the portal can be opened in a browser on this machine."""
        host, _colon, port = settings.ENVIRONMENT["SHARTNAMA_ADDRESS"].rpartition(":")
        everywhere = host in {"0.0.0.0", "[::]"}
        return f"http://{'localhost' if everywhere else host}:{port}/"

    def tell_editor(self) -> None:
        """Say how to sign in as an editor; make the account when there is none."""
        file = Path(settings.DATA_DIR) / "editor-password"
        users = get_user_model()
        if not users.objects.filter(is_staff=True).exists():
            password = secrets.token_urlsafe(12)
            users.objects.create_superuser(EDITOR, password=password)
            file.touch(mode=0o600)
            file.write_text(password + "\n")
        if file.exists():
            self.say(
                _("Editors sign in at %(address)s as “%(name)s” with the password %(word)s"),
                address=self.address().rstrip("/") + reverse("account_login"),
                name=EDITOR,
                word=file.read_text().strip(),
            )
