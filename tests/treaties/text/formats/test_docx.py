"""DOCX: text, numbers, insertions, notes and tables as they are printed."""

import pytest

from tests.treaties.text.formats.documents import docx_of, set_lines, texts_of
from treaties.text.decode import decode
from treaties.text.document import DecodedText, Refusal


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{r(text)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def numbered(text: str, level: int = 0, number: int = 1) -> str:
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(place: int, pattern: str, style: str = "decimal", more: str = "") -> str:
    told = f'<w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{pattern}"/>{more}'
    return f'<w:lvl w:ilvl="{place}">{told}</w:lvl>'


def numbering(
    *levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
) -> str:
    return f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>{nums}'


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        (p("Один") + p("Два"), ["Один", "Два"]),
        ("<w:p>" + r("Согла") + r("шение", "<w:b/>") + "</w:p>", ["Соглашение"]),
        (
            "<w:p><w:r><w:t>а</w:t><w:tab/><w:t>б</w:t><w:br/><w:t>в</w:t></w:r></w:p>",
            ["а\tб", "в"],
        ),
        ("<w:p><w:r><w:t>431</w:t><w:noBreakHyphen/><w:t>IV</w:t></w:r></w:p>", ["431-IV"]),
        (
            f"<w:p><w:ins>{r('новое')}</w:ins><w:del><w:r><w:delText>старое</w:delText></w:r></w:del></w:p>",
            ["новое"],
        ),
        (
            f"<w:p><w:moveFrom>{r('здесь')}</w:moveFrom><w:moveTo>{r('там')}</w:moveTo></w:p>",
            ["там"],
        ),
        (
            f"<w:p><w:hyperlink>{r('статья 5')}</w:hyperlink>{r(' Договора')}</w:p>",
            ["статья 5 Договора"],
        ),
        (f"<w:sdt><w:sdtContent>{p('в поле')}</w:sdtContent></w:sdt>", ["в поле"]),
        (f"<w:p>{r('видно')}{r('скрыто', '<w:vanish/>')}</w:p>", ["видно"]),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>" + r("5") + "</w:p>", ["5"]),
        (
            "<w:p>" + r("Статья 3") + r("1", '<w:vertAlign w:val="superscript"/>') + "</w:p>",
            ["Статья 3¹"],
        ),
        (
            '<w:p><w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>' + r("пункт") + "</w:p>",
            ["·пункт"],
        ),
    ],
)
def test_text_is_read_as_printed(body, lines):
    assert texts_of(docx_of(body)) == lines


def test_a_paragraph_whose_end_was_deleted_goes_on():
    deleted = p("Первая половина ", "<w:rPr><w:del/></w:rPr>")
    assert texts_of(docx_of(deleted + p("и вторая"))) == ["Первая половина и вторая"]


@pytest.mark.parametrize(
    ("levels", "body", "lines"),
    [
        (
            [level(0, "Статья %1.")],
            numbered("а") + p("т") + numbered("б"),
            ["Статья 1. а", "т", "Статья 2. б"],
        ),
        (
            [level(0, "%1."), level(1, "%1.%2.")],
            numbered("а") + numbered("б", 1) + numbered("в", 1) + numbered("г") + numbered("д", 1),
            ["1. а", "1.1. б", "1.2. в", "2. г", "2.1. д"],
        ),
        ([level(0, "%1)", "lowerLetter")], numbered("а") + numbered("б"), ["a) а", "b) б"]),
        (
            [level(0, "%1)", "russianLower")],
            numbered("а") * 8,
            ["а) а", "б) а", "в) а", "г) а", "д) а", "е) а", "ж) а", "з) а"],
        ),
        (
            [level(0, "ГЛАВА %1", "upperRoman")],
            numbered("а") * 4,
            ["ГЛАВА I а", "ГЛАВА II а", "ГЛАВА III а", "ГЛАВА IV а"],
        ),
        ([level(0, "\uf0b7", "bullet")], numbered("а"), ["• а"]),
        ([level(0, "–", "bullet")], numbered("а"), ["– а"]),
        (
            [level(0, "%1", "upperRoman"), level(1, "%1.%2", more="<w:isLgl/>")],
            numbered("а") + numbered("б", 1),
            ["I а", "1.1 б"],
        ),
        (
            [level(0, "%1."), level(1, "%2)", more='<w:lvlRestart w:val="0"/>')],
            numbered("а") + numbered("б", 1) + numbered("в") + numbered("г", 1),
            ["1. а", "1) б", "2. в", "2) г"],
        ),
        ([level(0, "%1.")], numbered("а") + numbered("", 0) + numbered("б"), ["1. а", "2. б"]),
        ([level(0, "%1.")], numbered("а", number=0), ["а"]),
        ([level(0, "%1.")], numbered("а", number=99), ["а"]),
    ],
)
def test_the_numbers_of_lists_are_written(levels, body, lines):
    assert texts_of(docx_of(body, numbering=numbering(*levels))) == lines


def test_a_list_may_begin_again():
    again = '<w:num w:numId="{}"><w:abstractNumId w:val="7"/>{}</w:num>'
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    nums = again.format(1, "") + again.format(2, override) + again.format(3, "")
    body = (
        numbered("а")
        + numbered("б")
        + numbered("в", 0, 2)
        + numbered("г", 0, 2)
        + numbered("д", 0, 3)
    )
    lines = texts_of(docx_of(body, numbering=numbering(level(0, "%1."), nums=nums)))
    assert lines == ["1. а", "2. б", "1. в", "2. г", "3. д"]


def test_a_style_may_bring_its_number():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Art"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Art"/></w:style>'
    )
    levels = level(0, "%1."), level(1, "Статья %2", more='<w:pStyle w:val="Art"/>')
    body = p("а", '<w:pStyle w:val="Art"/>') + p("б", '<w:pStyle w:val="Sub"/>')
    data = docx_of(body, numbering=numbering(*levels), styles=styles)
    assert texts_of(data)[0] == "Статья 1 а"
    assert len(texts_of(data)) == 2
    assert texts_of(data)[1] != "б"


def test_notes_stand_at_the_end_behind_their_marks():
    notes = (
        '<w:footnote w:id="0" w:type="separator"/>'
        + f'<w:footnote w:id="2">{p("Примечание.")}</w:footnote>'
    )
    body = "<w:p>" + r("Слово") + '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>' + p("Далее")
    assert texts_of(docx_of(body, footnotes=notes)) == ["Слово[1]", "Далее", "[1] Примечание."]


def test_a_text_box_stands_behind_its_paragraph_once():
    box = f"<w:pict><v:textbox xmlns:v='v'><w:txbxContent>{p('в рамке')}</w:txbxContent></v:textbox></w:pict>"
    both = (
        "<mc:AlternateContent xmlns:mc='mc'>"
        f"<mc:Choice><w:drawing><w:txbxContent>{p('в рамке')}</w:txbxContent></w:drawing></mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    for inner in (box, both):
        body = f"<w:p>{r('до')}<w:r>{inner}</w:r></w:p>" + p("после")
        assert texts_of(docx_of(body)) == ["до", "в рамке", "после"]


def test_tables_are_read_by_rows():
    cells = "".join(
        f"<w:tc>{p(text)}</w:tc>" for text in ("За Республику Казахстан", "За Чешскую Республику")
    )
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('нет')}</w:tc></w:tr>"
    assert texts_of(docx_of(f"<w:tbl><w:tr>{cells}</w:tr>{deleted}</w:tbl>")) == [
        "За Республику Казахстан\tЗа Чешскую Республику"
    ]


@pytest.mark.parametrize(
    "heading",
    [
        p("Статья 1", '<w:jc w:val="center"/>'),
        p("Статья 1", '<w:pStyle w:val="H"/>'),
        p("Статья 1", '<w:pStyle w:val="Below"/>'),
        "<w:p>" + r("Статья ", "<w:b/>") + r("1", "<w:b/>") + "</w:p>",
    ],
)
def test_headings_are_not_set_in(heading):
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Below"><w:basedOn w:val="H"/></w:style>'
    )
    assert set_lines(docx_of(heading + p("Текст"), styles=styles)) == ["Статья 1", "      Текст"]


@pytest.mark.parametrize("body", ["<w:p>", "&bomb;", "<x:y/>"])
def test_broken_xml_is_damaged(body):
    assert decode(docx_of(body)) == Refusal("damaged", "DOCX")


def test_a_style_that_is_based_on_itself_is_no_loop():
    styles = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style>'
    found = decode(docx_of(p("Текст", '<w:pStyle w:val="A"/>'), styles=styles))
    assert isinstance(found, DecodedText)
    assert (found.encoding, found.format) == ("docx", "docx")
