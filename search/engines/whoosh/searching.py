"""One search over one snapshot: results in their order, and the counts of facets."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import numpy as np
from haystack.constants import DJANGO_CT, DJANGO_ID, ID
from haystack.models import SearchResult

from search.engines.whoosh.compile import compile_facet_query, compile_narrow
from search.engines.whoosh.evaluate import Evaluation, Matches, View
from search.engines.whoosh.facets import Counter, buckets
from search.engines.whoosh.schema import VERSION_FIELD
from search.engines.whoosh.snapshot import Bools, Floats, Ints, Snapshot
from search.leniency import STRICT
from search.query import And, Everything, FieldIs, FieldRange, Node
from search.time_limit import TimeLimit


class Search:
    """One search; ``options`` are those that Haystack hands to a backend."""

    def __init__(self, index: Snapshot, node: Node, options: dict[str, Any]) -> None:
        self.index = index
        self.options = options
        self.limit = TimeLimit()
        self.grouping: str = options.get("group_field") or ""
        self.group_of, self.groups = self._grouping(self.grouping)
        narrow = [compile_narrow(query) for query in options.get("narrow_queries") or ()]
        lifted, self.node = _lift_versions(node)
        self.versions = lifted + [part for part in narrow if _field_of(part) == VERSION_FIELD]
        self.narrow = [part for part in narrow if _field_of(part) != VERSION_FIELD]
        self.masks = [self._plain(part) for part in self.narrow]

    def _grouping(self, field: str) -> tuple[Ints, int]:
        if not field:
            return np.arange(self.index.size, dtype=np.int64), self.index.size
        column = self.index.column(field)
        # What is gone from the index has no group; it is never among the live entries.
        group_of: Ints = self.index.derived(
            f"groups of {field}", lambda: np.maximum(column.single_codes(), 0)
        )
        return group_of, max(1, len(column.values))

    def answer(self) -> dict[str, Any]:
        """Return results, hits and facets as Haystack wants them."""
        allowed = self._allowed(self.versions)
        words = self._evaluate(self.node, allowed)
        chosen = self._chosen(words)
        entries = self._entries(words, allowed, chosen)
        start, end = self.options.get("start_offset") or 0, self.options.get("end_offset")
        groups = np.flatnonzero(self._groups_of(entries))
        order = self._order(groups, entries, words.scores, end)
        return {
            "results": [self._result(group, entries, words) for group in order[start:end]],
            "hits": int(groups.size),
            "facets": {
                "fields": {
                    # Haystack asks for the unstemmed twin of a facet field by this ending.
                    field: self._facet(field.removesuffix("_exact"), words)
                    for field in self.options.get("facets") or {}
                },
                "queries": {
                    f"{field}:{query}": int(
                        (self._plain(compile_facet_query(field, query)) & chosen).sum()
                    )
                    for field, query in self.options.get("query_facets") or ()
                },
                "dates": {
                    field: self._dates(field, asked, chosen)
                    for field, asked in (self.options.get("date_facets") or {}).items()
                },
            },
            "spelling_suggestion": None,
        }

    def _evaluate(self, node: Node, allowed: Bools) -> Matches:
        leniency = self.options.get("leniency", STRICT)
        view = View(self.index, self.group_of, self.groups, allowed, leniency)
        return Evaluation(view, self.limit).run(node)

    def _chosen(self, words: Matches, but: str = "") -> Bools:
        """Return the groups that match words and filters, those on the field ``but`` left out."""
        chosen = words.groups.copy()
        for part, mask in zip(self.narrow, self.masks, strict=True):
            if not but or _field_of(part) != but:
                chosen &= mask
        return chosen

    def _allowed(self, versions: Sequence[Node]) -> Bools:
        allowed = self.index.live.copy()
        for part in versions:
            if isinstance(part, FieldIs):
                allowed &= self.index.column(VERSION_FIELD).mask(part.values)
        return allowed

    def _plain(self, node: Node) -> Bools:
        """Return the groups that match a filter, whichever version of a text it looks at."""
        return self._evaluate(node, self.index.live).groups

    def _groups_of(self, entries: Bools) -> Bools:
        found = np.zeros(self.groups, dtype=bool)
        found[self.group_of[entries]] = True
        return found

    def _entries(self, words: Matches, allowed: Bools, chosen: Bools) -> Bools:
        """Return the entries of the chosen groups that words matched; without words, all."""
        within: Bools = chosen[self.group_of] & allowed
        matched: Bools = within & (words.scores > 0)
        # A group may be chosen without a word in it, by a filter or a negation.
        silent = ~self._groups_of(matched)
        result: Bools = matched | (within & silent[self.group_of])
        return result

    def _order(self, groups: Ints, entries: Bools, scores: Floats, end: int | None) -> Ints:
        """Return groups in the order asked for, at least up to the place ``end``."""
        numbers = np.flatnonzero(entries)
        best = np.zeros(self.groups)
        np.maximum.at(best, self.group_of[numbers], scores[numbers])
        first = np.full(self.groups, self.index.size, dtype=np.int64)
        first[self.group_of[numbers[::-1]]] = numbers[::-1]
        sort_by = self.options.get("sort_by") or []
        if not sort_by and end and groups.size > 4 * end:
            # Only the best are put in order, with all that are as good as the last of them.
            least = -np.partition(-best[groups], end)[end]
            groups = groups[best[groups] >= least]
        # The last key counts most; equal results keep the order of the index.
        keys: list[Any] = [first[groups], -best[groups]]
        for field in reversed(sort_by):
            column = self.index.column(field.lstrip("-"))
            codes = column.single_codes()[first[groups]]
            # What has no value comes last in either direction.
            ranked = np.where(codes < 0, len(column.values), codes)
            falling = np.where(codes < 0, len(column.values), -codes)
            keys.append(falling if field.startswith("-") else ranked)
        result: Ints = groups[np.lexsort(keys)]
        return result

    def _result(self, group: int, entries: Bools, words: Matches) -> SearchResult:
        numbers = np.flatnonzero((self.group_of == group) & entries)
        ranked = sorted(numbers, key=lambda number: (-words.scores[number], number))
        stored = {number: self.index.entry(int(number)) for number in ranked}
        entry = dict(stored[ranked[0]])
        app_label, model_name = entry.pop(DJANGO_CT).split(".")
        entry.pop(ID, None)
        key = entry.pop(DJANGO_ID)
        result_class = self.options.get("result_class") or SearchResult
        matched = [
            (stored[number][DJANGO_ID], stored[number][VERSION_FIELD])
            for number in ranked
            if words.scores[number] > 0
        ]
        score = float(words.scores[ranked[0]])
        return result_class(app_label, model_name, key, score, matched=matched, **entry)

    def _facet(self, field: str, words: Matches) -> list[tuple[str, int]]:
        """Return the counts of a field as if nothing had been chosen in that field itself."""
        if field == VERSION_FIELD:
            return self._version_counts()
        chosen = self._chosen(words, but=field)
        entries = self._entries(words, self._allowed(self.versions), chosen)
        counter = Counter(self.index, self.grouping, self.group_of, self.groups)
        return counter.count(field, entries)

    def _version_counts(self) -> list[tuple[str, int]]:
        """Return for each version how many groups would be found if it were chosen.

        The words are looked for anew in each: two words of a query may stand in two versions.
        """
        counts = []
        for value in self.index.column(VERSION_FIELD).values:
            allowed = self._allowed([FieldIs(VERSION_FIELD, (value,))])
            count = int(self._chosen(self._evaluate(self.node, allowed)).sum())
            if count:
                counts.append((value, count))
        return sorted(counts, key=lambda pair: (-pair[1], pair[0]))

    def _dates(self, field: str, asked: dict[str, Any], chosen: Bools) -> list[tuple[date, int]]:
        """Return the number of results in each span of time that a date facet asks for."""
        counts = []
        for start, end in buckets(asked):
            last = (end - timedelta(days=1)).isoformat()[:10]
            within = FieldRange(field, start.isoformat()[:10], last)
            counts.append((start, int((self._plain(within) & chosen).sum())))
        return counts


def _field_of(node: Node) -> str:
    return node.field if isinstance(node, FieldIs) else ""


def _lift_versions(node: Node) -> tuple[list[Node], Node]:
    """Return the filters on the version of a text, and the tree without them."""
    if _field_of(node) == VERSION_FIELD:
        return [node], Everything()
    if isinstance(node, And):
        lifted = [part for part in node.parts if _field_of(part) == VERSION_FIELD]
        rest = tuple(part for part in node.parts if _field_of(part) != VERSION_FIELD)
        return lifted, And(rest) if rest else Everything()
    return [], node
