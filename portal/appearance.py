"""How a reader wants the site to look: the size of letters, their spacing, colours, typeface.

It is kept in a cookie that names the choices and nothing else, such as ``150.wide.blue.sans``.
``static/css/appearance.css`` says what each choice means.
"""

from dataclasses import astuple, dataclass, fields

from django.utils.html import format_html_join
from django.utils.safestring import SafeString

COOKIE = "appearance"
SEPARATOR = "."
A_YEAR = 365 * 24 * 60 * 60
# The choices of each field; the first is how the site looks by itself.
CHOICES: dict[str, tuple[str, ...]] = {
    "size": ("100", "125", "150", "200"),
    "spacing": ("normal", "wide", "wider"),
    "colours": ("device", "black-white", "white-black", "blue"),
    "typeface": ("both", "sans", "serif"),
}


@dataclass(frozen=True, slots=True)
class Appearance:
    """One choice of each kind; without any, how the site looks by itself."""

    size: str = CHOICES["size"][0]
    spacing: str = CHOICES["spacing"][0]
    colours: str = CHOICES["colours"][0]
    typeface: str = CHOICES["typeface"][0]

    def __post_init__(self) -> None:
        """Raise ValueError for a choice that there is not."""
        for name, choices in CHOICES.items():
            if getattr(self, name) not in choices:
                raise ValueError(name)

    @property
    def attributes(self) -> SafeString:
        """Return what was chosen as attributes of the page's first element; nothing by itself."""
        chosen = (
            (name, getattr(self, name))
            for name, choices in CHOICES.items()
            if getattr(self, name) != choices[0]
        )
        return format_html_join("", ' data-{}="{}"', chosen)

    def __str__(self) -> str:
        return SEPARATOR.join(astuple(self))


def read(cookie: str) -> Appearance:
    """Return what a cookie holds; how the site looks by itself where it holds anything else."""
    parts = cookie.split(SEPARATOR)
    if len(parts) != len(fields(Appearance)):
        return Appearance()
    try:
        return Appearance(*parts)
    except ValueError:
        return Appearance()
