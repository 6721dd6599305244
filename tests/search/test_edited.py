"""An edited text is found by its new words, and after it is restored no more."""

import pytest
from django.contrib.auth.models import User
from django_tasks_db.models import DBTaskResult

from portal.worker import work
from search import indexing
from search.service import Request, search
from tests.search.conftest import Library
from treaties.editing.drafts import Sent, place_of, save
from treaties.editing.handing import hand_in, publish, seen_of
from treaties.editing.restoring import Asked, restore


def total(words: str) -> int:
    return search(Request(words)).total


@pytest.fixture
def user(db: None) -> User:
    """Who writes and publishes."""
    return User.objects.create_user("aigerim")


def publish_kumis(library: Library, user: User) -> None:
    """Publish another way of settling disputes."""
    place = place_of(library.honey, "ru", "art_2", user)
    sent = Sent("Статья 2. Споры\nСпоры решаются за кумысом.", 1, place.seen, "")
    edit = save(library.honey, "ru", "art_2", user, sent)
    edit = hand_in(edit.pk, "Kumis is drunk.", seen_of(edit))
    publish(edit.pk, user, seen_of(edit))


def test_what_lost_its_task_is_found_nevertheless(library: Library, user: User) -> None:
    publish_kumis(library, user)
    assert DBTaskResult.objects.all().delete()[0] == 1
    work(once=True)
    assert total("кумыс") == 1
    assert indexing.is_level()


def test_a_text_that_is_gone_when_its_turn_comes_stops_nobody(library: Library, user: User) -> None:
    publish_kumis(library, user)
    library.honey.delete()
    work(once=True)
    assert [row.status for row in DBTaskResult.objects.all()] == ["SUCCESSFUL"]
    assert total("кумыс") == 0


def test_a_new_word_is_found_when_it_is_published_and_gone_when_restored(
    library: Library, user: User
) -> None:
    honey = library.honey
    place = place_of(honey, "ru", "art_2", user)
    sent = Sent("Статья 2. Споры\nСпоры решаются за кумысом.", 1, place.seen, "")
    edit = save(honey, "ru", "art_2", user, sent)
    assert total("кумыс") == 0
    edit = hand_in(edit.pk, "Kumis is drunk.", seen_of(edit))
    assert total("кумыс") == 0
    publish(edit.pk, user, seen_of(edit))
    # The page does not wait for the index: the worker brings it level.
    assert not indexing.is_level()
    work(once=True)
    assert total("кумыс") == 1
    assert total('"за чаем"') == 0
    assert indexing.is_level()
    restore(honey, "ru", Asked(1, "Tea it was.", 2), user)
    work(once=True)
    assert total("кумыс") == 0
    assert total('"за чаем"') == 1
    assert indexing.is_level()
