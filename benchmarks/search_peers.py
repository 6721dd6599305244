"""The engines that the search benchmark holds beside one another, each behind the same three calls.

``build`` writes an index of the rows of the database, ``place`` says where it is, ``ask`` answers a
question. The snippets of a page are made alike for all, from the texts in the database.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from benchmarks.search_questions import Question

if TYPE_CHECKING:
    from search.query import Node
    from search.snippets import Snippet

PAGE = 10
PEER = "peer"
# Rows that are written to SQLite at once.
BATCH = 500


@dataclass(frozen=True, slots=True)
class Found:
    """What an engine found: how much, the rows of the page, the counts of the facets."""

    hits: int
    page: list[int]
    # Of our own index: where in each text of the page its words stand.
    places: dict[int, frozenset[int]] = field(default_factory=dict)
    facets: dict[str, list[tuple[Any, int]]] = field(default_factory=dict)


class Engine(Protocol):
    """What is asked of each engine. ``folder`` is that of the portal's state."""

    def __init__(self, folder: Path) -> None: ...

    def place(self) -> Path:
        """Return the folder of the index."""

    def build(self, most: int) -> int:
        """Write the index anew, of ``most`` rows where it can be of less than all."""

    def ask(self, question: Question) -> Found:
        """Return what is found."""


class Ours:
    """The portal's own engine, asked as ``search.service`` asks it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def place(self) -> Path:
        """Return the folder of the index."""
        return self.folder / "index"

    def build(self, most: int) -> int:
        """Write the whole index as ``manage.py rebuild_index`` does."""
        from search.indexing import rebuild

        return rebuild()

    def ask(self, question: Question) -> Found:
        """Return what a SearchQuerySet gives, articles grouped."""
        from haystack.query import SearchQuerySet

        from search.inputs import Parsed
        from search.query import parse
        from search.service import FACETS, narrow_query
        from search.values import resolve

        found = SearchQuerySet()
        found.query.group_field = "provision"
        found = found.filter(content=Parsed(resolve(parse(question.words).node)))
        for facet in FACETS if question.facets else ():
            found = found.facet(facet)
        if question.party:
            found = found.narrow(narrow_query("party", [question.party]))
            found = found.narrow(narrow_query("year", map(str, question.years)))
        results = list(found[question.start : question.start + PAGE])
        page = [int(result.pk) for result in results]
        places = {int(one.pk): one.places[one.language] for one in results if one.places}
        counts = found.facet_counts().get("fields", {}) if question.facets else {}
        return Found(found.count(), page, places, counts)


class Haystack:
    """Haystack's own Whoosh backend with the portal's index class, each language version a hit.

    It stems as it does by default, so that of most Kazakh and Russian words it finds the very form;
    its facets are counted with all filters on.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def place(self) -> Path:
        """Return the folder of the index."""
        return self.folder / PEER

    def build(self, most: int) -> int:
        """Write the index by the backend's ``update``."""
        import haystack

        from treaties.models import Article

        backend = haystack.connections[PEER].get_backend()
        index = haystack.connections[PEER].get_unified_index().get_index(Article)
        rows = index.index_queryset()[:most]
        backend.update(index, rows)
        return len(rows)

    def ask(self, question: Question) -> Found:
        """Return what a SearchQuerySet gives; the words of the questions are Whoosh's language."""
        from haystack.inputs import Raw
        from haystack.query import SearchQuerySet

        from search.service import FACETS

        found = SearchQuerySet(using=PEER).filter(content=Raw(question.words))
        for facet in FACETS if question.facets else ():
            found = found.facet(facet)
        if question.party:
            found = found.narrow(f"party:{question.party}")
            found = found.narrow(f"year:[{question.years[0]} TO {question.years[-1]}]")
        page = [int(result.pk) for result in found[question.start : question.start + PAGE]]
        counts = (found.facet_counts() or {}).get("fields", {}) if question.facets else {}
        return Found(found.count(), page, facets=counts)


SINGLE_FACETS = ("kind", "year", "status", "unit")
LIST_FACETS = ("party", "prevailing")
SCHEMA = """
CREATE VIRTUAL TABLE words USING fts5(form, stem, weak, heading, title, content='',
    tokenize="ascii tokenchars '-~.,_'''");
CREATE TABLE entry(id INTEGER PRIMARY KEY, provision INTEGER, language TEXT,
    kind TEXT, year INTEGER, status TEXT, unit TEXT);
CREATE TABLE party(provision INTEGER, value TEXT, PRIMARY KEY(provision, value)) WITHOUT ROWID;
CREATE TABLE prevailing(provision INTEGER, value TEXT, PRIMARY KEY(provision, value)) WITHOUT ROWID;
"""
# What is found is gathered once, and then counted and cut to a page.
WORKING_TABLES = """
PRAGMA cache_size=-65536; PRAGMA mmap_size=2147483648; PRAGMA temp_store=MEMORY;
CREATE TEMP TABLE hit(id INTEGER PRIMARY KEY, provision INTEGER, language TEXT, score REAL);
CREATE TEMP TABLE found(provision INTEGER PRIMARY KEY, id INTEGER, score REAL,
    kind TEXT, year INTEGER, status TEXT, unit TEXT);
"""
MATCH = """
INSERT INTO hit SELECT entry.id, provision, language, bm25(words, 0.5, 1.0, 0.2, 2.5, 0.0)
FROM words JOIN entry ON entry.id = words.rowid WHERE words MATCH ?
"""
# The row of a group with its lowest, that is its best score.
GROUP = """
INSERT INTO found SELECT hit.provision, hit.id, MIN(score), kind, year, status, unit
FROM hit JOIN entry ON entry.id = hit.id GROUP BY hit.provision
"""


class Fts5:
    """SQLite FTS5 over the terms of the portal's analysis, grouped and counted in SQL.

    It keeps terms and what is counted; the other two also keep the values that a result carries.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.opened: sqlite3.Connection | None = None

    def place(self) -> Path:
        """Return the folder of the index."""
        return self.folder / "fts5"

    def build(self, most: int) -> int:
        """Write the whole index in one transaction."""
        from search.search_indexes import ArticleIndex

        shutil.rmtree(self.place(), ignore_errors=True)
        self.place().mkdir()
        index, provisions, total = ArticleIndex(), dict[str, int](), 0
        rows = index.index_queryset().iterator(chunk_size=BATCH)
        with sqlite3.connect(self.place() / "index.sqlite3") as database:
            database.executescript(SCHEMA)
            while batch := [index.full_prepare(row) for row in islice(rows, BATCH)]:
                self._write(database, batch, provisions)
                total += len(batch)
            database.execute("INSERT INTO words(words) VALUES ('optimize')")
        database.close()
        return total

    def _write(
        self, database: sqlite3.Connection, batch: list[dict[str, Any]], known: dict[str, int]
    ) -> None:
        for entry in batch:
            key = int(entry["django_id"])
            provision = known.setdefault(entry["provision"], len(known))
            single = [entry.get(name) for name in SINGLE_FACETS]
            database.execute(
                "INSERT INTO words(rowid, form, stem, weak, heading, title) VALUES (?,?,?,?,?,?)",
                [key, *_columns(entry)],
            )
            database.execute(
                "INSERT INTO entry VALUES (?,?,?,?,?,?,?)",
                [key, provision, entry["language"], *single],
            )
            for name in LIST_FACETS:
                database.executemany(
                    f"INSERT OR IGNORE INTO {name} VALUES (?,?)",
                    [(provision, value) for value in entry[name]],
                )

    def ask(self, question: Question) -> Found:
        """Return what FTS5 matches; a facet's counts ignore the choice in that facet."""
        from search.query import parse

        if self.opened is None:
            self.opened = sqlite3.connect(self.place() / "index.sqlite3", isolation_level=None)
            self.opened.executescript(WORKING_TABLES)
        execute = self.opened.execute
        execute("BEGIN")
        execute("DELETE FROM hit")
        execute("DELETE FROM found")
        asked = f"{{form stem weak heading}} : ({match_of(parse(question.words).node)})"
        execute(MATCH, [asked])
        execute(GROUP)
        chosen = _where(question)
        page = execute(
            f"SELECT id FROM found WHERE {chosen} ORDER BY score, id LIMIT ? OFFSET ?",
            [PAGE, question.start],
        ).fetchall()
        hits = execute(f"SELECT COUNT(*) FROM found WHERE {chosen}").fetchone()[0]
        facets = dict(self._facets(execute, question)) if question.facets else {}
        execute("COMMIT")
        return Found(hits, [key for (key,) in page], facets=facets)

    def _facets(
        self, execute: Any, question: Question
    ) -> Iterator[tuple[str, list[tuple[Any, int]]]]:
        for name in SINGLE_FACETS:
            where = _where(question, name)
            yield name, execute(_counts(name, "found", where)).fetchall()
        for name in LIST_FACETS:
            where = _where(question, name)
            yield (
                name,
                execute(_counts("value", f"found JOIN {name} USING (provision)", where)).fetchall(),
            )
        table = "hit JOIN found USING (provision)" if question.party else "hit"
        yield "language", execute(_counts("language", table, _where(question))).fetchall()


def _counts(column: str, table: str, where: str) -> str:
    return f"SELECT {column}, COUNT(*) FROM {table} WHERE {where} GROUP BY 1 ORDER BY 2 DESC, 1"


def _where(question: Question, without: str = "") -> str:
    """Return the filter of a question as SQL; its values are codes and years of the benchmark."""
    parts = ["1"]
    if question.party and without != "party":
        parts.append(
            "EXISTS (SELECT 1 FROM party AS p WHERE p.provision = found.provision"
            f" AND p.value = '{question.party}')"
        )
    if question.years and without != "year":
        parts.append(f"year IN ({', '.join(map(str, question.years))})")
    return " AND ".join(parts)


def _columns(entry: dict[str, Any]) -> list[str]:
    """Return the terms of an entry: forms, stems and weak stems of the text, heading, title.

    A stem has its language before it, as the portal's index has fields for each.
    """
    from search.language.analyse import analyse

    language = str(entry["language"])
    text = list(analyse(entry["text"] or "", language))
    # A compound and a date stand at the place of their first word: after all words, so that these
    # stay neighbours.
    after = [term.place for term in text[1:]] + [-1]
    words = [term.form for term, place in zip(text, after, strict=True) if term.place != place]
    extra = [term.form for term, place in zip(text, after, strict=True) if term.place == place]
    columns = [" ".join(words + extra)]
    columns.append(" ".join(f"{language}_{stem}" for term in text for stem in term.stems))
    columns.append(" ".join(f"w_{stem}" for term in text for stem in term.weak))
    for name in ("heading", "title"):
        terms = list(analyse(entry.get(name) or "", language))
        stems = [f"{language}_{stem}" for term in terms for stem in term.stems]
        columns.append(" ".join(stems + [f"w_{stem}" for term in terms for stem in term.weak]))
    return columns


def match_of(node: "Node") -> str:
    """Return a query tree in FTS5's language; ValueError for what the benchmark never asks."""
    from search.query import And, Or, Phrase, Prefix, Word

    match node:
        case And(parts):
            return " AND ".join(f"({match_of(part)})" for part in parts)
        case Or(parts):
            return " OR ".join(f"({match_of(part)})" for part in parts)
        case Word(form):
            return _any_form(form)
        case Phrase(forms):
            return f'form : "{" ".join(forms)}"'
        case Prefix(beginning):
            return f'form : "{beginning}" *'
    raise ValueError(f"The benchmark does not ask this of FTS5: {node}")


def _any_form(form: str) -> str:
    from search.language.analyse import readings

    read = readings(form)
    terms = [f'"{lang}_{stem}"' for lang, stems in read.stems.items() for stem in stems]
    # Latin words are looked for as Kazakh only where nothing has them: never here.
    terms += [f'"w_{stem}"' for stem in (() if read.latin else read.weak)]
    return " OR ".join([*terms, f'form : "{form}"'])


def snippets(words: str, found: Found) -> "list[Snippet]":
    """Return the snippets of the rows of a page, their texts fetched from the database."""
    from search.query import parse
    from search.snippets import make_snippet, paragraphs_of
    from search.wanted import wanted_words
    from treaties.models import Article

    rows = Article.objects.select_related("version").in_bulk(found.page)
    paragraphs = paragraphs_of(found.page)
    wanted = wanted_words(parse(words).node)
    return [
        make_snippet(rows[key], paragraphs[key], wanted, places=found.places.get(key))
        for key in found.page
    ]


ENGINES: dict[str, type[Engine]] = {"ours": Ours, "haystack": Haystack, "fts5": Fts5}
