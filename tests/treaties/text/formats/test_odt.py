"""ODT: text, numbers, notes and tables as they are printed."""

import pytest

from tests.treaties.text.formats.documents import odt_of, set_lines, texts_of, zipped
from treaties.text.decode import decode
from treaties.text.document import Refusal

NUMBER = (
    '<text:list-level-style-number text:level="{}" style:num-format="{}" style:num-suffix="{}"{}/>'
)


def p(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def items(*inner: str) -> str:
    return "".join(f"<text:list-item>{item}</text:list-item>" for item in inner)


def a_list(*inner: str, more: str = "") -> str:
    return f'<text:list text:style-name="L"{more}>{items(*inner)}</text:list>'


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (p("Один") + p("Два"), ["Один", "Два"]),
        (p("Согла<text:span>шение</text:span> о мире"), ["Соглашение о мире"]),
        (p('а<text:tab/>б<text:s text:c="3"/>в<text:line-break/>г'), ["а\tб   в", "г"]),
        (p('а<text:s text:c="5000"/>б'), ["а" + " " * 100 + "б"]),
        (
            "<text:tracked-changes><text:changed-region>"
            + p("старое")
            + "</text:changed-region></text:tracked-changes>"
            + p("новое"),
            ["новое"],
        ),
        (p("текст<office:annotation>" + p("заметка") + "</office:annotation>"), ["текст"]),
        ("<text:section>" + p("в разделе") + "</text:section>", ["в разделе"]),
        (
            p("до<draw:frame><draw:text-box>" + p("в рамке") + "</draw:text-box></draw:frame>")
            + p("после"),
            ["до", "в рамке", "после"],
        ),
        (
            p(
                "Слово<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                + p("Примечание.")
                + "</text:note-body></text:note>"
            )
            + p("Далее"),
            ["Слово[1]", "Далее", "[1] Примечание."],
        ),
        (
            "<table:table><table:table-row><table:table-cell>"
            + p("За РК")
            + "</table:table-cell><table:covered-table-cell/><table:table-cell>"
            + p("За ЧР")
            + "</table:table-cell></table:table-row></table:table>",
            ["За РК\tЗа ЧР"],
        ),
        (
            '<table:table><table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row></table:table>'
            + p("т"),
            ["т"],
        ),
    ],
)
def test_text_is_read_as_printed(text, lines):
    assert texts_of(odt_of(text)) == lines


@pytest.mark.parametrize(
    ("levels", "text", "lines"),
    [
        (NUMBER.format(1, "1", ".", ""), a_list(p("а"), p("б")), ["1. а", "2. б"]),
        (
            NUMBER.format(1, "1", ".", ' style:num-prefix="Статья "'),
            a_list(p("а")),
            ["Статья 1. а"],
        ),
        (NUMBER.format(1, "a", ")", ""), a_list(p("а"), p("б")), ["a) а", "b) б"]),
        (NUMBER.format(1, "I", "", ' text:start-value="3"'), a_list(p("а")), ["III а"]),
        (NUMBER.format(1, "а, б, .., аа", ")", ""), a_list(p("а"), p("б")), ["а) а", "б) б"]),
        (
            NUMBER.format(1, "1", ".", "") + NUMBER.format(2, "1", ".", ' text:display-levels="2"'),
            a_list(p("а"), p("б") + "<text:list>" + items(p("в"), p("г")) + "</text:list>"),
            ["1. а", "2. б", "2.1. в", "2.2. г"],
        ),
        (
            NUMBER.format(1, "1", ".", ""),
            a_list(p("а"))
            + p("т")
            + a_list(p("б"), more=' text:continue-numbering="true"')
            + a_list(p("в")),
            ["1. а", "т", "2. б", "1. в"],
        ),
        (
            NUMBER.format(1, "1", ".", ""),
            a_list(p("а") + p("ещё"), p("б")),
            ["1. а", "ещё", "2. б"],
        ),
        (
            '<text:list-level-style-bullet text:level="1" text:bullet-char="–"/>',
            a_list(p("а")),
            ["– а"],
        ),
        (NUMBER.format(1, "", "", ""), a_list(p("а")), ["а"]),
        ("", a_list(p("а")), ["• а"]),
    ],
)
def test_the_numbers_of_lists_are_written(levels, text, lines):
    style = f'<text:list-style style:name="L">{levels}</text:list-style>'
    assert texts_of(odt_of(text, style)) == lines
    assert texts_of(odt_of(text, common=style)) == lines


def test_headings_have_the_numbers_of_the_outline():
    outline = '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-prefix="Статья "/></text:outline-style>'
    heading = '<text:h text:outline-level="1">Предмет</text:h>'
    assert set_lines(odt_of(heading + p("т") + heading, common=outline)) == [
        "Статья 1 Предмет",
        "      т",
        "Статья 2 Предмет",
    ]


def test_styles_say_what_is_set_apart_raised_and_hidden():
    styles = (
        '<style:style style:name="C" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>'
        '<style:style style:name="D" style:family="paragraph" style:parent-style-name="C"/>'
        '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="S" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'
        '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    )
    text = p("А", "C") + p("Б", "D") + p('<text:span text:style-name="B">В</text:span>')
    text += p(
        'Г<text:span text:style-name="S">1</text:span><text:span text:style-name="H">нет</text:span>'
    )
    assert set_lines(odt_of(text, styles)) == ["А", "Б", "В", "      Г¹"]


@pytest.mark.parametrize(
    ("manifest", "code"),
    [("<manifest:encryption-data/>", "encrypted"), ("<manifest/>", "damaged")],
)
def test_what_cannot_be_read_is_refused(manifest, code):
    parts = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "\x00\x01"}
    assert decode(zipped(parts | {"META-INF/manifest.xml": manifest})) == Refusal(code, "ODT")
