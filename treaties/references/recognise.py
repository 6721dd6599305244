"""The references of a text in Kazakh, Russian or English."""

from treaties.references.chains import chains
from treaties.references.found import Found
from treaties.references.owners import owned
from treaties.references.words import LANGUAGES


def recognise(text: str, language: str) -> list[Found]:
    """Return the references of a text in their order; in another language there are none.

    They are what the words say: whether there is such a provision is told by ``resolve``.
    """
    if language not in LANGUAGES:
        return []
    return sorted(owned(chains(text, language), text, language), key=lambda one: one.start)
