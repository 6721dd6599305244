"""The blocks of a unit to its paragraphs, each under the entry of the list that it stands in."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from treaties.text.divisions import Letters, Ranks, division_eid
from treaties.text.document import Block, ParsedParagraph
from treaties.text.headings import Heading, matches
from treaties.text.labels import EID_NAMES, KINDS, Label, read_label
from treaties.text.markers import APPROVALS, CLOSINGS, SIGNATURES
from treaties.text.quotations import OPENS, quoted

# A list under the second lead-in of an article without numbers stands under that lead-in.
LEAD = "lead"
LONGEST_SIGNATURE = 80
JUMPING = {"number", "bracket"}


@dataclass(frozen=True, slots=True)
class Entry:
    """An open entry of a list; ``led`` says whether a lead-in with a colon opened its list."""

    style: str
    eid: str
    ordinal: int
    led: bool
    ended: bool


@dataclass(frozen=True, slots=True)
class Setting:
    """The unit that paragraphs stand in.

    ``places`` is the place of each block in the source, by its identity; ``signed`` says that a
    signature or closing clauses may follow a list in it; ``letters``, that it is an exchange of
    notes; ``headings`` are those of the divisions of an annex that is one unit.
    """

    unit: str
    places: Mapping[int, int]
    signed: bool = False
    letters: bool = False
    headings: Mapping[int, Heading] = field(default_factory=dict)


@dataclass(slots=True)
class Lists:
    """The lists that are open at a place of a unit, and the divisions that they stand in.

    ``carried`` is the last number above the divisions now open: some go on counting.
    """

    unit: str
    ranks: Ranks
    divisions: list[tuple[str, str]] = field(default_factory=list)
    stack: list[Entry] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)
    last: dict[tuple[str, str], int] = field(default_factory=dict)
    leads: dict[str, str] = field(default_factory=dict)
    after_colon: bool = False
    carried: int = 0
    letters: Letters = field(default_factory=Letters)

    @property
    def parent(self) -> str:
        """Return the eId of what the next paragraph stands in."""
        return self.stack[-1].eid if self.stack else self.within

    @property
    def within(self) -> str:
        """Return the eId of the innermost division, or of the unit."""
        return self.divisions[-1][1] if self.divisions else self.unit

    @property
    def level(self) -> int:
        """Return how many divisions and lists are open."""
        return len(self.divisions) + len(self.stack)

    def next_of(self, name: str) -> str:
        """Return the eId of the next paragraph without a number of its own."""
        key = f"{self.parent}__{name}"
        self.counts[key] = self.counts.get(key, 0) + 1
        return f"{key}_{self.counts[key]}"


def paragraphs(
    setting: Setting,
    blocks: Sequence[Block],
    free_eid: Callable[[str, int], str],
    jumped: Callable[[int, str], None],
) -> Iterator[ParsedParagraph]:
    """Yield the paragraphs of a unit.

    ``free_eid`` makes an eId unique; ``jumped`` is told of the line and the eId where the numbers
    of a list jump.
    """
    lists = Lists(setting.unit, Ranks(row.kind for row in setting.headings.values()))
    inside = quoted(blocks)
    for place, block in enumerate(blocks):
        if place in setting.headings:
            yield _division(lists, setting, setting.headings[place], block, free_eid)
            continue
        quotes = place in inside or (lists.after_colon and bool(OPENS.match(block.text)))
        label = None if quotes else _label(lists, block)
        if label is None:
            lists.stack = _above_plain(lists.stack, block, quotes, setting)
        else:
            lists.stack = _above_entry(lists.stack, label.style)
        wanted = _wanted(lists, label)
        eid = free_eid(wanted, block.first_line)
        if label and _jumps(lists, label):
            jumped(block.first_line, eid)
        yield ParsedParagraph(
            eid=eid,
            kind=KINDS[label.style] if label else "text",
            label=label.text if label else "",
            text=block.text[len(label.text) :].lstrip() if label else block.text,
            level=lists.level,
            first_line=block.first_line,
            last_line=block.last_line,
            order=setting.places[id(block)],
        )
        _step(lists, label, eid, block.text)


def _division(
    lists: Lists,
    setting: Setting,
    heading: Heading,
    block: Block,
    free_eid: Callable[[str, int], str],
) -> ParsedParagraph:
    """Return the heading of a division inside an annex; what follows stands under it."""
    lists.carried = lists.last.get((lists.within, "number"), lists.carried)
    kind = lists.ranks.kind_of(heading.kind)
    while lists.divisions and not lists.ranks.contains(lists.divisions[-1][0], kind):
        lists.divisions.pop()
    lists.stack = []
    number = lists.letters.eid_number(f"{lists.within} {kind}", heading.label, heading.number)
    eid = free_eid(division_eid(lists.within, kind, number), block.first_line)
    row = ParsedParagraph(
        *(eid, "text", "", block.text, lists.level, block.first_line, block.last_line),
        setting.places[id(block)],
    )
    lists.divisions.append((kind, eid))
    lists.after_colon = False
    return row


def _label(lists: Lists, block: Block) -> Label | None:
    previous = {entry.style: entry.ordinal for entry in lists.stack}
    return read_label(block.text, previous, lists.after_colon)


def _step(lists: Lists, label: Label | None, eid: str, text: str) -> None:
    """Note a paragraph, before the next is read."""
    colon = text.endswith(":")
    if label is None:
        if colon:
            lists.leads[lists.parent] = eid
    else:
        lists.last[lists.parent, label.style] = label.ordinal
        goes_on = [entry for entry in lists.stack if entry.style == label.style]
        led = goes_on[0].led if goes_on else lists.after_colon
        ended = text.endswith((";", "."))
        led = led or lists.counts.get(f"led {lists.parent} {label.style}", 0) > 0
        if led:
            lists.counts[f"led {lists.parent} {label.style}"] = 1
        lists.stack = [*lists.stack, Entry(label.style, eid, label.ordinal, led, ended)]
    lists.after_colon = colon


def _above_plain(stack: list[Entry], block: Block, quotes: bool, setting: Setting) -> list[Entry]:
    """Return the entries that a paragraph without a label stands under.

    What is quoted belongs to the entry that announces it. The tail of a list, which goes on with a
    small letter, returns to the level of the lead-in; a new sentence, to the numbered paragraph,
    but not in a note that is exchanged, nor where closing clauses or a signature begin.
    """
    if quotes or not stack:
        return stack
    tail = block.text[0].islower() and stack and stack[-1].ended and stack[-1].led
    if tail:
        return _without_lead(stack[:-1])
    if setting.letters or (setting.signed and _signs(block.text)):
        return []
    return [entry for entry in stack if entry.style == "number"][:1]


def _signs(text: str) -> bool:
    signature = len(text) < LONGEST_SIGNATURE and (
        matches(SIGNATURES, text) or text == "Қазақстан Республикасының"
    )
    return signature or matches(APPROVALS, text) or matches(CLOSINGS, text)


def _without_lead(stack: list[Entry]) -> list[Entry]:
    return stack[:-1] if stack and stack[-1].style == LEAD else stack


def _above_entry(stack: list[Entry], style: str) -> list[Entry]:
    """Return the entries that an entry of a list of this style stands under."""
    if style == "number":
        return []
    if style == "dotted":
        return [entry for entry in stack if entry.style == "number"][:1]
    styles = [entry.style for entry in stack]
    if style in styles:
        return stack[: styles.index(style)]
    # A dash that has ended its clause opens no list.
    if stack and stack[-1].style == "dash" and stack[-1].ended:
        return stack[:-1]
    return stack


def _wanted(lists: Lists, label: Label | None) -> str:
    """Return the eId that a paragraph should have."""
    if label is None or not label.value:
        return lists.next_of(EID_NAMES["dash"] if label else "p")
    first = lists.last.get((lists.parent, label.style), 0)
    lead = lists.leads.get(lists.parent)
    if label.style != "number" and lists.after_colon and lead and 0 < label.ordinal <= first:
        lists.stack = [*lists.stack, Entry(LEAD, lead, 0, led=False, ended=False)]
    return f"{lists.parent}__{EID_NAMES[label.style]}_{label.value}"


def _jumps(lists: Lists, label: Label) -> bool:
    """Return whether numbers are missing before this one: certain only inside a list."""
    if label.style not in JUMPING or "-" in label.value:
        return False
    last = lists.last.get((lists.parent, label.style), 0)
    if not last and (label.style != "number" or label.ordinal == lists.carried + 1):
        return False
    return label.ordinal > last + 1
