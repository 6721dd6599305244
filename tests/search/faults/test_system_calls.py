"""The process that writes the index is harmed at its system calls, one after the other.

Killed, given "no space left" and given "input/output error" at a call of a commit or a rebuild:
each time the index opens in its old or its new state, a process that reads goes on, and
``check_index --repair`` brings it level. ``make faults`` tries some calls, FAULTS=all every one.
"""

from collections import Counter

import pytest

from tests.search.faults.harm import CALLS, FAULTS, Harm, Portal, moments

JOBS = ("commit", "rebuild")


@pytest.fixture(scope="session")
def counted(portal: Portal) -> dict[str, Counter[str]]:
    """How often each job makes each call."""
    return {job: portal.calls(job) for job in JOBS}


def test_the_jobs_make_the_calls_that_are_harmed(counted: dict[str, Counter[str]]) -> None:
    for job in JOBS:
        made = {call for call in CALLS if counted[job][call]}
        assert {"openat", "write", "fsync", "rename", "close"} <= made, counted[job]
        assert {"unlink", "unlinkat"} & made, counted[job]


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("job", JOBS)
def test_harmed_at_a_call_the_index_stays_good(
    portal: Portal, counted: dict[str, Counter[str]], job: str, fault: str, call: str
) -> None:
    count = counted[job][call]
    if not count:
        pytest.skip(f"a {job} makes no call {call}")
    fell, wrong = 0, []
    for when in moments(count):
        portal.restore()
        outcome = portal.do_harmed(job, Harm(call, fault, when))
        fell += outcome.fell
        wrong += [(when, reason) for reason in portal.faults_of(outcome)]
    assert not wrong
    assert fell, "no fault fell"
