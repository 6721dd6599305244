"""Fixtures of this folder."""

from tests.treaties.conftest import index_folder

__all__ = ["index_folder"]
