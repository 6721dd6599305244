"""The editors' desk."""

from treaties.admin import agreements, findings, reports, revisions, sources, terms

__all__ = ["agreements", "findings", "reports", "revisions", "sources", "terms"]
