"""A corpus of any size for the search benchmark, made by the statistics of real texts.

Each language has a chain of words as they follow one another in real treaties, so that phrases
occur as often as there, and a tail of words that the texts lack, so that the vocabulary grows with
the corpus as a real one does. Articles have the paragraphs and lengths of real articles.
"""

import bisect
import hashlib
import itertools
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from treaties.models import Agreement, LanguageVersion
    from treaties.text.document import ParsedUnit

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
SAMPLES = ROOT / "data" / "sample"
SEED = 20_251_121
# A language of which the real texts have fewer words is completed by the samples.
FEWEST_WORDS = 5_000
LANGUAGES = ("kk", "ru", "en")
# In how many of a hundred agreements which languages are.
LANGUAGE_SETS: Mapping[tuple[str, ...], int] = {
    ("kk", "ru"): 45,
    ("kk", "en"): 5,
    ("ru", "en"): 10,
    ("kk", "ru", "en"): 20,
    ("ru",): 12,
    ("kk",): 8,
}
KINDS = {"agreement": 55, "protocol": 15, "convention": 10, "treaty": 10, "memorandum": 10}
STATUSES = {"in_force": 60, "signed": 20, "unknown": 12, "ended": 5, "draft": 3}
PREVAILING = {"": 55, "en": 25, "ru": 15, "kk": 5}
FEWEST_ARTICLES, MOST_ARTICLES = 10, 40
PARTIES = 60
FIRST_DAY, LAST_DAY = date(1992, 1, 1), date(2026, 12, 31)
LABELS = {"kk": "{}-бап", "ru": "Статья {}", "en": "Article {}"}
# How slowly the words of the tail become rarer: P(rank > r) = (1 + r / TAIL_SCALE) ** -TAIL_FALL.
TAIL_SCALE, TAIL_FALL = 1_000, 0.7
SHORTEST_WORD = 5
# A rare word stands in so many units at most; of each group so many words are kept to ask for.
RARE, CANDIDATES = 5, 400
AGREEMENTS_AT_ONCE = 40


@dataclass
class Texts:
    """What real texts tell of one language: paragraphs and headings as lists of words."""

    paragraphs: list[list[str]] = field(default_factory=list)
    headings: list[list[str]] = field(default_factory=list)
    shapes: list[tuple[int, ...]] = field(default_factory=list)

    def size(self) -> int:
        """Return the number of words."""
        return sum(map(len, self.paragraphs))

    def add(self, unit: "ParsedUnit") -> None:
        """Take in a unit: its words and, of an article, its heading and lengths."""
        paragraphs = [words for part in unit.paragraphs if (words := part.text.split())]
        self.paragraphs += paragraphs
        if unit.kind == "article" and paragraphs:
            self.shapes.append(tuple(map(len, paragraphs)))
            self.headings.append(unit.heading.split())


def source_files() -> list[Path]:
    """Return the files whose statistics are taken: real texts, then the samples."""
    return [*sorted(CORPUS.glob("*.txt")), *sorted(SAMPLES.glob("*.txt"))]


def read_texts() -> dict[str, Texts]:
    """Return what the real texts tell of each language; the samples fill up what they lack."""
    from treaties.text.document import ParsedSource
    from treaties.text.pipeline import read

    texts = {language: Texts() for language in LANGUAGES}
    for folder in (CORPUS, SAMPLES):
        wanted = [language for language in LANGUAGES if texts[language].size() < FEWEST_WORDS]
        for file in sorted(folder.glob("*.txt")):
            source = read(file.read_bytes())
            versions = source.agreement.versions if isinstance(source, ParsedSource) else ()
            for version in versions:
                for unit in version.units if version.language in wanted else ():
                    texts[version.language].add(unit)
    return texts


class Writer:
    """Writes text in one language as the words follow one another in real texts."""

    def __init__(self, texts: Texts, chance: random.Random) -> None:
        self.chance = chance
        self.starts = [words[0] for words in texts.paragraphs]
        self.after: dict[str, list[str]] = defaultdict(list)
        for words in texts.paragraphs:
            for word, following in itertools.pairwise(words):
                self.after[word].append(following)
        counts = Counter(itertools.chain.from_iterable(texts.paragraphs))
        # By Good and Turing, a text goes on with an unseen word as often as it had words once.
        self.unseen = list(counts.values()).count(1) / counts.total()
        self.known = [word for word in counts if word.isalpha() and len(word) > SHORTEST_WORD]
        self.heading_lengths = [len(words) for words in texts.headings if words] or [3]
        # In how many units each word stands.
        self.spread: Counter[str] = Counter()

    def words(self, count: int) -> list[str]:
        """Return so many words of running text."""
        chance, after = self.chance.random, self.after
        word, written = "", []
        for _ in range(count):
            following = after.get(word) or self.starts
            word = following[int(chance() * len(following))]
            # The chain goes on from the word in whose place an unseen one stands.
            written.append(self._unseen_word() if chance() < self.unseen else word)
        return written

    def heading(self) -> list[str]:
        """Return the words of a heading as long as a real one."""
        return self.words(self.chance.choice(self.heading_lengths))

    def _unseen_word(self) -> str:
        """Return the beginning of one word and the end of another, by a rank of the long tail."""
        rank = int((self.chance.paretovariate(TAIL_FALL) - 1) * TAIL_SCALE)
        row, place = divmod(rank, len(self.known))
        head = self.known[place]
        tail = self.known[(place * 17 + row * 31 + 7) % len(self.known)]
        return (head[: (len(head) + 1) // 2] + tail[len(tail) // 2 :]).lower()


def pick(chance: random.Random, weights: Mapping[Any, float]) -> Any:
    """Return one of the keys, each as likely as its weight says."""
    return chance.choices(list(weights), list(weights.values()))[0]


class Corpus:
    """Writes made-up agreements into the database of this process."""

    def __init__(self, texts: Mapping[str, Texts]) -> None:
        from treaties.text.parties import STATE_PARTIES

        self.chance = random.Random(SEED)
        self.writers = {language: Writer(texts[language], self.chance) for language in LANGUAGES}
        self.shapes = [shape for language in LANGUAGES for shape in texts[language].shapes]
        others = sorted(row.code for row in STATE_PARTIES if row.code != "KZ")
        self.chance.shuffle(others)
        self.parties = ["KZ", *others[: PARTIES - 1]]
        self.zipf = list(itertools.accumulate(1 / rank for rank in range(1, PARTIES)))
        self.rows: dict[str, list[Any]] = defaultdict(list)
        # With whom and in which year bilateral agreements were signed.
        self.signed: list[tuple[str, int]] = []
        self.numbers = {name: itertools.count(1) for name in ("agreement", "version", "unit")}

    def write(self, count: int) -> None:
        """Store agreements with ``count`` units in all."""
        from django.db import transaction

        from treaties.models import Party
        from treaties.text.parties import party_name

        Party.objects.bulk_create(
            Party(
                pk=place, code=code, **{f"name_{one}": party_name(code, one) for one in LANGUAGES}
            )
            for place, code in enumerate(self.parties, 1)
        )
        left = count
        while left:
            with transaction.atomic():
                for _ in range(AGREEMENTS_AT_ONCE):
                    left -= self._agreement(left) if left else 0
                self._flush()

    def _flush(self) -> None:
        from treaties import models

        # In the order in which rows name one another.
        for name in ("Agreement", "SourceFile", "AgreementParty", "Act", "LanguageVersion"):
            getattr(models, name).objects.bulk_create(self.rows.pop(name, []))
        models.Article.objects.bulk_create(self.rows.pop("Article", []), batch_size=500)
        models.Paragraph.objects.bulk_create(self.rows.pop("Paragraph", []), batch_size=500)

    def _agreement(self, left: int) -> int:
        """Make an agreement with at most ``left`` units; return how many it has."""
        from treaties.models import Act, Agreement, LanguageVersion, SourceFile
        from treaties.ordering import place

        chance, key = self.chance, next(self.numbers["agreement"])
        prevailing = pick(chance, PREVAILING)
        agreement = Agreement(
            pk=key,
            slug=f"made-up-{key}",
            kind=pick(chance, KINDS),
            status=pick(chance, STATUSES),
            signed_on=FIRST_DAY + timedelta(chance.randrange((LAST_DAY - FIRST_DAY).days + 1)),
            prevailing_languages=[prevailing] if prevailing else [],
        )
        source = SourceFile(pk=key, agreement=agreement, sha256=f"{key:064}", name=f"{key}.txt")
        acts = [Act(agreement=agreement, kind="law", number=f"{key}-V")] if key % 3 == 0 else []
        self.rows["Agreement"].append(agreement)
        self.rows["SourceFile"].append(source)
        self.rows["Act"] += place(acts, key)
        self._bind(agreement)
        shapes = chance.choices(self.shapes, k=chance.randint(FEWEST_ARTICLES, MOST_ARTICLES))
        made = 0
        for language in pick(chance, LANGUAGE_SETS):
            version = LanguageVersion(
                pk=next(self.numbers["version"]),
                agreement=agreement,
                language=language,
                standing="official",
                title=" ".join(self.writers[language].words(12)),
                source=source,
            )
            self.rows["LanguageVersion"].append(version)
            made += self._units(version, shapes, left - made)
        return made

    def _bind(self, agreement: "Agreement") -> None:
        """Add the parties: the portal's country and one other, or some more."""
        from treaties.models import AgreementParty
        from treaties.ordering import place

        chance = self.chance
        places = {0}
        wanted = 2 if chance.random() < 0.85 else chance.randint(3, 12)
        while len(places) < wanted:
            places.add(1 + bisect.bisect(self.zipf, chance.random() * self.zipf[-1]))
        rows = [AgreementParty(agreement=agreement, party_id=number + 1) for number in places]
        self.rows["AgreementParty"] += place(rows, agreement.pk)
        other = self.parties[max(places)]
        if agreement.signed_on and len(places) == 2:
            self.signed.append((other, agreement.signed_on.year))

    def _units(self, version: "LanguageVersion", shapes: Sequence[Sequence[int]], left: int) -> int:
        """Add a preamble, the articles and the closing of a version, at most ``left`` units."""
        from treaties.models import Article
        from treaties.ordering import place

        writer = self.writers[version.language]
        kinds = ["preamble", *["article"] * (len(shapes) - 2), "closing"][:left]
        rows = []
        for number, kind in enumerate(kinds):
            is_article = kind == "article"
            row = Article(
                pk=next(self.numbers["unit"]),
                version=version,
                eid=f"art_{number}" if is_article else kind,
                kind=kind,
                label=LABELS[version.language].format(number) if is_article else "",
                number=str(number) if is_article else "",
                heading=" ".join(writer.heading()) if is_article else "",
                first_line=1,
                last_line=1,
            )
            rows.append(row)
            self._paragraphs(row, writer, shapes[number])
        self.rows["Article"] += place(rows, version.pk)
        return len(rows)

    def _paragraphs(self, unit: Any, writer: Writer, lengths: Sequence[int]) -> None:
        from treaties.models import Paragraph
        from treaties.ordering import place

        rows = []
        seen: set[str] = set()
        for number, length in enumerate(lengths, 1):
            words = writer.words(length)
            seen.update(words)
            rows.append(
                Paragraph(
                    article=unit,
                    eid=f"{unit.eid}__para_{number}",
                    kind="paragraph",
                    label=f"{number}." if len(lengths) > 1 else "",
                    text=" ".join(words),
                    first_line=1,
                    last_line=1,
                )
            )
        writer.spread.update(seen)
        self.rows["Paragraph"] += place(rows, unit.pk)

    def told(self, texts: Mapping[str, Texts]) -> dict[str, Any]:
        """Return what questions are made of: the words of each language by how common they are."""
        made = next(self.numbers["agreement"]) - 1
        found: dict[str, Any] = {"agreements": made, "signed": self.signed[:CANDIDATES]}
        for language, writer in self.writers.items():
            spread = [
                (word.lower(), units)
                for word, units in writer.spread.most_common()
                if word.isalpha() and len(word) >= SHORTEST_WORD and not word[1:].isupper()
            ]
            middle = [word for word, _ in spread[len(spread) // 100 : len(spread) // 5]]
            rare = [word for word, units in spread if units <= RARE]
            found[language] = {
                "vocabulary": len(writer.spread),
                "common": [word for word, _ in spread[:30]],
                "middle": middle[:: len(middle) // CANDIDATES or 1],
                "rare": rare[:: len(rare) // CANDIDATES or 1],
                "phrases": list(_phrases(texts[language]))[:CANDIDATES],
            }
        return found


def _phrases(texts: Texts) -> Iterator[str]:
    """Yield two and three words of each paragraph that stand side by side without a sign."""
    for place, words in enumerate(texts.paragraphs):
        length = 2 + place % 2
        for start in range(place % 5, len(words) - length, 11):
            found = words[start : start + length]
            if all(word.isalpha() for word in found) and max(map(len, found)) >= SHORTEST_WORD:
                yield " ".join(found)
                break


def digest() -> str:
    """Return what a kept corpus depends on: the texts, this file, the tables of the database."""
    files = [*source_files(), Path(__file__), *sorted(ROOT.glob("*/migrations/*.py"))]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:12]


def make_corpus(count: int, told: Path) -> None:
    """Fill the empty database of this process with ``count`` units; write of what to ask."""
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    texts = read_texts()
    corpus = Corpus(texts)
    corpus.write(count)
    whole = told.with_suffix(".new")
    whole.write_text(json.dumps(corpus.told(texts), ensure_ascii=False), encoding="utf-8")
    # That this file is there says that the corpus is whole.
    whole.replace(told)
