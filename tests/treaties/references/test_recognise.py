"""References in single sentences of all three languages: where they are, and what they say."""

import pytest

from treaties.references.recognise import recognise


def said(text: str, language: str) -> list[str]:
    """Return each reference as ``words = steps [owner]``; a step is its kind's first letters."""
    return [
        f"{text[one.start : one.end]} = "
        + " ".join(f"{step.kind[:4]}:{step.relation or ''}{step.number}" for step in one.steps)
        + (f" [{one.owner.relation}]" if one.owner.relation else "")
        for one in recognise(text, language)
    ]


RUSSIAN = {
    "в соответствии с пунктом 1 а) статьи 6": ["пунктом 1 а) статьи 6 = arti:6 para:1 subp:а"],
    'подпунктом "b" пункта 4 статьи 18': ['подпунктом "b" пункта 4 статьи 18 = arti:18 para:4 subp:b'],
    "любой дате в соответствии со статьями 36 и 37": ["статьями 36 = arti:36", "37 = arti:37"],
    "положения статьи 5–8": ["статьи 5 = arti:5", " = arti:6", " = arti:7", "8 = arti:8"],
    "положения статей 5-7": ["статей 5 = arti:5", " = arti:6", "7 = arti:7"],
    "предусмотрено статьёй 5-1": ["статьёй 5-1 = arti:5-1"],
    "в пунктах 2 и 3 настоящей статьи": [
        "пунктах 2 = arti:this para:2",
        "3 настоящей статьи = arti:this para:3",
    ],
    "согласно ст.18, см. п.2": ["ст.18 = arti:18", "п.2 = para:2"],
    "статьи 5 и пункта 2": ["статьи 5 = arti:5", "пункта 2 = para:2 [other]"],
    "кроме ее пункта 2": ["пункта 2 = para:2 [other]"],
    "для целей данной статьи": ["данной статьи = arti:this"],
    "статьи 3 данного Соглашения": ["статьи 3 = arti:3 [other]"],
    "в подпункте (b) (ii) пункта 1": ["подпункте (b) (ii) пункта 1 = para:1 subp:b subp:ii"],
    "положения статей с 5 по 7": ["статей с 5 = arti:5", " = arti:6", "7 = arti:7"],
    "абзацами вторым - четвертым пункта 3": [
        "абзацами вторым = para:3 line:2",
        " = para:3 line:3",
        "четвертым пункта 3 = para:3 line:4",
    ],
    "в абзаце втором пункта 1 статьи 3": ["абзаце втором пункта 1 статьи 3 = arti:3 para:1 line:2"],
    "второй абзац статьи 3": ["второй абзац статьи 3 = arti:3 line:2"],
    "часть вторая статьи 8": ["часть вторая статьи 8 = arti:8 clau:2"],
    "положения главы II": ["главы II = chap:II"],
    "со статьей 2, пункт 2; статьей 6, пункт 4": [
        "статьей 2, пункт 2 = arti:2 para:2",
        "статьей 6, пункт 4 = arti:6 para:4",
    ],
    "статьи 18 (пункт 4)": ["статьи 18 (пункт 4 = arti:18 para:4"],
    "с двумя предыдущими пунктами": ["двумя предыдущими пунктами = para:previous2", " = para:previous1"],
    "предыдущих пунктов настоящей статьи": ["настоящей статьи = arti:this"],
    "подпункта а) пункта 1 и пункта 2 статьи 3": [
        "подпункта а) пункта 1 = arti:3 para:1 subp:а",
        "пункта 2 статьи 3 = arti:3 para:2",
    ],
    "пункта 1 и статьи 5": ["пункта 1 = para:1", "статьи 5 = arti:5"],
    "статьями 19 и 20 настоящей Конвенции": ["статьями 19 = arti:19 [this]", "20 = arti:20 [this]"],
    "пунктом 2 статьи 2 и пунктом 4 статьи 6 Конвенции Республика Казахстан": [
        "пунктом 2 статьи 2 = arti:2 para:2 [bare]",
        "пунктом 4 статьи 6 = arti:6 para:4 [bare]",
    ],
    "в Приложении 2 к настоящему Соглашению": ["Приложении 2 = anne:2 [this]"],
    "в приложении к настоящему Соглашению": ["приложении = anne: [this]"],
    "согласно статье 3 Приложения № 1": ["статье 3 Приложения № 1 = anne:1 arti:3"],
    "на языке Стороны с приложением перевода": [],
    "через пункты пропуска в течение 5 дней": [],
    "статья расходов; глава государства; 5 частей груза": [],
    "в 5 статьях газеты": [],
}  # fmt: skip
KAZAKH = {
    "2-баптың 1-тармағына сәйкес": ["2-баптың 1-тармағына = arti:2 para:1"],
    "2 және 3-баптарда": ["2 = arti:2", "3-баптарда = arti:3"],
    "18-баптың 4-тармағының b) тармақшасы": ["18-баптың 4-тармағының b) тармақшасы = arti:18 para:4 subp:b"],
    "осы баптың 2-тармағы": ["осы баптың 2-тармағы = arti:this para:2"],
    "осы Келісімнің 3-бабы": ["3-бабы = arti:3 [this]"],
    "осы тармақтың": ["осы тармақтың = para:this"],
    "13-баптың 1 а) тармағында": ["13-баптың 1 а) тармағында = arti:13 para:1 subp:а"],
    "осы баптың 1 және 2-тармақтарына": [
        "осы баптың 1 = arti:this para:1",
        "2-тармақтарына = arti:this para:2",
    ],
    "Конвенцияның 2-бабының 2-тармағына және 6-бабының 4-тармағына": [
        "2-бабының 2-тармағына = arti:2 para:2 [bare]",
        "6-бабының 4-тармағына = arti:6 para:4 [bare]",
    ],
    "Конвенцияның III тарауы": ["III тарауы = chap:III [bare]"],
    "осы тараудың 2 немесе 3-бөлімінде": [
        "осы тараудың 2 = chap:this sect:2",
        "3-бөлімінде = chap:this sect:3",
    ],
    "Алдыңғы екі тармаққа": ["Алдыңғы екі тармаққа = para:previous2", " = para:previous1"],
    "осы Конвенцияның 19-бабы 2-тармағының": ["19-бабы 2-тармағының = arti:19 para:2 [this]"],
    "бірінші баптың екінші бөлігі": ["бірінші баптың екінші бөлігі = arti:1 clau:2"],
    "5-1-баппен": ["5-1-баппен = arti:5-1"],
    "2–4-баптар": ["2 = arti:2", " = arti:3", "4-баптар = arti:4"],
    "осы Келісімнің қосымшасында": ["қосымшасында = anne: [this]"],
    "осы Келісімнің 2-қосымшасында": ["2-қосымшасында = anne:2 [this]"],
    "осы Келісімнің № 1 қосымшасында": ["1 қосымшасында = anne:1 [this]"],
    "II бөлімнің 3-тарауы": ["II бөлімнің 3-тарауы = sect:II chap:3"],
    "оның 2-тармағы": ["2-тармағы = para:2 [other]"],
    "a) – c) тармақшаларына": ["a) = subp:a", " = subp:b", "c) тармақшаларына = subp:c"],
    "қосымша ақпарат; 5 тарап; балалар бапкері": [],
}  # fmt: skip
ENGLISH = {
    "paragraphs 1 and 2 of Article 3": [
        "paragraphs 1 = arti:3 para:1",
        "2 of Article 3 = arti:3 para:2",
    ],
    "Article 6, paragraph 1 (a)": ["Article 6, paragraph 1 (a) = arti:6 para:1 subp:a"],
    "Article 6(1)(a) applies": ["Article 6(1)(a) = arti:6 para:1 subp:a"],
    "provisions of this Article": ["this Article = arti:this"],
    "the preceding paragraph": ["preceding paragraph = para:previous1"],
    "Articles 5 to 8": ["Articles 5 = arti:5", " = arti:6", " = arti:7", "8 = arti:8"],
    "the first paragraph of Article 2": ["first paragraph of Article 2 = arti:2 para:1"],
    "subparagraphs a) and b) of paragraph 1 of this Article": [
        "subparagraphs a) = arti:this para:1 subp:a",
        "b) of paragraph 1 of this Article = arti:this para:1 subp:b",
    ],
    "paragraph 2 of Article 9 and Articles 19 and 20 of this Convention": [
        "paragraph 2 of Article 9 = arti:9 para:2 [this]",
        "Articles 19 = arti:19 [this]",
        "20 = arti:20 [this]",
    ],
    "Art. 5 para. 2; Article 12 paragraph 3": [
        "Art. 5 para. 2 = arti:5 para:2",
        "Article 12 paragraph 3 = arti:12 para:3",
    ],
    "Article 5(2) to (4)": [
        "Article 5(2) = arti:5 para:2",
        " = arti:5 para:3",
        "(4) = arti:5 para:4",
    ],
    "Chapter II and Section 3": ["Chapter II = chap:II", "Section 3 = sect:3"],
    "in Annex A to this Agreement": ["Annex A = anne:a [this]"],
    "Article 5 hereof": ["Article 5 = arti:5 [this]"],
    "an article of daily use; point of entry; the letter of 5 May": [],
}
FOREIGN = {
    "ru": (
        "статьи 5 Закона Республики Казахстан",
        "статьи 61 Конституции",
        "статьи 12 Уголовного кодекса",
        "статье 20 д) Статута Совета Европы",
        "пункта 2 статьи 3 Конвенции ООН против коррупции",
        "статьи 4 Соглашения между Правительствами от 1 мая 1999 года",
        "статьи 4 Венской конвенции о праве международных договоров",
        "статьи 7 этого Соглашения",
        "статьи 193 УК",
    ),
    "kk": (
        "Конституцияның 61-бабы",
        "Қазақстан Республикасының Қылмыстық кодексінің 5-бабында",
        "Еуропа Кеңесі Статутының 20 d)-бабында",
        "күрес туралы конвенциясының 3-бабының 1-тармағына",
        "сол Келісімнің 4-бабына",
    ),
    "en": (
        "Article 17 of the United Nations Convention against Corruption",
        "Article 5 of the Law on Banks",
        "Article 61 of the Constitution",
        "Article 20 of the Statute of the Council of Europe",
        "Article 4 of that Agreement",
        "Article 4 of the Agreement between the Parties of 1 May 1999",
        "Article 5 thereof",
    ),
}


@pytest.mark.parametrize(("text", "references"), RUSSIAN.items())
def test_russian(text, references):
    assert said(text, "ru") == references


@pytest.mark.parametrize(("text", "references"), KAZAKH.items())
def test_kazakh(text, references):
    assert said(text, "kk") == references


@pytest.mark.parametrize(("text", "references"), ENGLISH.items())
def test_english(text, references):
    assert said(text, "en") == references


@pytest.mark.parametrize(
    ("text", "language"), [(text, language) for language, rows in FOREIGN.items() for text in rows]
)
def test_provisions_of_other_documents_are_known_as_such(text, language):
    found = recognise(text, language)
    assert found
    for one in found:
        foreign = one.owner.relation == "other" or one.owner.word in {"law", "other"}
        assert foreign, one


def test_what_is_joined_to_a_foreign_provision_is_doubtful():
    found = recognise("статьи 5 Закона и статьи 6", "ru")
    assert [one.owner.relation for one in found] == ["bare", "other"]
    found = recognise("статьи 5 Закона и статьи 6 настоящего Соглашения", "ru")
    assert [one.owner.relation for one in found] == ["bare", "this"]


def test_other_languages_have_none():
    assert recognise("Artikel 5, Absatz 1", "de") == []
