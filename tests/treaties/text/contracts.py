"""The four contracts of the text stages, as one check that any bytes must pass."""

from tests.treaties.text.reading import structure
from treaties.text.conserve import conserved
from treaties.text.decode import decode
from treaties.text.document import ParsedSource, Refusal
from treaties.text.export import export_text
from treaties.text.pipeline import read


def check_contracts(data: bytes) -> ParsedSource | Refusal:
    """Return what the bytes were read to; an AssertionError names the contract that is broken."""
    found = read(data)
    if isinstance(found, Refusal):
        assert found.code, "refused without a reason"
        return found
    decoded = decode(data)
    assert not isinstance(decoded, Refusal)
    assert conserved(decoded.text, found), "letters were lost"
    check_located(found)
    again = read(export_text(found).encode())
    assert isinstance(again, ParsedSource), "the export is refused"
    assert structure(again) == structure(found), "the export reads to another structure"
    return found


def check_located(source: ParsedSource) -> None:
    """Assert that every unit stands in the lines that it names, under an address of its own."""
    lines = source.clean.lines
    for version in source.agreement.versions:
        eids = [row.eid for row in version.units] + [row.eid for row in version.divisions]
        eids += [part.eid for unit in version.units for part in unit.paragraphs]
        assert len(set(eids)) == len(eids), "an address is given twice"
        for unit in version.units:
            assert 1 <= unit.first_line <= unit.last_line <= len(lines), "lines out of range"
            for part in unit.paragraphs:
                assert unit.first_line <= part.first_line <= part.last_line <= unit.last_line
                stands = letters("".join(lines[part.first_line - 1 : part.last_line]))
                assert letters(part.text) in stands, "a paragraph is not in its lines"


def letters(text: str) -> str:
    """Return a text without blanks and without the marks of words that go on in the next line."""
    return "".join(text.replace("\u00ad", "").split())
