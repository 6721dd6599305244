"""A portal in a folder of its own, whose work is done by forked processes that can be harmed.

It is started once (``python -m tests.search.faults.portal FOLDER``, with the folder as
SHARTNAMA_DATA), loads code and dictionaries, makes an index in its old state and a database in its
new state, and then does what it is told on standard input, an order a line: ``start JOB PATH``
forks a process that waits, ``go PID`` lets it begin (or, if it reads, end), ``wait PID`` answers
how it ended.
"""

import ctypes
import json
import os
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from typing import Any

import django

django.setup()

from tests.search.faults.jobs import Jobs, Pipe, prepare  # noqa: E402

# The call that lets any process trace this one, where the kernel asks for leave.
PR_SET_PTRACER, PR_SET_PTRACER_ANY = 0x59616D61, ctypes.c_ulong(-1)


class Process:
    """A forked process with a job."""

    def __init__(self, job: str, path: Path, folder: Path) -> None:
        ready, say_ready = os.pipe()
        signs, self._sign = os.pipe()
        self.pid = os.fork()
        if not self.pid:
            os.close(self._sign)
            work(job, path, folder / f"said-{os.getpid()}", Pipe(say_ready, signs))
        self._said = folder / f"said-{self.pid}"
        os.close(say_ready)
        os.close(signs)
        os.read(ready, 1)
        os.close(ready)

    def go(self) -> None:
        """Let the job go on; of one that has ended, ``wait`` tells."""
        with suppress(BrokenPipeError):
            os.write(self._sign, b"g")

    def wait(self) -> dict[str, Any]:
        """Return how the job ended and what it had to say."""
        _, status = os.waitpid(self.pid, 0)
        os.close(self._sign)
        said = json.loads(self._said.read_text()) if self._said.exists() else None
        self._said.unlink(missing_ok=True)
        return {"code": os.waitstatus_to_exitcode(status), "said": said}


def work(job: str, path: Path, said: Path, pipe: Pipe) -> None:
    """Do a job in a forked process and leave it."""
    ctypes.CDLL(None).prctl(PR_SET_PTRACER, PR_SET_PTRACER_ANY, 0, 0, 0)
    code = 1
    try:
        answer = getattr(Jobs(path), job)(pipe)
        # What is harmed has nothing to say: its last calls are those of the job.
        if answer is not None:
            said.write_text(json.dumps(answer))
        code = 0
    except BaseException as error:
        said.write_text(json.dumps([type(error).__name__, str(error), traceback.format_exc()]))
    finally:
        os._exit(code)


def main() -> None:
    """Prepare, then do what is told."""
    folder = Path(sys.argv[1])
    running: dict[int, Process] = {}
    print(json.dumps(prepare(folder)), flush=True)
    for line in sys.stdin:
        order, *words = json.loads(line)
        answer: Any = None
        if order == "start":
            process = Process(words[0], Path(words[1]), folder)
            running[process.pid] = process
            answer = process.pid
        elif order == "go":
            running[words[0]].go()
        elif order == "wait":
            answer = running.pop(words[0]).wait()
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
