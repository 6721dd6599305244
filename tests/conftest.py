"""What all tests need before they begin."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core import serializers
from django.db.models.signals import post_migrate
from django.utils.translation import deactivate, override
from pytest_django import DjangoDbBlocker

from portal import fonts
from portal.catalogue import compile_all


def pytest_configure() -> None:
    # The interface is tested in its three languages.
    compile_all()
    # Pages name the font, and browsers ask for it.
    fonts.make()


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The database of the tests, with the groups of the roles as the migrations made them.

    A test that commits for itself ends by emptying every table, and with that signal of Django
    come back only the rights; whichever test comes next needs the groups, too.
    """
    with django_db_blocker.unblock():
        made = serializers.serialize(
            "json",
            Group.objects.all(),
            use_natural_foreign_keys=True,
            use_natural_primary_keys=True,
        )

    def restore(**_told: Any) -> None:
        for group in serializers.deserialize("json", made):
            group.save()

    # The last of the signals: all rights are there.
    last = [config for config in apps.get_app_configs() if config.models_module][-1]
    post_migrate.connect(restore, sender=last, weak=False)


@pytest.fixture(autouse=True)
def _own_language() -> None:
    """No language that a test before has left: the one of the settings."""
    deactivate()


@pytest.fixture
def in_english() -> Iterator[None]:
    """English for what a test reads outside of a page."""
    with override("en"):
        yield
