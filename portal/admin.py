"""The admin of what belongs to the site as a whole: users, groups, the audit log."""

from django.contrib import admin
from django_tasks_db.models import DBTaskResult

from portal.accounts import admin as accounts
from portal.audit import admin as audit

__all__ = ["accounts", "audit"]

# Rows for the worker, with the arguments of functions, in English alone: no page for an editor.
admin.site.unregister(DBTaskResult)
