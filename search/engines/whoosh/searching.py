"""One search over one snapshot: results in their order, and the counts of facets."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import Any

import numpy as np
from haystack.constants import DJANGO_CT, DJANGO_ID, ID
from haystack.models import SearchResult

from search.engines.whoosh.compile import compile_facet_query, compile_narrow
from search.engines.whoosh.evaluate import Evaluation, Matches, View
from search.engines.whoosh.facets import buckets, count
from search.engines.whoosh.grouping import Grouping
from search.engines.whoosh.narrowed import narrowed
from search.engines.whoosh.reach import reach
from search.engines.whoosh.schema import VERSION_FIELD
from search.engines.whoosh.snapshot import POSITION_SPAN, Bools, Entries, Ints, Snapshot
from search.leniency import STRICT
from search.query import And, Everything, FieldIs, FieldRange, Node
from search.time_limit import TimeLimit


class Search:
    """One search; ``options`` are those that Haystack hands to a backend."""

    def __init__(self, index: Snapshot, node: Node, options: dict[str, Any]) -> None:
        self.options = options
        self.limit = TimeLimit()
        self.leniency: int = options.get("leniency", STRICT)
        narrow = [compile_narrow(query) for query in options.get("narrow_queries") or ()]
        lifted, self.node = _lift_versions(node)
        self.versions = lifted + [part for part in narrow if _field_of(part) == VERSION_FIELD]
        self.narrow = [part for part in narrow if _field_of(part) != VERSION_FIELD]
        field = options.get("group_field") or ""
        grouping = index.derived(f"groups of {field}", lambda: Grouping.by(index, field))
        self.index, self.grouping = self._reached(index, grouping)
        self.masks = [self._plain(part) for part in self.narrow]

    def _reached(self, index: Snapshot, grouping: Grouping) -> tuple[Entries, Grouping]:
        """Return the part of the index that has all that the words find; all of it if it is large.

        The filters on facets are not asked: each facet is counted without its own.
        """
        groups = reach(index, grouping, self.node, self.leniency)
        return (index, grouping) if groups is None else narrowed(index, grouping, groups)

    def answer(self) -> dict[str, Any]:
        """Return results, hits and facets as Haystack wants them."""
        words = self._view(self.versions).run(self.node)
        chosen = self._chosen(words.groups)
        groups = np.flatnonzero(chosen)
        start, end = self.options.get("start_offset") or 0, self.options.get("end_offset")
        order = self._order(groups, words, end)
        return {
            "results": self._results(order[start:end].tolist(), words),
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

    def _view(self, versions: Sequence[Node] = ()) -> Evaluation:
        """Return what evaluates a query over the entries of some versions, or of all."""
        allowed, languages = self.index.live, set[str]()
        for part in versions:
            if isinstance(part, FieldIs):
                mine = self._in_versions(part.values)
                allowed = mine if allowed is self.index.live else allowed & mine
                languages = set(part.values)
        language = languages.pop() if len(languages) == 1 else ""
        view = View(self.index, self.grouping, allowed, language, self.leniency)
        return Evaluation(view, self.limit)

    def _in_versions(self, values: Sequence[str]) -> Bools:
        """Return the entries of some versions; there are only so many sets of these."""
        column = self.index.column(VERSION_FIELD)
        codes = sorted(column.codes_of(values))
        return self.index.derived(f"versions {codes}", lambda: self.index.live & column.mask(codes))

    def _plain(self, node: Node) -> Bools:
        """Return the groups that match a filter, whichever version of a text it looks at."""
        return self._view().groups(node)

    def _chosen(self, groups: Bools, but: str = "") -> Bools:
        """Return the groups that match the filters, too; those on the field ``but`` left out."""
        chosen = groups.copy()
        for part, mask in zip(self.narrow, self.masks, strict=True):
            if not but or _field_of(part) != but:
                chosen &= mask
        return chosen

    def _entries(self, words: Matches, chosen: Bools) -> Bools:
        """Return the entries of the chosen groups that words matched; without words, all."""
        found = np.zeros(self.index.size, bool)
        found[words.entries] = True
        # A group may be chosen without a word in it, by a filter or a negation.
        silent = ~self.grouping.having(words.entries)
        found |= self._allowed & silent[self.grouping.of]
        result: Bools = found & chosen[self.grouping.of]
        return result

    @cached_property
    def _allowed(self) -> Bools:
        return self._view(self.versions).view.allowed

    def _order(self, groups: Ints, words: Matches, end: int | None) -> Ints:
        """Return groups in the order asked for, at least up to the place ``end``."""
        of = self.grouping.of[words.entries]
        best = np.zeros(self.grouping.count)
        np.maximum.at(best, of, words.scores)
        first = np.full(self.grouping.count, self.index.size, dtype=np.int64)
        first[of[::-1]] = words.entries[::-1]
        silent = groups[best[groups] == 0]
        first[silent] = self.grouping.first(silent, self._allowed)
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

    def _results(self, groups: Sequence[int], words: Matches) -> list[SearchResult]:
        scores = [
            {entry: words.score_of(entry) for entry in self.grouping.members(group).tolist()}
            for group in groups
        ]
        matched = [{entry: score for entry, score in one.items() if score > 0} for one in scores]
        within = np.array(sorted(entry for one in matched for entry in one), np.int64)
        places = self._places(within)
        results = []
        for every, own in zip(scores, matched, strict=True):
            # A group may be found without a word in it: then any of its versions is shown.
            shown = own or {entry: 0.0 for entry in every if self._allowed[entry]}
            results.append(self._result(every, shown, places))
        return results

    def _places(self, within: Ints) -> dict[int, frozenset[int]] | None:
        """Return the places of the matched words in some entries; None where they are not known."""
        found = self._view(self.versions).places(self.node, within)
        if found is None:
            return None
        ends = np.searchsorted(found, (within + 1) * POSITION_SPAN)
        starts = np.searchsorted(found, within * POSITION_SPAN)
        return {
            entry: frozenset((found[start:end] % POSITION_SPAN).tolist())
            for entry, start, end in zip(within.tolist(), starts, ends, strict=True)
        }

    def _result(
        self,
        every: Iterable[int],
        scores: Mapping[int, float],
        places: Mapping[int, frozenset[int]] | None,
    ) -> SearchResult:
        """Return the result of a group, with the fields of its best entry.

        Beside these it has ``versions``, the keys of all its entries; ``matched``, the keys of
        those that a word matched with their languages, the best first; and ``places``, where it
        did in each language, as far as the index knows.
        """
        ranked = sorted(scores, key=lambda entry: (-scores[entry], entry))
        fields = self.index.entry(ranked[0])
        app_label, model_name = fields.pop(DJANGO_CT).split(".")
        fields.pop(ID, None)
        key = fields.pop(DJANGO_ID)
        result_class = self.options.get("result_class") or SearchResult
        known = {} if places is None else places
        ours = {
            "versions": [self._key(entry) for entry in every],
            "matched": [
                (self._key(entry), self._language(entry)) for entry in ranked if scores[entry] > 0
            ],
            "places": {self._language(entry): known[entry] for entry in ranked if entry in known},
        }
        return result_class(app_label, model_name, key, scores[ranked[0]], **ours, **fields)

    def _key(self, entry: int) -> str:
        key: bytes = self.index.keys[entry]
        return key.decode()

    def _language(self, entry: int) -> str:
        """Return the version of the text that an entry is, where there are versions."""
        column = self.index.column(VERSION_FIELD)
        codes = self.index.derived("versions", column.single_codes)
        return column.values[codes[entry]] if codes[entry] >= 0 else ""

    def _facet(self, field: str, words: Matches) -> list[tuple[str, int]]:
        """Return the counts of a field as if nothing had been chosen in that field itself."""
        if field == VERSION_FIELD:
            return self._version_counts()
        chosen = self._chosen(words.groups, but=field)
        groups = np.flatnonzero(chosen)
        return count(self.index, self.grouping, field, groups, lambda: self._entries(words, chosen))

    def _version_counts(self) -> list[tuple[str, int]]:
        """Return for each version how many groups would be found if it were chosen.

        The words are looked for anew in each: two words of a query may stand in two versions.
        """
        counts = []
        for value in self.index.column(VERSION_FIELD).values:
            view = self._view([FieldIs(VERSION_FIELD, (value,))])
            groups = int(self._chosen(view.groups(self.node)).sum())
            if groups:
                counts.append((value, groups))
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
