"""HTML pages: their text in reading order.

Guarantee: every letter that a browser shows is in the text, but for what is certainly not the
document's own: menus, forms and the page's header and footer (``LEFT_OUT``, ``OUTSIDE``). Numbers
that a browser draws before the items of a list are written out. A paragraph ends a block; a
``<br>`` only ends a line, for some pages part paragraphs with it and others wrap them.
"""

import re
from dataclasses import dataclass, field

from lxml import etree

from treaties.text.formats.elements import names
from treaties.text.formats.numerals import lowered, numeral, raised
from treaties.text.formats.sheet import ALIGNMENTS, Paragraph, Setting, table, write

# What a browser does not show, and what is for using a page, not for reading it.
LEFT_OUT = names(
    "head script style template noscript title iframe audio video canvas svg datalist"
    " nav button select textarea input dialog xml"
)
# Left out unless the document stands in them: inside an article, or a page that is one form.
OUTSIDE = names("header footer aside form")
WITHIN = names("article main")
ROLES = names("navigation search menu menubar")
# How pages name the blocks of links that lead elsewhere.
MENU = re.compile(
    r"(?:^|[\s_-])(?:menu|nav|navbar|navigation|breadcrumbs?|toolbar|langs?|languages?|share|pager)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
# So many elements of this kind are weighed; the rest is kept.
MOST_WEIGHED = 50
BLOCKS = names(
    "p div h1 h2 h3 h4 h5 h6 ul ol dl dd dt blockquote section article main address figure"
    " figcaption center hr form fieldset legend caption details summary header footer aside"
    " body html pre listing xmp plaintext option dir menu"
)
CELLS = frozenset(("td", "th"))
LISTS = names("ol ul menu dir")
PRE = names("pre listing xmp plaintext")
HEADINGS = names("h1 h2 h3 h4 h5 h6 center caption")
BOLD = names("b strong th")
ALIGNED = re.compile(r"text-align\s*:\s*([a-z]+)")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all")
STYLE_TYPE = re.compile(r"list-style(?:-type)?\s*:[^;]*?\b(none|decimal|(?:lower|upper)-[a-z]+)")
STYLES = {
    "1": "decimal",
    "a": "latin",
    "A": "LATIN",
    "i": "roman",
    "I": "ROMAN",
    "lower-alpha": "latin",
    "lower-latin": "latin",
    "upper-alpha": "LATIN",
    "upper-latin": "LATIN",
    "lower-roman": "roman",
    "upper-roman": "ROMAN",
    "none": "",
}
BULLET = "•"
# An item that begins with a label of its own was drawn without another one.
OWN_LABEL = re.compile(
    r"\s*\(?(\d+(?:[.-]\d+)*(?=\s?[.)]\s)|(?:[^\W\d_]|[ivxIVX]+)(?=\s?[.)]\s)|[-–—•·*](?=\s))"
)
# Elements that hold others; without them even the deepest page is flat.
FLATTENED = re.compile(rb"</?(?!script|style|title|br)[a-z][^<>]*>", re.IGNORECASE)
BLANKS = re.compile(r"[ \t\n\r\f]+")


@dataclass(slots=True)
class List:
    """A list that is being read: the style of its numbers and the next one."""

    style: str
    number: int
    step: int = 1


@dataclass(slots=True)
class Table:
    """A table that is being read: its rows of cells of paragraphs."""

    rows: list[list[list[Paragraph]]] = field(default_factory=list)


@dataclass(slots=True)
class Page:
    """The text of a page as far as it has been read.

    ``out`` is a stack: the paragraphs of the page, above them those of the table cells that are
    open.
    """

    out: list[list[Paragraph]] = field(default_factory=lambda: [[]])
    line: list[str] = field(default_factory=list)
    lists: list[List] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    prefix: str = ""
    pre: int = 0
    bold: int = 0
    settings: list[Setting] = field(default_factory=lambda: [Setting.RUNNING])
    plain: bool = False
    weighed: int = 0

    def text(self, text: str | None) -> None:
        """Add inline text; outside of ``pre``, blanks are one blank and none begins a line."""
        if not text:
            return
        if not self.pre:
            text = BLANKS.sub(" ", text)
            if text[0] == " " and (not self.line or self.line[-1][-1] in " \n"):
                text = text[1:]
        if text:
            self.line.append(text)
            self.plain = self.plain or (not self.bold and any(map(str.isalnum, text)))

    def line_end(self) -> None:
        """Add a line end inside a paragraph."""
        self.line.append("\n")

    @property
    def setting(self) -> Setting:
        """Return how the paragraph is set that is being read."""
        if self.pre:
            return Setting.AS_IS
        bold = not self.plain and self.settings[-1] is Setting.RUNNING
        return Setting.HEADING if bold else self.settings[-1]

    def paragraph_end(self) -> None:
        """End the paragraph, if one was begun."""
        text = "".join(self.line)
        text = text.strip("\n") if self.pre else re.sub(r" *\n", "\n", text).strip(" \n")
        self.line.clear()
        self.marks.clear()
        if text.strip():
            self.out[-1].append(Paragraph(_marked(self.prefix, text), self.setting))
            self.prefix = ""
        self.plain = False


def _marked(mark: str, text: str) -> str:
    """Return an item behind its number or bullet, unless it brings a label of its own."""
    own = OWN_LABEL.match(text)
    if not mark or (own and (mark == BULLET or mark.startswith(own[1]) or own[1][0].isdigit())):
        return text
    return f"{mark} {text.lstrip()}"


def read(text: str) -> str:
    """Return the visible text of a page, as the module says."""
    # A page has no use for NUL, and parsers differ about it.
    data = text.replace("\0", "").encode("utf-8", "replace")
    root, whole = _parsed(data)
    if not whole:
        root, _ = _parsed(FLATTENED.sub(b"<br>", data))
    page = Page()
    if root is not None:
        _walk(root, page)
    page.paragraph_end()
    return write(page.out[0])


def _parsed(data: bytes) -> "tuple[etree._Element | None, bool]":
    """Return the tree of a page, and whether it holds all: the parser stops at some depth."""
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True
    )
    root = etree.fromstring(data, parser)
    return root, all(entry.level < etree.ErrorLevels.FATAL for entry in parser.error_log)


def _walk(root: "etree._Element", page: Page) -> None:
    """Go through all elements without recursion, however deep they are."""
    walker = etree.iterwalk(root, events=("start", "end"))
    skipped: etree._Element | None = None
    for event, element in walker:
        if event == "start":
            if _left_out(element, page):
                walker.skip_subtree()
                skipped = element
            else:
                _start(element, page)
            continue
        if element is not skipped:
            _end(element, page)
        skipped = None
        if element is not root:
            page.text(element.tail)


def _left_out(element: "etree._Element", page: Page) -> bool:
    tag, get = element.tag, element.attrib.get
    if tag in LEFT_OUT or get("role") in ROLES or get("hidden", "until-found") != "until-found":
        return True
    if HIDDEN.search(get("style", "").lower()):
        return True
    if MENU.search(f"{get('class', '')} {get('id', '')}"):
        return _only_links(element)
    return tag in OUTSIDE and _outside(element, page)


def _only_links(element: "etree._Element") -> bool:
    """Return whether all words of an element are links, so that nothing of it is the document's."""
    linked = sum(_words(link) for link in element.iter("a"))
    return linked > 0 and linked == _words(element)


def _words(element: "etree._Element") -> int:
    return sum(letter.isalnum() for text in element.itertext() for letter in text)


def _outside(element: "etree._Element", page: Page) -> bool:
    """Return whether the document does not stand in this header, footer, aside or form."""
    page.weighed += 1
    if page.weighed > MOST_WEIGHED or any(above.tag in WITHIN for above in element.iterancestors()):
        return False
    root = element.getroottree().getroot()
    if element.tag == "header" and next(element.iter("h1"), None) is not None:
        return sum(1 for _ in root.iter("h1")) > sum(1 for _ in element.iter("h1"))
    return 2 * _letters(element) < _letters(root)


def _letters(element: "etree._Element") -> int:
    return sum(map(len, element.itertext()))


def _start(element: "etree._Element", page: Page) -> None:
    tag = element.tag
    if tag == "br":
        page.line_end()
        return
    if tag in BLOCKS or tag in CELLS or tag in {"li", "table", "tr"}:
        page.paragraph_end()
    page.bold += tag in BOLD
    if (setting := _setting(element)) is not None:
        page.settings.append(setting)
    if tag == "table":
        page.tables.append(Table())
    elif tag == "tr" and page.tables:
        page.tables[-1].rows.append([])
    elif tag in CELLS and page.tables:
        page.out.append([])
    elif tag in LISTS:
        page.lists.append(_list(element))
    elif tag == "li":
        page.prefix = f"{page.prefix} {_mark(element, page)}".strip()
    elif tag in PRE:
        page.pre += 1
    elif tag in {"sup", "sub"}:
        page.marks.append(len(page.line))
    page.text(element.text)


def _end(element: "etree._Element", page: Page) -> None:
    tag = element.tag
    if tag in {"sup", "sub"}:
        _raise(page, tag)
    if tag in BLOCKS or tag in CELLS or tag in {"li", "table", "tr"}:
        page.paragraph_end()
    page.bold -= tag in BOLD
    if _setting(element) is not None:
        page.settings.pop()
    if tag == "table":
        page.out[-1].extend(table(page.tables.pop().rows))
    elif tag in CELLS and page.tables:
        rows = page.tables[-1].rows
        if not rows:
            rows.append([])
        rows[-1].append(page.out.pop())
    elif tag in LISTS:
        page.lists.pop()
    elif tag == "li":
        page.prefix = ""
    elif tag in PRE:
        page.pre -= 1


def _setting(element: "etree._Element") -> Setting | None:
    """Return how an element sets its text; None where it says nothing of it."""
    if element.tag in HEADINGS:
        return Setting.HEADING
    style = ALIGNED.search(element.attrib.get("style", "").lower())
    return ALIGNMENTS.get(style[1] if style else element.attrib.get("align", "").lower())


def _raise(page: Page, tag: str) -> None:
    """Write the digits of a ``sup`` as such: Article 3 with a small 1 is not Article 31."""
    start = page.marks.pop() if page.marks else len(page.line)
    piece = "".join(page.line[start:])
    if piece:
        page.line[start:] = [raised(piece) if tag == "sup" else lowered(piece)]


def _list(element: "etree._Element") -> List:
    """Return a list with its first number; an unordered one has the style ``bullet``."""
    get = element.attrib.get
    drawn = STYLE_TYPE.search(get("style", "").lower())
    style = STYLES.get(drawn[1] if drawn else get("type", "1"), "decimal")
    if element.tag != "ol":
        return List("" if drawn and not style else "bullet", 0)
    items = sum(child.tag == "li" for child in element) if "reversed" in element.attrib else 1
    step = -1 if "reversed" in element.attrib else 1
    return List(style, _integer(get("start"), items), step)


def _mark(element: "etree._Element", page: Page) -> str:
    """Return what is drawn before an item, and count it."""
    if not page.lists:
        return BULLET
    here = page.lists[-1]
    drawn = STYLE_TYPE.search(element.attrib.get("style", "").lower())
    style = STYLES.get(drawn[1], here.style) if drawn else here.style
    if here.style == "bullet":
        return BULLET if style else ""
    number = _integer(element.attrib.get("value"), here.number)
    here.number = number + here.step
    return f"{numeral(number, style)}." if style else ""


def _integer(text: str | None, default: int) -> int:
    digits = (text or "").strip()
    return int(digits) if re.fullmatch(r"-?\d{1,6}", digits) else default
