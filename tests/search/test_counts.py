"""In how many entries a term stands, told without reading in which."""

from search.engines.whoosh import store
from search.engines.whoosh.backend import Backend
from search.engines.whoosh.schema import term_field
from search.indexing import update_pending
from tests.search.conftest import Library
from treaties.models import Paragraph

TERMS = (
    ("ru", "сторона"),
    ("ru", "чай"),
    ("ru", "письмо"),
    ("kk", "көл"),
    ("en", "parti"),
    ("ru", "ъъъ"),
)


def test_the_dictionary_counts_as_the_postings_do(library: Library, backend: Backend) -> None:
    snapshot = store.snapshot(backend.path)
    counts = [snapshot.count(term_field("text", language), term) for language, term in TERMS]
    assert [
        snapshot.about(term_field("text", language), term) for language, term in TERMS
    ] == counts
    assert max(counts) > 20
    assert counts[-1] == 0


def test_after_an_edit_what_was_deleted_counts_on(library: Library, backend: Backend) -> None:
    before = store.snapshot(backend.path).about("text_ru", "чай")
    Paragraph.objects.filter(text__contains="чаем").update(text="За чаем, за кофе.")
    library.honey.save()
    assert update_pending()
    assert store.snapshot(backend.path).about("text_ru", "чай") == before + 1
