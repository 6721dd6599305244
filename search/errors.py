"""What can go wrong with the index; each message says the cure."""


class IndexUnavailableError(Exception):
    """The index cannot be used: it is broken, or one of the kinds below."""


class IndexMissingError(IndexUnavailableError):
    """There is no index yet."""


class IndexOutdatedError(IndexUnavailableError):
    """The index was made by another version of the portal."""


class IndexUnwritableError(IndexUnavailableError):
    """The index could not be written: the disk is full or broken. What was there is kept."""


class IndexLockedError(Exception):
    """Another process is writing the index."""
