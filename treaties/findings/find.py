"""The findings of an agreement: every rule over every row."""

from collections.abc import Sequence

from treaties.findings.values import Finding
from treaties.models import LanguageVersion


def find(versions: Sequence[LanguageVersion]) -> list[Finding]:
    """Return the findings of some versions in the order of the text, none for fewer than two.

    ``versions`` stand in the order of ``Language``.
    """
    return []
