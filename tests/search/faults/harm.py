"""How the tests of this folder start a portal, harm what it does, and look at what is left."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from portal.environment import BASE_DIR
from tests.search.faults.jobs import DATABASE, KEPT_DATABASE, NEW, OLD

# All that changes something on disk, and what opens and closes it.
CALLS = (
    *("openat", "write", "pwrite64", "fsync", "fdatasync", "ftruncate", "close"),
    *("rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "mkdir"),
)
FAULTS = {"killed": "signal=SIGKILL", "full": "error=ENOSPC", "broken": "error=EIO"}
ALL = os.environ.get("FAULTS") == "all"
SAMPLE = 3


@dataclass(frozen=True)
class Harm:
    """A fault at the n-th system call of a name."""

    call: str
    fault: str
    when: int

    @property
    def option(self) -> str:
        """Return it as strace wants it."""
        return f"inject={self.call}:{FAULTS[self.fault]}:when={self.when}"


@dataclass
class Outcome:
    """How a job ended, and what was seen: ``fell`` tells whether the harm was done."""

    code: int
    said: Any
    fell: bool
    read: dict[str, Any] = field(default_factory=dict)


class Portal:
    """A portal in a folder, its index in the old state and its database in the new."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / "index"
        environment = {
            **os.environ,
            "SHARTNAMA_DATA": str(folder),
            "DJANGO_SETTINGS_MODULE": "portal.settings",
            "LC_ALL": "C.UTF-8",
        }
        # The database is the one in the folder, whichever the tests themselves use.
        environment.pop("DATABASE_URL", None)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.search.faults.portal", str(folder)],
            cwd=BASE_DIR,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.states: dict[str, str] = self._answer()

    def close(self) -> None:
        """End it."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def _answer(self) -> Any:
        assert self._process.stdout
        return json.loads(self._process.stdout.readline())

    def tell(self, *order: Any) -> Any:
        """Give an order; return the answer."""
        assert self._process.stdin
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def restore(self) -> None:
        """Put index and database back as they were at first."""
        shutil.rmtree(self.path, ignore_errors=True)
        shutil.copytree(self.folder / OLD, self.path)
        for rest in ("-wal", "-shm"):
            (self.folder / (DATABASE + rest)).unlink(missing_ok=True)
        shutil.copy(self.folder / KEPT_DATABASE, self.folder / DATABASE)
        shutil.rmtree(self.folder / "mail", ignore_errors=True)

    def do(self, job: str) -> Outcome:
        """Do a job unharmed."""
        process = self.tell("start", job, str(self.path))
        self.tell("go", process)
        return Outcome(**self.tell("wait", process), fell=False)

    def do_harmed(self, job: str, harm: Harm | None, reading: bool = True) -> Outcome:
        """Do a job that is harmed, beside a process that reads."""
        reader = self.tell("start", "read", str(self.path)) if reading else 0
        process = self.tell("start", job, str(self.path))
        log = self.folder / "trace"
        options = ["-e", f"trace={','.join(CALLS)}", *(["-e", harm.option] if harm else [])]
        with subprocess.Popen(
            ["strace", "-f", "-o", str(log), *options, "-p", str(process)],
            stderr=subprocess.PIPE,
            text=True,
        ) as tracer:
            assert tracer.stderr
            attached = tracer.stderr.readline()
            assert "attached" in attached, attached
            self.tell("go", process)
            ended = self.tell("wait", process)
            tracer.stderr.read()
        traced = log.read_text()
        fell = "(INJECTED)" in traced or "killed by SIGKILL" in traced
        outcome = Outcome(**ended, fell=fell)
        if reading:
            self.tell("go", reader)
            outcome.read = self.tell("wait", reader)
        return outcome

    def calls(self, job: str) -> Counter[str]:
        """Return how often a job makes each system call."""
        self.restore()
        outcome = self.do_harmed(job, None, reading=False)
        assert outcome.code == 0, outcome.said
        names = re.findall(r"^\d+ +(\w+)\(", (self.folder / "trace").read_text(), re.MULTILINE)
        return Counter(names)

    def seen(self) -> str:
        """Return which state of the index a new process sees: "old", "new", or what it says."""
        found = self.do("look")
        for name, state in self.states.items():
            if found.said == state:
                return name
        return str(found.said)

    def faults_of(self, outcome: Outcome) -> list[str]:
        """Return what is not as it should be after a job that was harmed, and after the repair."""
        return [*self._faults_now(outcome), *self._faults_after_repair()]

    def _faults_now(self, outcome: Outcome) -> list[str]:
        faults = []
        seen = self.seen()
        if seen not in {OLD, NEW}:
            faults.append(f"the index is {seen}")
        if outcome.code == 0 and seen != NEW:
            faults.append(f"what was said to be written is not there: {seen}")
        if outcome.read:
            faults += self._faults_of_reader(outcome.read)
        return faults

    def _faults_of_reader(self, read: dict[str, Any]) -> list[str]:
        if read["code"] != 0:
            return [f"the reader ended with {read}"]
        faults = []
        if not set(read["said"]["seen"]) <= set(self.states.values()):
            faults.append("the reader saw neither the old nor the new state")
        if read["said"]["first"] != self.states[OLD]:
            faults.append("what the reader had opened was changed")
        return faults

    def _faults_after_repair(self) -> list[str]:
        repaired = self.do("repair")
        if repaired.code != 0:
            return [f"the repair failed: {repaired.said}"]
        faults = []
        if not repaired.said["level"] or repaired.said["notes"]:
            faults.append(f"the repair left it so: {repaired.said}")
        if self.seen() != NEW:
            faults.append(f"after the repair the index is {self.seen()}")
        # A writer that finds nothing to repair removes nothing: let one write.
        if (again := self.do("rebuild")).code != 0:
            faults.append(f"after the repair nothing can be written: {again.said}")
        return faults + self._leftovers()

    def _leftovers(self) -> list[str]:
        generations = sorted(folder.name for folder in self.path.glob("g-*"))
        current = (self.path / "current").read_text()
        names = {file.name for file in self.path.iterdir()} - set(generations)
        kept = {"current", "write.lock"}
        # A new list that was not switched to is written over by the next one.
        wrong = [] if generations == [current] else [f"generations are left: {generations}"]
        return wrong + ([f"files are left: {sorted(names - kept)}"] if names - kept else [])


def moments(count: int) -> Sequence[int]:
    """Return at which of so many calls a fault is tried: at all, or at some from first to last."""
    if ALL or count <= SAMPLE:
        return range(1, count + 1)
    return sorted({1 + round(place * (count - 1) / (SAMPLE - 1)) for place in range(SAMPLE)})
