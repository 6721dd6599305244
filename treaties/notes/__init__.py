"""Notes that staff write at provisions."""
