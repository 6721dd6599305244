"""All texts as files that are made nightly: one archive of texts, one file of records."""
