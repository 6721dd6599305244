"""The editors' desk."""

from treaties.admin import agreements, reports, revisions, sources, terms

__all__ = ["agreements", "reports", "revisions", "sources", "terms"]
