"""``manage.py serve``: the portal's two processes, the server and the worker, as one."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from portal.serving import serve


class Command(BaseCommand):
    help = "Start the server and the worker, and the worker anew when it ends; end both together."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        sys.exit(serve())
