"""From a read source to rows: whose text it is, how it is stored, what becomes of many files."""
