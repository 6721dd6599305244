"""The files of all texts: what is in them, and that there are only whole ones."""

import hashlib
import io
import json
import shutil
import subprocess
import sys
import tracemalloc
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from portal.environment import BASE_DIR
from tests.treaties.samples import COFFEE, TEA, stored
from treaties.bulk import making, reading
from treaties.bulk.kept import dumps, find, name_of
from treaties.bulk.making import KEPT, BusyError, make
from treaties.bulk.reading import ChangingError
from treaties.downloads import content
from treaties.models import Agreement, Paragraph

DAY = date(2026, 11, 28)
ORIGIN = "https://treaties.example.kz"
TEA_SLUG = "2019-kz-ge-agreement"


@pytest.fixture
def stock(db: None) -> list[Agreement]:
    return [stored(TEA), stored(COFFEE, "coffee.txt")]


def archive(place: Path, day: date = DAY) -> ZipFile:
    return ZipFile(io.BytesIO((place / name_of(day, "zip")).read_bytes()))


def lines(place: Path, day: date = DAY) -> list[dict[str, Any]]:
    text = (place / name_of(day, "jsonl")).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.split("\n")[:-1]]


def manifest(place: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in archive(place).read("manifest.jsonl").splitlines()]


def test_the_archive_has_every_version_as_plain_text(stock, tmp_path: Path):
    made = make(tmp_path, DAY, ORIGIN)
    assert (made.counts.agreements, made.counts.texts) == (2, 4)
    names = archive(tmp_path).namelist()
    texts = [f"{TEA_SLUG}/{TEA_SLUG}-{language}.txt" for language in ("kk", "ru", "en")]
    assert set(texts) < set(names)
    assert names[-2:] == ["manifest.jsonl", "README.txt"]
    text = archive(tmp_path).read(texts[1]).decode()
    for row in Paragraph.objects.filter(article__version__agreement=stock[0]):
        assert (row.text in text) is (row.article.version.language == "ru") or not row.label
    assert "Статус: Действует" in text
    # A text that was not changed is the same file on any day.
    assert "Дата скачивания" not in text
    assert f"Адрес этого текста: {ORIGIN}/ru/agreements/{TEA_SLUG}/ru/" in text


def test_the_manifest_tells_source_and_checksum_of_each(stock, tmp_path: Path):
    make(tmp_path, DAY, ORIGIN)
    told = manifest(tmp_path)
    assert len(told) == 4
    for row in told:
        content = archive(tmp_path).read(row["path"])
        assert row["sha256"] == hashlib.sha256(content).hexdigest()
        assert row["size"] == len(content)
    assert [row["source"] for row in told if row["agreement"] == TEA_SLUG] == ["tea.txt"] * 3
    assert told[0]["source_sha256"] == stock[0].sources.get().sha256


def test_the_archive_says_what_it_is_in_three_languages(stock, tmp_path: Path):
    make(tmp_path, DAY, ORIGIN)
    text = archive(tmp_path).read("README.txt").decode()
    assert text.count("* * *") == 2
    for words in ("28 қараша", "28 ноября 2026 года", "28 November 2026"):
        assert words in text
    for words in ("Халықаралық шарттар: 2", "Тексты: 4", "Texts: 4", "1996"):
        assert words in text
    for words in ("Пайдалану шарттары", "Условия использования", "Terms of use"):
        assert words in text
    assert text.count(ORIGIN) == 3


def test_a_line_has_an_agreement_with_its_texts(stock, tmp_path: Path):
    make(tmp_path, DAY, ORIGIN)
    told = {row["slug"]: row for row in lines(tmp_path)}
    tea = told[TEA_SLUG]
    assert tea["facts"]["signed_on"] == "2019-05-03"
    assert [one["language"] for one in tea["versions"]] == ["kk", "ru", "en"]
    (entry,) = [one for one in reading.entries(ORIGIN) if one.record["slug"] == TEA_SLUG]
    assert tea == json.loads(json.dumps(entry.record, default=str))
    unit = next(one for one in tea["versions"][1]["units"] if one["eid"] == "art_1")
    assert (unit["heading"], unit["division"]) == ("Цель", "chp_1")
    assert [one["eid"] for one in unit["paragraphs"]][:2] == [
        "art_1__para_1",
        "art_1__para_1__point_a",
    ]


def test_letters_are_not_escaped(stock, tmp_path: Path):
    make(tmp_path, DAY, ORIGIN)
    assert b"\\u" not in (tmp_path / name_of(DAY, "jsonl")).read_bytes()
    assert b"\\u" not in archive(tmp_path).read("manifest.jsonl")


def test_the_same_texts_give_the_same_bytes(stock, tmp_path: Path):
    one, two = tmp_path / "one", tmp_path / "two"
    make(one, DAY, ORIGIN)
    make(two, DAY, ORIGIN)
    for ending in ("zip", "jsonl", "sha256"):
        name = name_of(DAY, ending)
        assert (one / name).read_bytes() == (two / name).read_bytes()


def test_on_another_day_only_the_day_is_another(stock, tmp_path: Path):
    later = DAY + timedelta(days=1)
    make(tmp_path, DAY, ORIGIN)
    make(tmp_path, later, ORIGIN)
    assert lines(tmp_path) == lines(tmp_path, later)
    before, after = archive(tmp_path), archive(tmp_path, later)
    differing = [name for name in before.namelist() if before.read(name) != after.read(name)]
    assert differing == ["README.txt"]
    assert after.infolist()[0].date_time[:3] == (2026, 11, 29)


def test_the_checksums_are_those_that_a_program_checks(stock, tmp_path: Path):
    make(tmp_path, DAY, ORIGIN)
    told = subprocess.run(
        ["sha256sum", "--check", "--strict", name_of(DAY, "sha256")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.count(": OK") == 2


def test_an_agreement_without_a_text_is_left_out(stock, tmp_path: Path):
    Agreement.objects.create(slug="empty", kind="treaty", status="unknown")
    make(tmp_path, DAY, ORIGIN)
    assert "empty" not in {row["slug"] for row in lines(tmp_path)}


def test_without_any_text_there_are_files_all_the_same(db, tmp_path: Path):
    made = make(tmp_path, DAY, ORIGIN)
    assert made.counts.texts == 0
    assert lines(tmp_path) == []


# What is kept


def test_the_last_days_are_kept(stock, tmp_path: Path):
    days = [DAY + timedelta(days=number) for number in range(KEPT + 2)]
    for day in days:
        make(tmp_path, day, ORIGIN)
    assert [dump.day for dump in dumps(tmp_path)] == days[:1:-1]
    names = {path.name for path in tmp_path.iterdir()} - {"dump.lock"}
    assert len(names) == 3 * KEPT


def test_who_is_reading_reads_to_the_end(stock, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(making, "KEPT", 1)
    make(tmp_path, DAY, ORIGIN)
    name = name_of(DAY, "jsonl")
    whole = (tmp_path / name).read_bytes()
    with (tmp_path / name).open("rb") as reader:
        begun = reader.read(10)
        stock[1].delete()
        # It is made again, and then taken away.
        make(tmp_path, DAY, ORIGIN)
        make(tmp_path, DAY + timedelta(days=1), ORIGIN)
        assert not (tmp_path / name).exists()
        assert begun + reader.read() == whole


def test_a_day_made_again_has_its_own_checksums(stock, tmp_path: Path):
    make(tmp_path, DAY, ORIGIN)
    stock[1].delete()
    make(tmp_path, DAY, ORIGIN)
    (dump,) = dumps(tmp_path)
    for file in dump.files:
        assert file.sha256 == hashlib.sha256(file.path.read_bytes()).hexdigest()
    assert len(lines(tmp_path)) == 1


# What goes wrong


class StoppedError(BaseException):
    """The process ends here: nothing after it runs."""


STEPS = [
    *("_write", "_put_in_place", "_sync", "_sum", "_forget", "_sweep"),
    *(f"replace {number}" for number in range(3)),
]


@pytest.mark.parametrize("step", STEPS)
def test_a_run_that_is_stopped_leaves_only_whole_days(stock, tmp_path: Path, monkeypatch, step):
    make(tmp_path, DAY, ORIGIN)
    earlier = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    later = DAY + timedelta(days=1)
    with monkeypatch.context() as patch:
        _stop_at(patch, step)
        with pytest.raises(StoppedError):
            make(tmp_path, later, ORIGIN)
    listed = dumps(tmp_path)
    assert listed[-1].day == DAY
    for dump in listed:
        for file in dump.files:
            assert file.sha256 == hashlib.sha256(file.path.read_bytes()).hexdigest()
    assert all((tmp_path / name).read_bytes() == content for name, content in earlier.items())
    make(tmp_path, later, ORIGIN)
    assert [dump.day for dump in dumps(tmp_path)] == [later, DAY]
    assert len(list(tmp_path.iterdir())) == 7


def _stop_at(patch: pytest.MonkeyPatch, step: str) -> None:
    """Let a run end at a step, its cleaning left out as when it is killed."""

    def stop(*_args: object, **_kwargs: object) -> None:
        raise StoppedError

    patch.setattr(shutil, "rmtree", lambda *_args, **_kwargs: None)
    if not step.startswith("replace"):
        patch.setattr(making, step, stop)
        return
    replace, count = Path.replace, int(step.split()[1])
    done: list[Path] = []

    def some(self: Path, target: Path) -> Path:
        if len(done) == count:
            raise StoppedError
        done.append(self)
        return replace(self, target)

    patch.setattr(Path, "replace", some)


@pytest.mark.parametrize("step", [f"replace {number}" for number in range(3)])
def test_a_day_that_is_made_again_and_stopped_is_never_half(
    stock, tmp_path: Path, monkeypatch, step
):
    make(tmp_path, DAY, ORIGIN)
    stock[1].delete()
    with monkeypatch.context() as patch:
        _stop_at(patch, step)
        with pytest.raises(StoppedError):
            make(tmp_path, DAY, ORIGIN)
    assert dumps(tmp_path) == []
    assert find(name_of(DAY, "zip")) is None
    make(tmp_path, DAY, ORIGIN)
    assert len(lines(tmp_path)) == 1


def test_two_at_once_are_one(stock, tmp_path: Path):
    program = (
        "import fcntl, sys, time\n"
        "handle = open(sys.argv[1], 'w')\n"
        "fcntl.flock(handle, fcntl.LOCK_EX)\n"
        "print('held', flush=True)\n"
        "sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path / "dump.lock")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=BASE_DIR,
    ) as other:
        assert other.stdout
        other.stdout.readline()
        with pytest.raises(BusyError):
            make(tmp_path, DAY, ORIGIN)
        other.communicate()
    assert make(tmp_path, DAY, ORIGIN)


def test_a_text_that_changes_while_it_is_read_is_read_again(stock, monkeypatch):
    changed: list[Agreement] = []

    def meanwhile(*args, **kwargs):
        found = content.build(*args, **kwargs)
        if not changed:
            changed.append(stored(TEA.replace("самоваром", "чайником"), "new.txt"))
        return found

    monkeypatch.setattr(reading, "build", meanwhile)
    entry = reading.read_entry(TEA_SLUG, ORIGIN)
    assert entry
    (russian,) = [text for text in entry.texts if text.path.endswith("-ru.txt")]
    assert "чайником" in russian.content.decode()
    assert russian.told["source"] == "new.txt"


def test_a_text_that_never_rests_is_no_text(stock, monkeypatch):
    moments = iter(range(100))
    monkeypatch.setattr(reading, "_state", lambda _slug: (next(moments),))
    with pytest.raises(ChangingError):
        reading.read_entry(TEA_SLUG, ORIGIN)


def test_an_agreement_that_is_taken_away_is_left_out(stock, monkeypatch):
    assert reading.read_entry("nothing", ORIGIN) is None


def test_memory_does_not_grow_with_the_texts(stock, tmp_path: Path, monkeypatch):
    """Of ten times as many agreements, only the list of the archive's files is longer."""
    (entry, *_more) = list(reading.entries(ORIGIN))

    def peak(times: int) -> int:
        def many(_origin: str):
            for number in range(times):
                texts = tuple(
                    reading.Text(f"{number}/{text.path}", text.content, text.told)
                    for text in entry.texts
                )
                yield reading.Entry(texts, entry.record)

        monkeypatch.setattr(making, "entries", many)
        tracemalloc.start()
        make(tmp_path / str(times), DAY, ORIGIN)
        _now, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    few, lots = peak(50), peak(500)
    texts = len(entry.texts) * 450
    assert (lots - few) / texts < 1500
