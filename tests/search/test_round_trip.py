"""Every word of the real texts finds the articles that it stands in."""

from collections import defaultdict

import haystack
import numpy as np
import pytest
from django.core.management import call_command

from search.engines.whoosh import store
from search.engines.whoosh.backend import Backend
from search.engines.whoosh.evaluate import Evaluation, View
from search.engines.whoosh.grouping import Grouping
from search.language.tokenise import tokenise
from search.query import parse
from tests.treaties.text.test_corpus import CORPUS
from treaties.loading.load import load
from treaties.models import Article

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason=f"the corpus of real texts is not there: {CORPUS}"
)


@pytest.fixture
def corpus(db: None, backend: Backend) -> Backend:
    """The engine with the real texts."""
    for path in sorted(CORPUS.glob("*.txt")):
        assert load(path.read_bytes(), path.name).agreement
    call_command("rebuild_index", verbosity=0)
    return backend


def test_every_word_finds_its_articles(corpus: Backend) -> None:
    index = haystack.connections["default"].get_unified_index().get_index(Article)
    articles: dict[str, set[str]] = defaultdict(set)
    for article in index.index_queryset():
        for token in tokenise(index.prepare_text(article)):
            articles[token.form].add(str(article.pk))
    assert len(articles) > 4000
    snapshot = store.snapshot(corpus.path)
    keys = np.array([str(snapshot.entry(number)["django_id"]) for number in range(snapshot.size)])
    view = View(snapshot, Grouping.by(snapshot), snapshot.live)
    missed = {}
    for form, wanted in articles.items():
        found = set(keys[Evaluation(view).run(parse(form).node).groups])
        if not wanted <= found:
            missed[form] = wanted - found
    assert missed == {}
