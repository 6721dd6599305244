"""``run_saved_searches`` is harmed at its system calls, one after the other.

Killed, given "no space left" and given "input/output error" at a call, whether it brings the index
level, asks it, stores what it found or writes a mail: after the next run each new text has been
told exactly once, on the page, in the feed and by mail. ``make faults`` tries some calls,
FAULTS=all every one.
"""

from collections import Counter
from typing import Any

import pytest

from tests.search.faults.harm import ALL, CALLS, FAULTS, Harm, Outcome, Portal, moments

JOB = "run_saved"
# One search finds one new text, the other none.
HITS = [[1, "ru", "art_2"]]
TIMES = 20 if ALL else 5


@pytest.fixture(scope="session")
def counted(portal: Portal) -> Counter[str]:
    """How often the command makes each call."""
    return portal.calls(JOB)


def told(portal: Portal) -> dict[str, Any]:
    """Return what was told by now, as a new process sees it."""
    found = portal.do("told")
    assert found.code == 0, found.said
    said: dict[str, Any] = found.said
    return said


def faults_now(portal: Portal, outcome: Outcome) -> list[str]:
    """Return what is wrong right after the harm: what is told is whole, and told once."""
    seen = told(portal)
    wrong = []
    if seen["hits"] not in ([], HITS):
        wrong.append(f"hits: {seen['hits']}")
    whole = [mail for mail in seen["mails"] if mail[0] == ".eml"]
    if len(whole) > 1 or any(mail[2] != "</html>" for mail in whole):
        wrong.append(f"mails: {seen['mails']}")
    if whole and not seen["hits"]:
        wrong.append("a mail tells what is not kept")
    if outcome.code == 0:
        wrong += faults_done(seen)
    return wrong


def faults_done(seen: dict[str, Any]) -> list[str]:
    """Return what is wrong when all should be done."""
    mails = [[".eml", "</html>"]]
    expected = {
        "hits": HITS,
        "feeds": [1, 0],
        "seen": [True, True],
        "faults": ["", ""],
        "notices": ["sent"],
        "mails": mails,
    }
    found = seen | {"mails": [[mail[0], mail[2]] for mail in seen["mails"]]}
    return [f"{name}: {found[name]}" for name in expected if found[name] != expected[name]]


def faults_of(portal: Portal, outcome: Outcome) -> list[str]:
    """Return what is wrong after the harm, and after runs that nothing harms."""
    wrong = faults_now(portal, outcome)
    for _again in range(2):
        repaired = portal.do(JOB)
        if repaired.code:
            return [*wrong, f"the next run failed: {repaired.said}"]
        wrong += faults_done(told(portal))
    return wrong


def test_the_command_makes_the_calls_that_are_harmed(counted: Counter[str]):
    assert {"openat", "write", "pwrite64", "fsync", "rename", "close"} <= set(counted), counted


def test_unharmed_it_tells_the_new_text_once(portal: Portal):
    portal.restore()
    assert faults_of(portal, portal.do(JOB)) == []


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("fault", FAULTS)
def test_harmed_at_a_call_nothing_is_lost_or_told_twice(
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


def test_started_twice_at_once_it_tells_the_new_text_once(portal: Portal):
    wrong = []
    for time in range(TIMES):
        portal.restore()
        processes = [portal.tell("start", JOB, str(portal.path)) for _ in range(2)]
        for process in processes:
            portal.tell("go", process)
        ended = [portal.tell("wait", process) for process in processes]
        # One of them may have found the index being written, and leaves the rest to the next run.
        for one in ended:
            if one["code"] and "being written" not in str(one["said"]):
                wrong.append((time, str(one["said"])))
        seen = told(portal)
        if len(seen["mails"]) > 1 or seen["hits"] not in ([], HITS):
            wrong.append((time, str(seen)))
        wrong += [(time, reason) for reason in faults_of(portal, Outcome(1, None, False))]
    assert not wrong
