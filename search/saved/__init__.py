"""Saved searches: what is new for a query, told once to whoever saved it."""
