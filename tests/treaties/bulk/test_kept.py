"""Which days count: those whose checksums and files are all there."""

from datetime import date
from pathlib import Path

import pytest

from treaties.bulk.kept import dumps, name_of

DAY = date(2026, 11, 28)
SUM = "0" * 64


def put(place: Path, day: date = DAY, sums: str | None = None) -> None:
    names = [name_of(day, ending) for ending in ("zip", "jsonl")]
    for name in names:
        (place / name).write_text("content")
    whole = "".join(f"{SUM}  {name}\n" for name in names)
    (place / name_of(day, "sha256")).write_text(whole if sums is None else sums)


def test_a_whole_day(tmp_path: Path):
    put(tmp_path)
    (dump,) = dumps(tmp_path)
    assert (dump.day, [file.size for file in dump.files]) == (DAY, [7, 7])
    assert [file.media_type for file in dump.files] == ["application/zip", "application/jsonl"]


def test_the_newest_comes_first(tmp_path: Path):
    for number in (3, 12, 1):
        put(tmp_path, date(2026, 11, number))
    assert [dump.day.day for dump in dumps(tmp_path)] == [12, 3, 1]


def test_without_a_folder_there_are_none(tmp_path: Path):
    assert dumps(tmp_path / "nothing") == []


@pytest.mark.parametrize(
    "sums",
    [
        "",
        "nonsense",
        f"{SUM}  {name_of(DAY, 'zip')}\n",
        f"{SUM}  {name_of(DAY, 'zip')}\n{SUM}  ../../etc/passwd\n",
        f"{SUM}  {name_of(DAY, 'zip')}\n{SUM}  {name_of(date(2026, 1, 1), 'jsonl')}\n",
    ],
)
def test_a_list_that_is_cut_or_odd_makes_no_day(tmp_path: Path, sums):
    put(tmp_path, sums=sums)
    assert dumps(tmp_path) == []


def test_a_day_of_which_a_file_is_gone_does_not_count(tmp_path: Path):
    put(tmp_path)
    (tmp_path / name_of(DAY, "zip")).unlink()
    assert dumps(tmp_path) == []


@pytest.mark.parametrize("name", ["shartnama-texts-x.sha256", "shartnama-texts-2026-13-45.sha256"])
def test_a_name_that_is_no_day_does_not_count(tmp_path: Path, name):
    put(tmp_path)
    (tmp_path / name).write_text((tmp_path / name_of(DAY, "sha256")).read_text())
    assert [dump.day for dump in dumps(tmp_path)] == [DAY]
