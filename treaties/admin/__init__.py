"""The editors' desk."""

from treaties.admin import agreements, sources

__all__ = ["agreements", "sources"]
