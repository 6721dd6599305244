"""Term consistency: terms of the table that are rendered in more than one way."""
