"""The editors' desk."""

from treaties.admin import agreements, reports, revisions, sources

__all__ = ["agreements", "reports", "revisions", "sources"]
