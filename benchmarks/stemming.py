"""How well a stemmer conflates the forms of words, on a file of ``form<TAB>lemma`` lines.

    python benchmarks/stemming.py FILE... [--lang kk] [--wrong N]

Over the distinct forms of a file: of the pairs of forms that share a lemma, how many share a stem
(recall); of those that share a stem, how many share a lemma (precision); F1 of the two; and how
many stems are the lemma itself (exact). Further columns are not looked at. ``--wrong N`` lists N
forms whose stem is not their lemma.

    python benchmarks/stemming.py --speed FOLDER

prints running words a second (cached, as the index and the highlighter ask) and distinct unseen
words a second, for Kazakh and Russian on the texts of a folder, the seconds until the first word
of each language has its stem, and the memory that takes.
"""

import argparse
import re
import resource
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
Lemmas = Mapping[str, frozenset[str]]


def read(path: Path) -> Lemmas:
    """Return the lemmas of each form of a file."""
    lemmas: dict[str, set[str]] = defaultdict(set)
    for line in path.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            form, lemma, *_ = line.split("\t")
            lemmas[form.lower()].add(lemma.lower())
    return {form: frozenset(found) for form, found in lemmas.items()}


def pairs(groups: Iterable[int]) -> int:
    """Return how many pairs there are inside groups of some sizes."""
    return sum(size * (size - 1) // 2 for size in groups)


def measure(lemmas: Lemmas, stem: Callable[[str], str]) -> tuple[float, float, float, float]:
    """Return precision, recall, F1 and the share of exact stems.

    A form of two lemmas counts once for each: its stem is exact if it is one of them.
    """
    rows = [(form, lemma) for form, found in lemmas.items() for lemma in found]
    stems = {form: stem(form) for form in lemmas}
    both = pairs(Counter((lemma, stems[form]) for form, lemma in rows).values())
    same_lemma = pairs(Counter(lemma for _, lemma in rows).values())
    same_stem = pairs(Counter(stems[form] for form, _ in rows).values())
    precision, recall = both / max(1, same_stem), both / max(1, same_lemma)
    exact = sum(stems[form] in found for form, found in lemmas.items()) / len(lemmas)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall), exact


def stemmer(language: str) -> Callable[[str], str]:
    """Return the stemmer of a language."""
    from search.language.analyse import stems

    return lambda word: stems(word, language)[0]


def quality(files: Iterable[Path], language: str, wrong: int) -> None:
    stem = stemmer(language)
    for path in files:
        lemmas = read(path)
        precision, recall, f1, exact = measure(lemmas, stem)
        print(
            f"{path.name}: {len(lemmas)} forms  precision {precision:.3f}  recall {recall:.3f}"
            f"  F1 {f1:.3f}  exact {exact:.3f}"
        )
        missed = [(form, stem(form), found) for form, found in lemmas.items()]
        missed = [row for row in missed if row[1] not in row[2]]
        for form, found, lemma in missed[:: max(1, len(missed) // wrong)] if wrong else ():
            print(f"    {form} -> {found}, not {' or '.join(sorted(lemma))}")


def speed(folder: Path) -> None:
    def memory() -> float:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    before, start = memory(), time.perf_counter()
    from search.language.analyse import analyse, stems

    for word, language in (("келісімдеріміздегі", "kk"), ("договоров", "ru"), ("parties", "en")):
        stems(word, language)
    print(f"start-up {time.perf_counter() - start:.2f} s, memory {memory() - before:.0f} MB")
    lines = [
        line
        for path in sorted(folder.glob("*.txt"))
        for line in path.read_text("utf-8").splitlines()
        if line.strip()
    ]
    texts = {
        "kk": "\n".join(line for line in lines if KAZAKH.search(line)),
        "ru": "\n".join(
            line for line in lines if not KAZAKH.search(line) and re.search("[а-я]", line)
        ),
    }
    for language, text in texts.items():
        words = {word.lower() for word in WORD.findall(text)}
        start = time.process_time()
        for word in words:
            stems(word, language)
        unseen = len(words) / (time.process_time() - start)
        count = sum(1 for _ in analyse(text, language))
        start = time.process_time()
        for _ in range(5):
            for _ in analyse(text, language):
                pass
        running = 5 * count / (time.process_time() - start)
        print(f"{language}: {running:,.0f} running words/s, {unseen:,.0f} distinct words/s")
    print(f"memory in all {memory() - before:.0f} MB")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--lang", default="kk", choices=("kk", "ru", "en"))
    parser.add_argument("--wrong", type=int, default=0, metavar="N")
    parser.add_argument("--speed", type=Path, metavar="FOLDER")
    options = parser.parse_args()
    quality(options.files, options.lang, options.wrong)
    if options.speed:
        speed(options.speed)


if __name__ == "__main__":
    main()
