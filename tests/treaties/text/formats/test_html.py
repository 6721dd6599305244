"""HTML pages: what a browser shows, in its order, and nothing else."""

import quopri
import random
import unicodedata

import pytest

from tests.treaties.text.formats.documents import lines_of, texts_of
from treaties.text.clean import BLOCK_END
from treaties.text.decode import decode
from treaties.text.document import DecodedText
from treaties.text.formats.markup import is_html


def page(body: str) -> bytes:
    return f"<!DOCTYPE html><html><head><title>Т</title></head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>Один</p><p>Два</p>", ["Один", "Два"]),
        ("<div>Один<div>Два</div>Три</div>", ["Один", "Два", "Три"]),
        ("<p>Статья 1<br>Название</p>", ["Статья 1", "Название"]),
        ("<p>Один\n   два\t три</p>", ["Один два три"]),
        ("<p>Согла<b>шение</b> о <i> мире</i></p>", ["Соглашение о мире"]),
        ("<p>См. <a href='/x'>статью 5</a> Договора</p>", ["См. статью 5 Договора"]),
        ("<p>A &amp; B &lt;C&gt; &laquo;Д&raquo; &#8470;&nbsp;5</p>", ["A & B <C> «Д» №\xa05"]),
        ("<p>5 &#150; 6</p>", ["5 – 6"]),
        ("<p>Один<p>Два<p>Три", ["Один", "Два", "Три"]),
        ("<b><p>Один</b>два", ["Одиндва"]),
        ("<p>если a < b и b > c</p>", ["если a < b и b > c"]),
        ("<pre>  1-бап\n     Тараптар\n</pre>", ["1-бап", "Тараптар"]),
        ("<p>Статья 3<sup>1</sup> и CO<sub>2</sub></p>", ["Статья 3¹ и CO₂"]),
        ("<p>1<sup>й</sup></p>", ["1й"]),
        ("<p>a<![if !supportLists]>1.<![endif]> b<o:p>&nbsp;</o:p></p>", ["a1. b"]),
        ("<p>кел&shy;ісім ке<wbr>лісім</p>", ["кел\xadісім келісім"]),
        ("Текст<br><br>и ещё", ["Текст", "и ещё"]),
        ("<dl><dt>Термин<dd>Значение</dl>", ["Термин", "Значение"]),
        ("<p>Было <del>сорок</del> <ins>пять</ins></p>", ["Было сорок пять"]),
    ],
)
def test_text_is_read_in_its_order(body, lines):
    assert texts_of(page(body)) == lines


@pytest.mark.parametrize(
    "body",
    [
        "<script>var a = 'Статья';</script>",
        "<style>p { color: red }</style>",
        "<!-- Статья 9 -->",
        "<p hidden>нет</p>",
        "<div style='color:red; DISPLAY : none'><p>нет</p></div>",
        "<span style='visibility:hidden'>нет</span>",
        "<nav><ul><li><a>Главная</a></li></ul></nav>",
        "<div role=navigation>Главная</div>",
        "<div class='top-menu'><a href=/kaz>Қазақша</a> | <a href=/rus>Русский</a></div>",
        "<header><a>Министерство</a></header>",
        "<footer>Все права защищены</footer>",
        "<aside>Новости</aside>",
        "<form><input value=нет><select><option>ru</select><button>Найти</button></form>",
        "<button>Печать</button>",
        "<noscript>Включите JavaScript</noscript>",
        "<template><p>нет</p></template>",
        "<svg><title>нет</title><text>нет</text></svg>",
    ],
)
def test_what_is_not_the_document_is_left_out(body):
    text = "<p>Договаривающиеся Стороны согласились о нижеследующем.</p>"
    expected = ["Договаривающиеся Стороны согласились о нижеследующем."]
    assert texts_of(page(body + text)) == expected
    assert texts_of(page(text + body)) == expected


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<form><p>Статья 1</p><input><p>Текст</p></form>", ["Статья 1", "Текст"]),
        ("<article><header><h1>Договор</h1></header><p>Т</p></article>", ["Договор", "Т"]),
        (
            "<header><h1>Договор</h1></header><p>Долгий текст договора</p>",
            ["Договор", "Долгий текст договора"],
        ),
        ("<main><footer>Подписи</footer></main>", ["Подписи"]),
        ("<div class=menu>Глава</div>", ["Глава"]),
    ],
)
def test_what_may_be_the_document_is_kept(body, lines):
    assert texts_of(page(body)) == lines


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<ol><li>один<li>два</ol>", ["1. один", "2. два"]),
        ("<ol start=4><li>один<li value=9>два<li>три</ol>", ["4. один", "9. два", "10. три"]),
        ("<ol type=a><li>один<li>два</ol>", ["a. один", "b. два"]),
        ("<ol type=I><li>один<li>два</ol>", ["I. один", "II. два"]),
        ("<ol reversed><li>один<li>два</ol>", ["2. один", "1. два"]),
        ("<ol style='list-style-type: lower-roman'><li>один</ol>", ["i. один"]),
        ("<ol style='list-style: none'><li>один</ol>", ["один"]),
        ("<ol><li>1. один<li>2. два</ol>", ["1. один", "2. два"]),
        ("<ol><li><p>один</p><p>ещё</p><li>два</ol>", ["1. один", "ещё", "2. два"]),
        ("<ol><li>один<ol type=a><li>внутри</ol><li>два</ol>", ["1. один", "a. внутри", "2. два"]),
        ("<ul><li>один<li>- два<li>3) три</ul>", ["• один", "- два", "3) три"]),
        ("<ol><li>А. Иванов</ol>", ["1. А. Иванов"]),
    ],
)
def test_numbers_that_a_browser_draws_are_written(body, lines):
    assert texts_of(page(body)) == lines


def test_a_row_of_short_cells_is_one_line():
    cells = "<td>За Правительство<br>Республики Казахстан<td>За Правительство<br>Чешской Республики"
    expected = "За Правительство Республики Казахстан\tЗа Правительство Чешской Республики"
    assert texts_of(page(f"<table><tr>{cells}</table>")) == [expected]


def test_a_page_laid_out_in_a_table_is_read_cell_by_cell():
    cells = "<td>Меню<td><p>Первый абзац.</p>" + "<p>Длинный второй абзац договора. </p>" * 8
    assert texts_of(page(f"<table><tr>{cells}</table>"))[:2] == ["Меню", "Первый абзац."]


def test_columns_in_two_languages_are_read_down():
    kazakh = "Осы Келісім қол қойылған күнінен бастап күшіне енеді"
    russian = "Настоящее Соглашение вступает в силу со дня подписания"
    rows = "".join(f"<tr><td>{n}. {kazakh}<td>{n}. {russian}" for n in range(8))
    lines = texts_of(page(f"<table>{rows}</table>"))
    assert lines == [f"{n}. {kazakh}" for n in range(8)] + [f"{n}. {russian}" for n in range(8)]


def test_paragraphs_are_finished_and_set_in_headings_are_not():
    found = decode(page("<h3>Статья 1</h3><p align=center>Название</p><p><b>Жирно</b></p><p>Текст"))
    assert isinstance(found, DecodedText)
    assert found.text == "Статья 1\u2029\nНазвание\u2029\nЖирно\u2029\n\n      Текст\u2029\n"


def test_a_break_after_a_finished_sentence_begins_a_paragraph():
    lines = lines_of(page("<p>Первое предложение,<br>конец его.<br>Второе.</p>"))
    assert lines == ["      Первое предложение,", "конец его.", "      Второе."]


def test_paragraphs_that_break_off_are_lines():
    half = "<p>Договаривающиеся Стороны, желая развивать сотрудничество между</p><p>двумя странами.</p>"
    found = decode(page(half * 8))
    assert isinstance(found, DecodedText)
    assert BLOCK_END not in found.text


@pytest.mark.parametrize("depth", [300, 20_000])
def test_depth_loses_nothing(depth):
    assert texts_of(page("<div>" * depth + "Статья 1")) == ["Статья 1"]


@pytest.mark.parametrize(
    ("head", "charset", "encoding"),
    [
        ("<meta charset=windows-1251>", "cp1251", "cp1251"),
        ("<meta charset=utf-8>", "cp1251", "cp1251"),
        ("<meta charset=koi8-r>", "cp1251", "cp1251"),
        (
            "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>",
            "utf-8",
            "utf-8",
        ),
        ("<meta charset=iso-8859-1>", "koi8-r", "koi8-r"),
        ("", "cp1251", "cp1251"),
        ("<meta charset=nonsense>", "utf-8-sig", "utf-8-sig"),
        ("<meta charset=rot13>", "cp866", "cp866"),
        ("<meta charset=utf-8>", "utf-16", "utf-16"),
        ("<meta charset=shift_jis>", "shift_jis", "shift_jis"),
    ],
)
def test_the_bytes_win_over_the_declaration(head, charset, encoding):
    text = "条約の本文" if charset == "shift_jis" else "Настоящая Конвенция вступает в силу"
    data = f"<html><head>{head}</head><body><p>{text}</p></body></html>".encode(charset)
    found = decode(data)
    assert isinstance(found, DecodedText)
    assert (found.text.strip().rstrip(BLOCK_END), found.encoding, found.format) == (
        text,
        encoding,
        "html",
    )


def mail(page: bytes, charset: str = "") -> bytes:
    head = (
        "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n"
    )
    part = f"--B\r\nContent-Type: text/html{charset}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    return (head + part).encode() + quopri.encodestring(page) + b"\r\n--B--\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r"])
@pytest.mark.parametrize("charset", ["", "; charset=windows-1251", "; charset=nonsense"])
def test_a_page_saved_inside_a_mail_is_read(encoding, charset):
    page_of_it = "<html><body><p>Настоящая Конвенция вступает в силу".encode(encoding)
    found = decode(mail(page_of_it, charset))
    text = "      Настоящая Конвенция вступает в силу\u2029\n"
    assert found == DecodedText(text, encoding, "html")


def test_a_mail_without_a_page_stays_text():
    text = "MIME-Version: 1.0\nContent-Type: text/html\n\n"
    assert decode(text.encode()) == DecodedText(text, "utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<html><body>x", True),
        ("\ufeff\n<!-- saved from url=(0014)about:internet -->\n<HTML>", True),
        ("<?xml version='1.0'?><!DOCTYPE html><html>", True),
        ("<p>Статья 1</p>\n<p>Статья 2</p>", True),
        ("Статья 1<br>\nа<br>\nб<br>\nв<br>\nг<br>\nд<br>\n", True),
        ("Статья 1. <Договор> вступает", False),
        ("Статья 1<br>вступает в силу", False),
        ("", False),
    ],
)
def test_pages_are_known(text, expected):
    assert is_html(text) is expected


@pytest.mark.parametrize("seed", range(40))
def test_every_visible_letter_appears(seed):
    """Elements nested at random, with the letters of the text in their order."""
    draw = random.Random(seed)
    names = [
        "p",
        "div",
        "span",
        "b",
        "td",
        "tr",
        "table",
        "li",
        "ol",
        "ul",
        "sup",
        "pre",
        "h2",
        "br",
        "center",
    ]
    words = [f"слово{number}" for number in range(60)]
    pieces = []
    for word in words:
        pieces.append(
            f"<{draw.choice(['', '/'])}{draw.choice(names)}>" if draw.random() < 0.8 else " "
        )
        pieces.append(word)
    found = decode(page("".join(pieces)))
    assert isinstance(found, DecodedText)
    shown = unicodedata.normalize("NFKC", found.text)
    assert all(word in shown for word in words)
