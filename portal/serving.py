"""The server and its worker as one: started together, ended together, the worker kept alive."""

import signal
import subprocess
import sys
import time
from types import FrameType

from django.conf import settings

SERVER = (sys.executable, "-m", "gunicorn", "-c", "portal/gunicorn.py", "portal.wsgi")
WORKER = (sys.executable, "manage.py", "worker")
# Seconds between two looks whether both are alive, and before a worker that ended begins again.
LOOK, REST = 0.2, 2.0
# Seconds that the worker has to end its task.
GRACE = 30.0


class Pair:
    """The two processes; a signal to end reaches both."""

    def __init__(self, server: tuple[str, ...] = SERVER, worker: tuple[str, ...] = WORKER) -> None:
        self._worker_command = worker
        self.ending = False
        # Told once: a worker that is told twice gives up the task that it is at.
        self._told: set[int] = set()
        self.server = self._start(server)
        self.worker = self._start(worker)

    @staticmethod
    def _start(command: tuple[str, ...]) -> subprocess.Popen[bytes]:
        # A terminal's Ctrl-C reaches this process alone, which tells the others.
        return subprocess.Popen(command, cwd=settings.BASE_DIR, start_new_session=True)

    def end(self) -> None:
        """Ask both processes to end."""
        self.ending = True
        for process in (self.server, self.worker):
            if process.poll() is None and process.pid not in self._told:
                self._told.add(process.pid)
                process.send_signal(signal.SIGTERM)

    def watch(self) -> int:
        """Keep the worker alive as long as the server lives; return the server's exit code."""
        ended = 0.0
        while self.server.poll() is None:
            if self.worker.poll() is not None and not self.ending:
                ended = ended or time.monotonic()
                if time.monotonic() - ended > REST:
                    self.worker, ended = self._start(self._worker_command), 0.0
            time.sleep(LOOK)
        self.end()
        try:
            self.worker.wait(GRACE)
        except subprocess.TimeoutExpired:
            self.worker.kill()
        return self.server.returncode


def serve() -> int:
    """Run the server and the worker until one of the usual signals; return the exit code."""
    told: list[int] = []
    pair: Pair | None = None

    def end(signum: int, frame: FrameType | None) -> None:
        told.append(signum)
        if pair is not None:
            pair.end()

    # Before the processes are there: none is left alone by a signal that comes meanwhile.
    for one in (signal.SIGTERM, signal.SIGINT, signal.SIGQUIT):
        signal.signal(one, end)
    pair = Pair()
    if told:
        pair.end()
    return pair.watch()
