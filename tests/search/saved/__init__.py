"""Saved searches: what they find and tell, once; what harms them not."""
