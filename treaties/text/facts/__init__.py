"""Readers of facts: each takes the units of one language version and tells what they state."""
