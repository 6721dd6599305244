"""The editors' desk."""

from treaties.admin import agreements, revisions, sources

__all__ = ["agreements", "revisions", "sources"]
