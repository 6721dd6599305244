"""``manage.py messages``: bring the translation files level with the interface's texts."""

from typing import Any

from django.core.management.base import BaseCommand

from portal.catalogue import LANGUAGES, untranslated, update


class Command(BaseCommand):
    help = "Bring locale/*/django.po level with the texts in code and templates."

    def handle(self, *args: Any, **options: Any) -> None:
        for language in LANGUAGES:
            catalogue = update(language)
            missing = untranslated(catalogue)
            self.stdout.write(f"{language}: {len(catalogue)} texts, {len(missing)} not translated")
