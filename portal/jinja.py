"""The environment of the templates that a page fills many times: results, units of a text.

Jinja2 compiles these to Python; with Django's own templates they took most of a page's time.
"""

from typing import Any

from django.utils.translation import gettext, ngettext
from jinja2 import Environment

from treaties import wording


def environment(**options: Any) -> Environment:
    """Return an environment with translations and the words of ``treaties.wording``.

    Its filters take the reader's language: ``{{ day|date_words(reader) }}``.
    """
    made = Environment(
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
        **{name: value for name, value in options.items() if name != "autoescape"},
    )
    # Django's gettext follows the language of the request.
    made.install_gettext_callables(gettext, ngettext)  # type: ignore[attr-defined]
    made.filters |= {
        "date_words": wording.date_words,
        "language_name": wording.language_name,
    }
    return made
