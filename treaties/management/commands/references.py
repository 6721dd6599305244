"""``manage.py references``: find the cross-references of texts that were loaded before."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _
from django.utils.translation import override

from treaties.loading.references import store_references
from treaties.loading.values import stored_agreement
from treaties.loading.writing import one_writer
from treaties.models import Agreement, Reference
from treaties.terminal import terminal_language


class Command(BaseCommand):
    help = "Find the cross-references of the texts that have none yet."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--all", action="store_true", help="find those of all texts anew")

    def handle(self, *args: Any, **options: Any) -> None:
        agreements = Agreement.objects.order_by("pk")
        if not options["all"]:
            there = Reference.objects.filter(version__agreement=OuterRef("pk"))
            agreements = agreements.filter(~Exists(there))
        for key in list(agreements.values_list("pk", flat=True)):
            renew(key)
        with override(terminal_language()):
            found = Reference.objects.exclude(target_eid="").count()
            self.stdout.write(
                _("Cross-references that lead to a provision: %(count)d.") % {"count": found}
            )


def renew(key: int) -> None:
    """Find the references of an agreement anew, in a transaction of its own."""
    with one_writer():
        agreement = Agreement.objects.filter(pk=key).first()
        if agreement is None:
            return
        Reference.objects.filter(version__agreement=agreement).delete()
        store_references(agreement, stored_agreement(agreement), agreement.languages)
