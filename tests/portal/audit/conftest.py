"""Fixtures of this folder: no attempts from elsewhere, the treaty on tea."""

from tests.portal.accounts.conftest import no_attempts
from tests.treaties.conftest import index_folder, tea

__all__ = ["index_folder", "no_attempts", "tea"]
