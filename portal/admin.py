"""The admin of what belongs to the site as a whole: users, groups, the audit log."""

from portal.accounts import admin as accounts
from portal.audit import admin as audit

__all__ = ["accounts", "audit"]
