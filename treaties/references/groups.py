"""Kinds with their numbers: ``пунктах 2 и 3``, ``осы баптың``, ``the two preceding paragraphs``.

In Russian and English a kind stands before its numbers, in Kazakh behind them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from treaties.references import tables
from treaties.references.found import PREVIOUS, THAT, THIS, Step
from treaties.references.words import WORD, Token, number_sign

# What may stand between a number and its kind.
GLUE = re.compile(r"\s{0,3}[-–—]?\s{0,3}")
BLANK = re.compile(r"\s*")
SIGN = re.compile(r"\s*(?:№|N|No\.)\s?")
# Behind a number after "and" that belongs to the kind, though that speaks of one.
GOES_ON = re.compile(r"\s*(?:of\b|настоящ|стать|пункт|[.;)]|$)")
# Here, too, if there is no comma before it: no noun, of which there would be so many ("в статье 5 и
# 10 экземплярах").
NO_NOUN = re.compile(
    r"\s*(?:[:)]|,(?!\s*(?:para|sub|пункт|подп|част))|(?:may|shall|must|can|is|are|has|have|does|do"
    r"|applies|apply|above|below|to|in|for|on|by|with|without|not|as|if|when|unless|and|or)\b"
    r"|(?:данн|примен|мо[гж]|долж|след|указан|предусм|предостав|требу|выше|ниже)\w*"
    r"|(?:не|и|или|а|но|в|во|на|для|по|к|с|со|при|если|когда)\b)"
)
# A Kazakh range with the word for a provision at both ends.
FROM = re.compile(r"[тдн][ае]н$")
BEGINNING_AT = re.compile(r"\s+(?:бастап\s+)?")
AS_FAR_AS = re.compile(r"\s+(?:дейін|шейін|қоса\s+алғанда)", re.IGNORECASE)
# A form that may also say of how many: it needs a hyphen behind the number.
HYPHEN_NEEDED = re.compile(r"(?:тармақ|бап|тарау|бөлім|бөлік)[тд](?:[ыі]|[ае]н)$")
ANNEXED = frozenset({"annex", "protocol"})
# Of what one says "that one" in law: "в этой части", "at that point" say something else.
SPOKEN_OF = frozenset({"article", "paragraph", "subparagraph", "section", "chapter"})
ROMAN = re.compile(r"[ivx]+")
RELATIONS = {"this": THIS, "previous": PREVIOUS, "that": THAT}
UNITS = {language: re.compile(words, re.IGNORECASE) for language, words in tables.UNITS.items()}
NUMBERS = frozenset({"number", "letter"})


@dataclass(frozen=True, slots=True)
class Item:
    """One number of a group with what stands right behind it: ``1 а)`` has two steps.

    ``to`` says that a range leads to it from the item before.
    """

    steps: tuple[Step, ...]
    start: int
    end: int
    to: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A kind with its numbers. ``owned`` is of Kazakh: ``бабы`` is somebody's, ``бап`` nobody's."""

    kind: str
    items: tuple[Item, ...]
    start: int
    end: int
    owned: bool = False
    written: str = ""
    several: bool = False

    @property
    def rank(self) -> int:
        """Return how far out the kind lies."""
        return self.items[0].steps[0].rank

    @property
    def last(self) -> Step:
        """Return the innermost step of the last number."""
        return self.items[-1].steps[-1]


class Reader:
    """Reads the groups of a text from its tokens; ``place`` is the next token."""

    def __init__(self, text: str, language: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.language = language
        self.tokens = tokens
        self.place = 0

    def role(self, place: int) -> str:
        """Return the role of a token; nothing where there is none."""
        return self.tokens[place].role if place < len(self.tokens) else ""

    def gap(self, place: int) -> str:
        """Return what stands between a token and the next."""
        end = self.tokens[place].end
        last = place + 1 >= len(self.tokens)
        return self.text[end:] if last else self.text[end : self.tokens[place + 1].start]

    def group(self) -> Group | None:
        """Return the group that begins at the next token, or None; go on behind it."""
        begin = self.place
        found = self._relative()
        if found is None and self.language == "kk":
            found = self._numbers_then_kind()
            found = found and self._as_far_as(found)
        elif found is None:
            found = self._kind_then_numbers() or self._numbers_then_kind()
        found = found or self._annexed()
        if found is None:
            self.place = begin
        return found

    def _relative(self) -> Group | None:
        place, count, relation = self.place, 1, ""
        while self.role(place) in {*RELATIONS, "count"}:
            token = self.tokens[place]
            if token.role == "count":
                count = int(token.value)
            else:
                relation = RELATIONS[token.role]
            if BLANK.fullmatch(self.gap(place)) is None:
                return None
            place += 1
        if not relation or self.role(place) != "kind":
            return None
        kind, start = self.tokens[place], self.tokens[self.place].start
        counted = any(self.role(one) == "count" for one in range(self.place, place))
        if not self._may_be(relation, place, counted):
            return None
        self.place = place + 1
        items = _counted(kind, relation, count, start)
        return Group(kind.value, items, start, kind.end, kind.owned, kind.written)

    def _may_be(self, relation: str, place: int, counted: bool) -> bool:
        """Return whether a kind behind such a word is one provision, or as many as are counted."""
        if relation == PREVIOUS:
            return counted or not _several(self.tokens[place], self.language)
        return relation == THIS or (not counted and self._is_spoken_of(place))

    def _is_spoken_of(self, place: int) -> bool:
        """Return whether a kind behind "that" has no number, and is a word of law alone."""
        kind = self.tokens[place]
        beside = self.role(place + 1) in NUMBERS and BLANK.fullmatch(self.gap(place)) is not None
        numbered = beside and self.language != "kk"
        said = kind.value != "subparagraph" or kind.written.startswith(("sub", "под", "тармақша"))
        one = not _several(kind, self.language)
        return kind.value in SPOKEN_OF and said and one and not numbered

    def _kind_then_numbers(self) -> Group | None:
        if self.role(self.place) != "kind":
            return None
        kind = self.tokens[self.place]
        gap = self.gap(self.place)
        if self.role(self.place + 1) not in NUMBERS or not (
            BLANK.fullmatch(gap) or number_sign(gap)
        ):
            return None
        self.place += 1
        items = self._without_units(self._items(kind.value, kind.several))
        if not items:
            return None
        items = _ranged(items, kind.several)
        several = kind.several
        return Group(kind.value, items, kind.start, items[-1].end, False, kind.written, several)

    def _without_units(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """Return the numbers of provisions: not the last of ``articles 2 to 5 years old``."""
        if not items or not UNITS[self.language].match(self.text, items[-1].end):
            return items
        return items[: -2 if items[-1].to else -1]

    def another(self, kind: str) -> Group | None:
        """Return the next number as one more of a kind, if its own provision stands behind it.

        ``articles 5, paragraph 1, and 6, paragraph 4``: the 6 is an article.
        """
        begin = self.place
        if self.role(begin) not in NUMBERS or self.role(begin + 1) != "and":
            return None
        if self.tokens[begin + 1].value != "," or self.role(begin + 2) != "kind":
            return None
        token = self.tokens[begin]
        self.place += 1
        item = Item((Step(kind, token.value),), token.start, token.end)
        return Group(kind, (item,), token.start, token.end)

    def _numbers_then_kind(self) -> Group | None:
        start = self.place
        if self.role(start) not in NUMBERS:
            return None
        if self.language != "kk" and self.tokens[start].written != WORD:
            # Before their kind numbers are written as words: "первый абзац".
            return None
        items = self._items("", True)
        if items and items[-1].to and self.role(self.place) == "until":
            self.place += 1
        if not items or self.role(self.place) != "kind":
            return None
        if GLUE.fullmatch(self.gap(self.place - 1)) is None:
            return None
        if self._has_branches(self.place):
            return None
        kind = self.tokens[self.place]
        if len(items) > 1 and self.language == "kk" and not kind.several:
            items = self._joined_to_one(items)
        self.place += 1
        named = tuple(
            Item(_typed(one.steps, kind.value), one.start, one.end, one.to)
            for one in _ranged(items, kind.several)
        )
        return Group(kind.value, named, named[0].start, kind.end, kind.owned, kind.written)

    def _has_branches(self, place: int) -> bool:
        """Return whether a kind is no provision: ``3 тармақты жол`` is a road of three branches."""
        number, blank = self.tokens[place - 1], not self.gap(place - 1).strip()
        figures = number.role == "number" and number.written != WORD
        return figures and blank and HYPHEN_NEEDED.search(self.tokens[place].written) is not None

    def _as_far_as(self, first: Group) -> Group:
        """Return the whole range that begins with a Kazakh group: ``5-баптан 8-бапқа дейін``."""
        begin, end = self.place, first.end
        if len(first.items) > 1 or not FROM.search(first.written):
            return first
        bridge = BEGINNING_AT.match(self.text, end)
        last = self._numbers_then_kind() if bridge else None
        if (
            last is None
            or bridge is None
            or (last.kind, len(last.items), last.start) != (first.kind, 1, bridge.end())
            or not AS_FAR_AS.match(self.text, last.end)
        ):
            self.place = begin
            return first
        low, high = first.items[0], last.items[0]
        items = (
            Item(low.steps, low.start, first.end),
            Item(high.steps, high.start, last.end, True),
        )
        owned = first.owned or last.owned
        return Group(first.kind, items, first.start, last.end, owned, last.written)

    def _joined_to_one(self, items: tuple[Item, ...]) -> tuple[Item, ...]:
        """Return the numbers that belong to a kind that speaks of one: not after a mere comma."""
        before = self.text[items[-2].end : items[-1].start]
        return items if "," not in before else items[-1:]

    def _annexed(self) -> Group | None:
        """Return an annex without a number: there may be only one."""
        if self.role(self.place) != "kind" or self.tokens[self.place].value not in ANNEXED:
            return None
        kind = self.tokens[self.place]
        self.place += 1
        item = Item((Step(kind.value),), kind.start, kind.end)
        return Group(kind.value, (item,), kind.start, kind.end, kind.owned, kind.written)

    def _items(self, kind: str, several: bool) -> tuple[Item, ...]:
        items: list[Item] = []
        to = False
        while self.role(self.place) in NUMBERS:
            items.append(self._item(kind, items[-1] if items else None, to))
            joint, place = self._joint()
            if not joint or not (several or self._goes_on(place, items[-1].end)):
                break
            to = joint == "to"
            self.place = place
        return tuple(items)

    def _item(self, kind: str, before: Item | None, to: bool) -> Item:
        token = self.tokens[self.place]
        start, end = token.start, token.end
        steps = [Step(kind, token.value)]
        if token.role == "letter" and before and len(before.steps) > 1:
            # "пункта 1 а) и b)": the letter is another one of the same number.
            steps = [*before.steps[:-1], _inner(before.steps[-2], token)]
        while self.role(self.place + 1) == "letter" and BLANK.fullmatch(self.gap(self.place)):
            bracketed = self.text[self.tokens[self.place + 1].start] == "("
            following = self.tokens[self.place + 1].value
            inner = ROMAN.fullmatch(following) and not ROMAN.fullmatch(token.value)
            if token.role == "letter" and self.gap(self.place) and not bracketed and not inner:
                break
            self.place += 1
            token = self.tokens[self.place]
            steps.append(_inner(steps[-1], token))
            end = token.end
        self.place += 1
        return Item(tuple(steps), start, end, to)

    def _joint(self) -> tuple[str, int]:
        """Return by what the next number is joined, if at all, and the place of that number."""
        place, joint = self.place, ""
        if self.place == 0 or BLANK.fullmatch(self.gap(place - 1)) is None:
            return "", place
        while self.role(place) in {"and", "to"} and self._leads_on(place):
            joint = self.role(place)
            if self.tokens[place].value == ";":
                return "", self.place
            place += 1
        return (joint, place) if self.role(place) in NUMBERS else ("", self.place)

    def _leads_on(self, place: int) -> bool:
        """Return whether nothing stands behind a joint but the sign of a number: ``и № 2``."""
        gap = self.gap(place)
        return bool(BLANK.fullmatch(gap)) or SIGN.fullmatch(gap) is not None

    def _goes_on(self, place: int, before: int) -> bool:
        """Return whether a number behind "and" belongs to a kind that speaks of one."""
        token = self.tokens[place]
        comma = "," in self.text[before : token.start]
        plain = not comma and NO_NOUN.match(self.text, token.end) is not None
        return plain or GOES_ON.match(self.text, token.end) is not None


def _counted(kind: Token, relation: str, count: int, start: int) -> tuple[Item, ...]:
    """Return the provisions of "this" and the like.

    "The two preceding paragraphs" are the second before this one to the first.
    """
    return tuple(
        Item(
            (Step(kind.value, str(back) if relation == PREVIOUS else "", relation),),
            start if back == count else kind.end,
            kind.end,
        )
        for back in range(count, 0, -1)
    )


def _several(kind: Token, language: str) -> bool:
    """Return whether a form surely speaks of several: ``статьи`` may also be of one."""
    return kind.several and kind.written not in {"статьи", "главы", "части", "приложения"}


def _inner(outer: Step, token: Token) -> Step:
    """Return the step of a label that stands right behind a number: ``6(1)(a)``."""
    figures = token.value[0].isdecimal()
    kind = "paragraph" if outer.kind == "article" and figures else "subparagraph"
    return Step(kind, token.value)


def _typed(steps: tuple[Step, ...], kind: str) -> tuple[Step, ...]:
    """Return steps with the kind that stands behind their numbers."""
    first = Step(kind, steps[0].number)
    rest = [
        Step("subparagraph" if kind != "article" else "paragraph", one.number) for one in steps[1:]
    ]
    return (first, *rest)


def _ranged(items: Sequence[Item], several: bool) -> tuple[Item, ...]:
    """Return the numbers; ``5-8`` of several is the range that it then must be."""
    found: list[Item] = []
    for item in items:
        first, _, last = item.steps[0].number.partition("-")
        if several and last.isdecimal() and first.isdecimal() and int(last) > int(first):
            kind, middle = item.steps[0].kind, item.start + len(first)
            found.append(Item((Step(kind, first),), item.start, middle, item.to))
            found.append(Item((Step(kind, last), *item.steps[1:]), middle + 1, item.end, True))
        else:
            found.append(item)
    return tuple(found)
