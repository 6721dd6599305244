"""Where the terms of the table stand in a text: who can tell it says so here.

To find a word in any form needs the analysis of the search, of which the documents know nothing.
So the search provides the finder when the site starts; without one, no term is found.
"""

from collections.abc import Callable, Iterable

# Gives the keys of the terms that stand in a text of a language.
KeysIn = Callable[[str, str], Iterable[str]]

_provided: list[KeysIn] = []


def provide(keys_in: KeysIn) -> None:
    """Let the terms be found by ``keys_in`` from now on."""
    _provided[:] = [keys_in]


def term_keys(text: str, language: str) -> frozenset[str]:
    """Return the keys of the terms in a text of a language; none where nobody can tell."""
    return frozenset(_provided[0](text, language)) if _provided else frozenset()
