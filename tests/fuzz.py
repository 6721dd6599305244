"""Many damaged texts through all text stages, on all cores; every contract is checked on each.

    python -m tests.fuzz [--mutants N] [--seed N] [--jobs N]

The same numbers give the same texts. Ends with exit code 1 and the smallest text found that breaks
a contract.
"""

import argparse
import os
import sys
import traceback
from concurrent.futures import ProcessPoolExecutor, as_completed

from hypothesis import Phase, given, seed, settings
from tqdm import tqdm

from tests.treaties.text.contracts import check_contracts
from tests.treaties.text.damage import fixed, mutants

MUTANTS = 100_000
# Mutants of one seed: few enough that the progress is seen and the memory stays small.
SHARE = 500


def run_share(number: int, count: int) -> str:
    """Check ``count`` mutants drawn from one seed; return how a contract was broken, or nothing."""
    limits = settings(
        fixed, derandomize=False, max_examples=count, phases=(Phase.generate, Phase.shrink)
    )

    @seed(number)
    @limits
    @given(mutants())
    def contracts_hold(data: bytes) -> None:
        check_contracts(data)

    try:
        contracts_hold()
    except Exception:
        return f"seed {number}\n{traceback.format_exc()}"
    return ""


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--mutants", type=int, default=MUTANTS)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_args()
    shares = [SHARE] * (options.mutants // SHARE) + [options.mutants % SHARE or SHARE]
    shares = shares[: max(1, -(-options.mutants // SHARE))]
    broken = []
    with ProcessPoolExecutor(options.jobs) as pool, tqdm(total=sum(shares), unit="") as progress:
        runs = {
            pool.submit(run_share, options.seed * 1_000_003 + place, count): count
            for place, count in enumerate(shares)
        }
        for run in as_completed(runs):
            progress.update(runs[run])
            if run.result():
                broken.append(run.result())
                print(run.result(), file=sys.stderr)
    print(f"{sum(shares)} mutants, {len(broken)} of {len(shares)} shares with a broken contract")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
