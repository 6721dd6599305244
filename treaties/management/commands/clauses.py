"""``manage.py clauses``: read the clauses on disputes and amendment of texts loaded before."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import override

from treaties.loading.clauses import NAMES, renew_clauses
from treaties.loading.writing import one_writer
from treaties.models import Agreement, Fact
from treaties.terminal import terminal_language


class Command(BaseCommand):
    help = "Read the clauses on disputes and amendment of all texts anew."

    def handle(self, *args: Any, **options: Any) -> None:
        for key in list(Agreement.objects.order_by("pk").values_list("pk", flat=True)):
            with one_writer():
                agreement = Agreement.objects.filter(pk=key).first()
                if agreement is not None:
                    renew_clauses(agreement)
        with override(terminal_language()):
            found = Fact.objects.filter(name__in=NAMES).count()
            self.stdout.write(_("Clauses on disputes and amendment: %(count)d.") % {"count": found})
