"""ZIP archives as people pack them, and as they are packed to do harm."""

import io
import struct
import zipfile
import zlib
from contextlib import nullcontext

import pytest

from tests.treaties.text.formats.documents import docx_of
from treaties.drafts import archives
from treaties.drafts.archives import Member, is_archive, members, shown_name
from treaties.text.document import Refusal
from treaties.text.formats.archive import Archive

LARGEST = 1_000_000
NAME = "келісім-шарт Ғ.txt"


def packed(*files: tuple[str | zipfile.ZipInfo, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    twice = len({str(name) for name, _ in files}) < len(files)
    told = pytest.warns(UserWarning, match="Duplicate") if twice else nullcontext()
    with told, zipfile.ZipFile(out, "w", how) as file:
        for name, data in files:
            file.writestr(name, data)
    return out.getvalue()


def raw(name: bytes, extra: bytes = b"", flags: int = 0, data: bytes = b"text") -> bytes:
    """Return an archive with one file whose name is written as it is given."""
    crc = zlib.crc32(data)
    sizes = struct.pack("<IIIHH", crc, len(data), len(data), len(name), len(extra))
    head = struct.pack("<4sHHHHH", b"PK\3\4", 20, flags, 0, 0, 0) + sizes + name + extra + data
    central = struct.pack("<4sHHHHHH", b"PK\1\2", 20, 20, flags, 0, 0, 0) + sizes
    central += struct.pack("<HHHII", 0, 0, 0, 0, 0) + name + extra
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 1, 1, len(central), len(head), 0)
    return head + central + end


def found(data: bytes, largest: int = LARGEST) -> list[Member]:
    rows = members(data, largest)
    assert isinstance(rows, list), rows
    return rows


# What an archive is


@pytest.mark.parametrize(
    ("data", "archive"),
    [
        (packed(("a.txt", b"a")), True),
        (packed(), True),
        (docx_of("<w:p/>"), False),
        (b"PK are letters, too", False),
        (b"PK\x03\x04" + b"broken" * 9, False),
        (b"", False),
    ],
    ids=["files", "nothing", "docx", "text", "broken", "empty"],
)
def test_an_archive_of_files_is_told_from_a_packed_document(data, archive):
    assert is_archive(data) is archive


def test_the_files_come_in_their_order_without_folders_and_rubbish():
    rows = found(
        packed(
            ("texts/", b""),
            ("texts/б.txt", b"1"),
            ("__MACOSX/texts/._б.txt", b"x"),
            (".DS_Store", b"x"),
            ("texts/Thumbs.db", b"x"),
            ("texts/а.txt", b"2"),
        )
    )
    assert rows == [Member("texts/б.txt", b"1"), Member("texts/а.txt", b"2")]


def test_of_two_files_with_one_name_both_are_there():
    assert found(packed(("a.txt", b"1"), ("a.txt", b"2"))) == [
        Member("a.txt", b"1"),
        Member("a.txt", b"2"),
    ]


# Names


def unicode_path(name: str) -> bytes:
    body = struct.pack("<BI", 1, zlib.crc32(b"x")) + name.encode()
    return struct.pack("<HH", 0x7075, len(body)) + body


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (raw(NAME.encode(), flags=0x800), NAME),
        (raw(NAME.encode()), NAME),
        (raw("Договор.txt".encode("cp866")), "Договор.txt"),
        (raw(b"x.txt", unicode_path(NAME)), NAME),
        (raw(b"x.txt", struct.pack("<HH", 0x5455, 1) + b"1" + unicode_path(NAME)), NAME),
        (raw(b"x.txt", struct.pack("<HHB", 0x7075, 1, 1)), "x.txt"),
    ],
    ids=["utf-8", "utf-8 unmarked", "cp866", "own field", "own field behind another", "no field"],
)
def test_a_name_is_as_its_packer_meant_it(data, name):
    assert [row.name for row in found(data)] == [name]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("..\\..\\a.txt", "a.txt"),
        ("C:\\texts\\a.txt", "C:/texts/a.txt"),
        ("a\u202etxt.exe", "atxt.exe"),
        ("a\r\nSet-Cookie: b\x7f", "aSet-Cookie: b"),
        ("./a/./b//c.txt", "a/b/c.txt"),
        ("..", "-"),
        ("", "-"),
        ("ғ" * 300 + ".txt", "ғ" * 251 + ".txt"),
    ],
)
def test_a_name_leads_nowhere(name, told):
    assert shown_name(name) == told


def test_a_file_whose_name_leads_outside_is_kept_by_its_own():
    rows = found(packed(("../../secret/a.txt", b"a"), ("/tmp/b.txt", b"b")))
    assert [row.name for row in rows] == ["secret/a.txt", "tmp/b.txt"]


# What is refused


def test_an_archive_without_a_file_is_refused():
    assert members(packed(), LARGEST) == Refusal("archive-empty")
    assert members(packed(("a/", b""), (".DS_Store", b"x")), LARGEST) == Refusal("archive-empty")


def test_too_many_files_are_refused():
    data = packed(*((str(n), b"") for n in range(archives.MOST_MEMBERS + 1)))
    assert members(data, LARGEST) == Refusal("archive-many", "2000")


def test_files_that_are_too_large_together_are_refused(monkeypatch):
    monkeypatch.setattr(archives, "LARGEST_WHOLE_MB", 1)
    data = packed(("a", bytes(600_000)), ("b", bytes(600_000)))
    assert members(data, LARGEST) == Refusal("archive-large", "1")


def test_a_file_that_is_too_large_is_refused_by_itself():
    data = packed(("a", bytes(2_000_000)), ("b", b"b"))
    assert found(data, 1024 * 1024) == [
        Member("a", Refusal("too-large", "1")),
        Member("b", b"b"),
    ]


def test_a_bomb_is_not_unpacked():
    bomb = packed(("a", bytes(19_000_000)), ("b", b"b"))
    assert len(bomb) < 50_000
    assert found(bomb, 20_000_000) == [
        Member("a", Refusal("archive-bomb", "ZIP")),
        Member("b", b"b"),
    ]


def test_a_bomb_in_a_bomb_is_not_opened():
    inner = packed(("a", bytes(1_000_000)))
    assert found(packed(("inner.zip", inner), ("b", b"b"))) == [
        Member("inner.zip", Refusal("archive-nested")),
        Member("b", b"b"),
    ]


@pytest.mark.parametrize("told", [10, 2_000_000_000])
def test_a_false_table_of_contents_gains_nothing(told):
    """The size that is told is not the one that comes out."""
    data = packed(("a", bytes(1_500_000)))
    real = struct.pack("<I", 1_500_000)
    assert data.count(real) == 2
    rows = members(data.replace(real, struct.pack("<I", told)), LARGEST * 2)
    if isinstance(rows, Refusal):
        assert rows == Refusal("archive-bomb", "ZIP")
    else:
        assert [row.data for row in rows] == [Refusal("damaged", "ZIP")]


def test_files_that_come_out_larger_than_told_end_it(monkeypatch):
    monkeypatch.setattr(Archive, "read_entry", lambda self, entry: bytes(900_000))
    monkeypatch.setattr(archives, "LARGEST_WHOLE_MB", 1)
    data = packed(("a", b"1"), ("b", b"2"))
    assert members(data, LARGEST) == Refusal("archive-bomb", "ZIP")


def test_a_link_is_no_file():
    link = zipfile.ZipInfo("a.txt")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    assert found(packed((link, b"/etc/passwd"))) == [Member("a.txt", Refusal("archive-link"))]


def test_a_file_under_a_password_is_refused():
    data = raw(b"a.txt", flags=0x1)
    assert found(data) == [Member("a.txt", Refusal("encrypted", "ZIP"))]


def test_a_damaged_file_is_refused_and_the_others_come():
    data = packed(("a", b"11111111"), ("b", b"2"), how=zipfile.ZIP_STORED)
    rows = found(data.replace(b"11111111", b"11111112"))
    assert rows == [Member("a", Refusal("damaged", "ZIP")), Member("b", b"2")]
