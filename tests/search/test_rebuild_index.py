"""``manage.py rebuild_index``, which takes the place of Haystack's."""

import fcntl
from io import StringIO

import pytest
from django.core.management import call_command, get_commands
from django.core.management.base import CommandError

from search.engines.whoosh import store
from search.engines.whoosh.backend import Backend
from search.service import Request, search
from tests.search.conftest import Library
from treaties.models import Article


def rebuild(*options: str) -> str:
    output = StringIO()
    call_command("rebuild_index", *options, stdout=output)
    return output.getvalue()


def test_it_is_ours_and_not_haystacks() -> None:
    assert get_commands()["rebuild_index"] == "search"


@pytest.mark.parametrize("options", [[], ["--noinput"]])
def test_it_makes_the_index_and_says_how_large_it_is(
    unindexed: Library, options: list[str]
) -> None:
    assert str(Article.objects.count()) in rebuild(*options)
    assert search(Request("чай")).total == 1


def test_beside_another_writer_it_fails_and_changes_nothing(
    library: Library, backend: Backend
) -> None:
    with (backend.path / store.LOCK).open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        with pytest.raises(CommandError, match="Another process"):
            rebuild()
    assert search(Request("чай")).total == 1
