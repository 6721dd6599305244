"""The worker is harmed at its system calls while it publishes a draft and reads another.

Killed, given "no space left" and given "input/output error" at a call: what is public is a whole
text or none, and says the same as its draft; after the next worker both drafts are done, nothing is
doubled, no task is stuck, and the search finds the text. ``make faults`` tries some calls,
FAULTS=all every one.
"""

from collections import Counter
from typing import Any

import pytest

from tests.search.faults.harm import CALLS, FAULTS, Harm, Outcome, Portal, moments

JOB = "work"
# Articles, title, preamble and closing of the text.
UNITS = 6
DONE = {
    "drafts": [["published", ""], ["ready", ""]],
    "public": 1,
    "sources": 1,
    "articles": UNITS,
    "found": 1,
    "tasks": [],
}
# Where the database took nothing, the draft is a draft again and says why.
GIVEN_BACK = {
    "drafts": [["ready", "database-full"], ["ready", ""]],
    "public": 0,
    "sources": 0,
    "articles": 0,
    "found": 0,
    "tasks": [],
}


@pytest.fixture(scope="session")
def counted(portal: Portal) -> Counter[str]:
    """How often the worker makes each call."""
    return portal.calls(JOB)


def seen(portal: Portal) -> dict[str, Any]:
    """Return how far the drafts are, as a new process sees it."""
    found = portal.do("drafts")
    assert found.code == 0, found.said
    said: dict[str, Any] = found.said
    return said


def faults_now(portal: Portal, outcome: Outcome) -> list[str]:
    """Return what is wrong right after the harm: a text is public wholly or not at all."""
    found = seen(portal)
    published = found["drafts"][0][0] == "published"
    whole = [int(published), int(published), UNITS * published]
    wrong = []
    if [found["public"], found["sources"], found["articles"]] != whole:
        wrong.append(f"half: {found}")
    if found["drafts"][1][0] not in {"waiting", "ready"}:
        wrong.append(f"the other draft: {found['drafts'][1]}")
    return wrong


def faults_of(portal: Portal, outcome: Outcome) -> list[str]:
    """Return what is wrong after the harm, and after workers that nothing harms."""
    wrong = faults_now(portal, outcome)
    for _again in range(2):
        repaired = portal.do(JOB)
        if repaired.code:
            return [*wrong, f"the next worker failed: {repaired.said}"]
        found = seen(portal)
        given_back = found["drafts"][0][1].startswith("database")
        right = (GIVEN_BACK | {"drafts": found["drafts"]}) if given_back else DONE
        wrong += [f"{name}: {found[name]}" for name in right if found[name] != right[name]]
    return wrong


def test_the_worker_makes_the_calls_that_are_harmed(counted: Counter[str]):
    assert {"openat", "write", "pwrite64", "fsync", "rename", "close"} <= set(counted), counted


def test_unharmed_it_does_all(portal: Portal):
    portal.restore()
    assert faults_of(portal, portal.do(JOB)) == []


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("fault", FAULTS)
def test_harmed_at_a_call_nothing_is_lost_doubled_or_stuck(
    portal: Portal, counted: Counter[str], fault: str, call: str
):
    count = counted[call]
    if not count:
        pytest.skip(f"it makes no call {call}")
    fell, wrong = 0, []
    for when in moments(count):
        portal.restore()
        outcome = portal.do_harmed(JOB, Harm(call, fault, when), reading=False)
        fell += outcome.fell
        wrong += [(when, reason) for reason in faults_of(portal, outcome)]
    assert not wrong
    assert fell, "no fault fell"
