"""The people and the two branches of the accounts."""

from tests.accounts.conftest import author, branches, editor, foreign, lead, leading

__all__ = ["author", "branches", "editor", "foreign", "lead", "leading"]
