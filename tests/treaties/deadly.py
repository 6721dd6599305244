"""A reading process that dies over some sources; without Django, as all reading processes are."""

import os
import signal
from multiprocessing.connection import Connection

from treaties.text.document import Refusal


def serve_until_deadly(connection: Connection) -> None:
    """Answer each source; be killed in the middle of the answer to one that is deadly."""
    while True:
        if connection.recv_bytes() == b"deadly":
            os.write(connection.fileno(), b"\x00\x00\x10\x00half")
            os.kill(os.getpid(), signal.SIGKILL)
        connection.send(Refusal("empty"))
