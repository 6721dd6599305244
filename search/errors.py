"""What can go wrong with the index; each message says the cure."""


class IndexUnavailableError(Exception):
    """The index is missing, broken or made for another version of the portal."""


class IndexLockedError(Exception):
    """Another process is writing the index."""
