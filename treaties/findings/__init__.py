"""Where the language versions of an agreement say different things: rules over aligned rows."""

from treaties.findings.find import find
from treaties.findings.values import Finding, Quote

__all__ = ["Finding", "Quote", "find"]
