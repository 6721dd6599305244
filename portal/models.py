"""The tables of the portal itself."""

from portal.audit.entry import AuditEntry

__all__ = ["AuditEntry"]
