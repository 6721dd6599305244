"""Languages known by their script alone, neither Latin nor Cyrillic."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScriptRow:
    """A language, its letters as a character class, and a sentence in it."""

    code: str
    letters: re.Pattern[str]
    example: str


def _script_row(code: str, letters: str, example: str) -> ScriptRow:
    return ScriptRow(code, re.compile(f"[{letters}]"), example)


# Of two rows that hold all letters of a text the first is taken: Chinese has no kana. Arabic and
# Persian write some letters differently: ي and ی, ك and ک; ة and پ, چ, ژ, گ each has alone.
SCRIPTS = (
    _script_row("el", "\u0370-\u03ff\u1f00-\u1fff", "Η παρούσα Συμφωνία τίθεται σε ισχύ."),
    _script_row("hy", "\u0530-\u058f", "Սույն Համաձայնագիրն ուժի մեջ է մտնում։"),
    _script_row("he", "\u0590-\u05ff", "הסכם זה ייכנס לתוקף ביום קבלת ההודעה."),
    _script_row(
        "ar",
        "\u0621-\u064a\u064b-\u0652\u0671",
        "تدخل هذه الاتفاقية حيز النفاذ في تاريخ استلام الإخطار الكتابي الأخير.",
    ),
    _script_row(
        "fa",
        "آئا-تث-قل-وؤءپچژگکیأۀ\u200c",
        "این موافقتنامه از تاریخ دریافت آخرین اطلاعیه کتبی طرفین لازم الاجرا می گردد.",
    ),
    _script_row("hi", "\u0900-\u097f", "यह समझौता अंतिम लिखित सूचना की प्राप्ति की तारीख से लागू होगा।"),
    _script_row("th", "\u0e00-\u0e7f", "ความตกลงนี้จะมีผลใช้บังคับในวันที่ได้รับหนังสือแจ้งฉบับสุดท้าย"),
    _script_row(
        "ka",
        "\u10a0-\u10ff\u1c90-\u1cbf",
        "ეს შეთანხმება ძალაში შედის ბოლო წერილობითი შეტყობინებისას.",
    ),
    _script_row("zh", "\u3400-\u4dbf\u4e00-\u9fff", "本协定自收到最后一份书面通知之日起生效。"),
    _script_row(
        "ja",
        "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff",
        "この協定は、最後の書面による通告の受領の日に効力を生ずる。",
    ),
    _script_row(
        "ko", "\u1100-\u11ff\uac00-\ud7a3", "이 협정은 마지막 서면 통보를 접수한 날에 발효한다."
    ),
)
