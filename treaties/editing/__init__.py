"""The text of a unit as an editor writes it, kept while it is written, handed in and published."""
