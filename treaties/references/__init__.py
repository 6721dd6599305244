"""Cross-references: which provision a text means where it says ``пункта 1 статьи 6``."""
