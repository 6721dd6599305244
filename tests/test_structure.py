"""The rules of the design: who imports whom, how long files and functions are.

The rules read the source as it stands; imports inside functions count. Each rule is also shown a
small project that breaks it.
"""

from pathlib import Path

import pytest

from portal.environment import BASE_DIR
from tests.source import Project, within

PARTS = ("treaties", "search", "portal")
LONGEST_FILE = 400
LONGEST_FUNCTION = 60
LONGEST_VIEW = 40
# Data, not code.
TABLES = ("search/language/kazakh_tables.py",)


SITE = Project(BASE_DIR, PARTS, TABLES)
EVERYTHING = Project(BASE_DIR, (*PARTS, "tests", "benchmarks"), TABLES)


def test_the_modules_are_read():
    assert {"treaties.models", "treaties.text", "search.engines.whoosh.store"} <= set(SITE.modules)
    assert "treaties.models" in SITE.targets("treaties.loading.load")
    assert "treaties.views" in SITE.targets("treaties.urls")


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("treaties", "search"),
        ("treaties", "portal"),
        ("search", "portal"),
        ("treaties.text", "django"),
        ("treaties.references", "django"),
        ("treaties.compare", "django"),
        ("search.language", "django"),
        ("search.language", "haystack"),
        ("search.language", "whoosh"),
        ("search.query", "django"),
        ("search.query", "whoosh"),
        ("treaties.models", "treaties.loading.load"),
        ("treaties.loading.load", "treaties.views"),
        ("treaties.loading.load", "treaties.admin"),
        ("search.engines", "search.service"),
        ("search.engines", "search.views"),
        ("search.service", "search.views"),
    ],
)
def test_nothing_imports_what_is_above_it(above, below):
    assert SITE.crossing(above, below) == []


@pytest.mark.parametrize(
    ("part", "known"),
    [
        ("treaties.text", ("treaties.text",)),
        ("treaties.references", ("treaties.references", "treaties.text")),
        ("treaties.compare", ("treaties.compare", "treaties.text")),
        # Dates are read by one grammar, in treaties and in queries alike.
        ("search.language", ("search.language", "treaties.text.dates")),
    ],
)
def test_plain_python_knows_only_plain_python(part, known):
    for module in SITE.modules:
        if within(module, part):
            own = {name for name in SITE.targets(module) if name.split(".")[0] in PARTS}
            assert all(any(within(name, one) for one in known) for name in own), (module, own)


def test_one_module_opens_the_index():
    opening = {"whoosh.index", "whoosh.filedb.filestore", "whoosh.filedb"}
    openers = {module for module in SITE.modules if SITE.targets(module) & opening}
    assert openers == {"search.engines.whoosh.store"}


def test_there_are_no_import_circles():
    assert EVERYTHING.circle() == []


def test_no_module_takes_what_is_anothers_own():
    assert EVERYTHING.private() == []


def test_files_are_short():
    assert EVERYTHING.long_files(LONGEST_FILE) == []


def test_functions_are_short():
    assert EVERYTHING.long_functions(LONGEST_FUNCTION) == []


def test_views_are_shorter():
    assert SITE.long_functions(LONGEST_VIEW, modules=".views") == []


# The rules can be broken


def project(root: Path, **files: str) -> Project:
    """Write a small project: ``treaties__load`` is ``treaties/loading/load.py``."""
    for name, text in files.items():
        file = root / f"{name.replace('__', '/')}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return Project(root, PARTS)


@pytest.mark.parametrize(
    "text",
    [
        "import search.query",
        "from search import query",
        "from search.query import parse",
        "def load():\n    from search.query import parse",
        "if True:\n    import search",
        "from ..search import query",
    ],
)
def test_an_import_of_what_is_above_is_seen(tmp_path, text):
    made = project(tmp_path, treaties__load=text, search__query="", search__language="")
    assert len(made.crossing("treaties", "search")) == 1
    assert made.crossing("search", "treaties") == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("import treaties.two", "import treaties.one"),
        ("from treaties import two", "def f():\n    from treaties.one import x"),
        ("from . import two", "from .one import x"),
        ("from treaties.three import x", "from treaties import one"),
    ],
)
def test_a_circle_is_seen(tmp_path, one, two):
    three = "from treaties import two"
    made = project(tmp_path, treaties__one=one, treaties__two=two, treaties__three=three)
    assert made.circle()


@pytest.mark.parametrize("text", ["from treaties.two import _x", "from treaties._two import x"])
def test_an_import_of_anothers_own_is_seen(tmp_path, text):
    made = project(tmp_path, treaties__one=text, treaties__two="_x = 1", treaties___two="")
    assert len(made.private()) == 1
    assert project(tmp_path, treaties__one="from gettext import _x").private() == []


def test_length_is_seen(tmp_path):
    text = "def f():\n" + "    x = 1\n" * 59
    made = project(tmp_path, treaties__views=text)
    assert made.long_functions(60) == []
    assert made.long_functions(59) == ["treaties.views.f: 60"]
    assert made.long_functions(40, modules=".views")
    assert made.long_functions(40, modules=".models") == []
    assert made.long_files(59) == ["treaties/views.py: 60"]
    assert made.long_files(60) == []
