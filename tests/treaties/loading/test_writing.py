"""Loading from several sides at once, on a database that has several writers."""

import threading

import pytest
from django.db import connection, connections

from tests.treaties.samples import ENGLISH, KAZAKH, RUSSIAN
from treaties.loading.load import load
from treaties.loading.writing import one_writer
from treaties.models import Agreement, SourceFile


@pytest.mark.django_db(transaction=True)
def test_texts_of_one_treaty_that_come_at_one_moment_meet():
    if connection.vendor != "postgresql":
        pytest.skip("this database has but one writer")
    texts = [KAZAKH, RUSSIAN, ENGLISH, RUSSIAN]
    begin = threading.Barrier(len(texts))

    def store(text: str) -> None:
        begin.wait()
        load(text.encode(), "tea.txt")
        connections.close_all()

    threads = [threading.Thread(target=store, args=[text]) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Agreement.objects.get().languages == ["kk", "ru", "en"]
    assert SourceFile.objects.count() == 3


@pytest.mark.django_db
def test_a_writer_is_a_transaction():
    def fail() -> None:
        with one_writer():
            load(KAZAKH.encode(), "tea.txt")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert not Agreement.objects.exists()
