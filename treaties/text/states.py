"""States by their formal names in Kazakh, Russian and English, with their ISO 3166-1 codes.

The names stand in the nominative; ``names.find_names`` meets their declined forms. A state may
have several rows, one for each formal name it has borne in treaties.
"""

from typing import NamedTuple


class StateName(NamedTuple):
    """One formal name of a state in each language."""

    code: str
    kk: str
    ru: str
    en: str


STATES = (
    StateName("KZ", "Қазақстан Республикасы", "Республика Казахстан", "Republic of Kazakhstan"),
    StateName("KG", "Қырғыз Республикасы", "Кыргызская Республика", "Kyrgyz Republic"),
    StateName("KG", "Қырғызстан Республикасы", "Республика Кыргызстан", "Republic of Kyrgyzstan"),
    StateName("UZ", "Өзбекстан Республикасы", "Республика Узбекистан", "Republic of Uzbekistan"),
    StateName("TJ", "Тәжікстан Республикасы", "Республика Таджикистан", "Republic of Tajikistan"),
    StateName("TM", "Түрікменстан", "Туркменистан", "Turkmenistan"),
    StateName("RU", "Ресей Федерациясы", "Российская Федерация", "Russian Federation"),
    StateName("BY", "Беларусь Республикасы", "Республика Беларусь", "Republic of Belarus"),
    StateName("UA", "Украина", "Украина", "Ukraine"),
    StateName("AM", "Армения Республикасы", "Республика Армения", "Republic of Armenia"),
    StateName(
        "AZ",
        "Әзербайжан Республикасы",
        "Азербайджанская Республика",
        "Republic of Azerbaijan",
    ),
    StateName("GE", "Грузия", "Грузия", "Georgia"),
    StateName("MD", "Молдова Республикасы", "Республика Молдова", "Republic of Moldova"),
    StateName("EE", "Эстон Республикасы", "Эстонская Республика", "Republic of Estonia"),
    StateName("LV", "Латвия Республикасы", "Латвийская Республика", "Republic of Latvia"),
    StateName("LT", "Литва Республикасы", "Литовская Республика", "Republic of Lithuania"),
    StateName("CZ", "Чех Республикасы", "Чешская Республика", "Czech Republic"),
    StateName("SK", "Словак Республикасы", "Словацкая Республика", "Slovak Republic"),
    StateName("PL", "Польша Республикасы", "Республика Польша", "Republic of Poland"),
    StateName("HU", "Венгрия", "Венгрия", "Hungary"),
    StateName("HU", "Венгрия Республикасы", "Венгерская Республика", "Republic of Hungary"),
    StateName("RO", "Румыния", "Румыния", "Romania"),
    StateName("BG", "Болгария Республикасы", "Республика Болгария", "Republic of Bulgaria"),
    StateName("RS", "Сербия Республикасы", "Республика Сербия", "Republic of Serbia"),
    StateName("HR", "Хорватия Республикасы", "Республика Хорватия", "Republic of Croatia"),
    StateName("SI", "Словения Республикасы", "Республика Словения", "Republic of Slovenia"),
    StateName("AT", "Австрия Республикасы", "Австрийская Республика", "Republic of Austria"),
    StateName(
        "DE",
        "Германия Федеративтік Республикасы",
        "Федеративная Республика Германия",
        "Federal Republic of Germany",
    ),
    StateName("FR", "Француз Республикасы", "Французская Республика", "French Republic"),
    StateName("IT", "Италия Республикасы", "Итальянская Республика", "Italian Republic"),
    StateName("ES", "Испания Корольдігі", "Королевство Испания", "Kingdom of Spain"),
    StateName("PT", "Португал Республикасы", "Португальская Республика", "Portuguese Republic"),
    StateName(
        "NL", "Нидерланд Корольдігі", "Королевство Нидерландов", "Kingdom of the Netherlands"
    ),
    StateName("BE", "Бельгия Корольдігі", "Королевство Бельгия", "Kingdom of Belgium"),
    StateName(
        "LU",
        "Люксембург Ұлы Герцогтігі",
        "Великое Герцогство Люксембург",
        "Grand Duchy of Luxembourg",
    ),
    StateName("CH", "Швейцария Конфедерациясы", "Швейцарская Конфедерация", "Swiss Confederation"),
    StateName(
        "GB",
        "Ұлыбритания және Солтүстік Ирландия Құрама Корольдігі",
        "Соединенное Королевство Великобритании и Северной Ирландии",
        "United Kingdom of Great Britain and Northern Ireland",
    ),
    StateName("IE", "Ирландия", "Ирландия", "Ireland"),
    StateName("SE", "Швеция Корольдігі", "Королевство Швеция", "Kingdom of Sweden"),
    StateName("NO", "Норвегия Корольдігі", "Королевство Норвегия", "Kingdom of Norway"),
    StateName("DK", "Дания Корольдігі", "Королевство Дания", "Kingdom of Denmark"),
    StateName("FI", "Финляндия Республикасы", "Финляндская Республика", "Republic of Finland"),
    StateName("IS", "Исландия", "Исландия", "Iceland"),
    StateName("GR", "Грек Республикасы", "Греческая Республика", "Hellenic Republic"),
    StateName("TR", "Түркия Республикасы", "Турецкая Республика", "Republic of Turkey"),
    StateName("TR", "Түрік Республикасы", "Турецкая Республика", "Republic of Türkiye"),
    StateName("IL", "Израиль Мемлекеті", "Государство Израиль", "State of Israel"),
    StateName(
        "JO",
        "Иордания Хашимит Корольдігі",
        "Иорданское Хашимитское Королевство",
        "Hashemite Kingdom of Jordan",
    ),
    StateName(
        "SA", "Сауд Арабиясы Корольдігі", "Королевство Саудовская Аравия", "Kingdom of Saudi Arabia"
    ),
    StateName(
        "AE", "Біріккен Араб Әмірліктері", "Объединенные Арабские Эмираты", "United Arab Emirates"
    ),
    StateName("QA", "Катар Мемлекеті", "Государство Катар", "State of Qatar"),
    StateName("KW", "Кувейт Мемлекеті", "Государство Кувейт", "State of Kuwait"),
    StateName(
        "IR",
        "Иран Ислам Республикасы",
        "Исламская Республика Иран",
        "Islamic Republic of Iran",
    ),
    StateName(
        "EG", "Египет Араб Республикасы", "Арабская Республика Египет", "Arab Republic of Egypt"
    ),
    StateName("IN", "Үндістан Республикасы", "Республика Индия", "Republic of India"),
    StateName(
        "PK",
        "Пәкістан Ислам Республикасы",
        "Исламская Республика Пакистан",
        "Islamic Republic of Pakistan",
    ),
    StateName(
        "AF",
        "Ауғанстан Ислам Республикасы",
        "Исламская Республика Афганистан",
        "Islamic Republic of Afghanistan",
    ),
    StateName(
        "CN",
        "Қытай Халық Республикасы",
        "Китайская Народная Республика",
        "People's Republic of China",
    ),
    StateName("JP", "Жапония", "Япония", "Japan"),
    StateName("KR", "Корея Республикасы", "Республика Корея", "Republic of Korea"),
    StateName("MN", "Моңғолия", "Монголия", "Mongolia"),
    StateName(
        "VN",
        "Вьетнам Социалистік Республикасы",
        "Социалистическая Республика Вьетнам",
        "Socialist Republic of Viet Nam",
    ),
    StateName("TH", "Тайланд Корольдігі", "Королевство Таиланд", "Kingdom of Thailand"),
    StateName("MY", "Малайзия", "Малайзия", "Malaysia"),
    StateName("SG", "Сингапур Республикасы", "Республика Сингапур", "Republic of Singapore"),
    StateName("ID", "Индонезия Республикасы", "Республика Индонезия", "Republic of Indonesia"),
    StateName(
        "US", "Америка Құрама Штаттары", "Соединенные Штаты Америки", "United States of America"
    ),
    StateName("CA", "Канада", "Канада", "Canada"),
    StateName(
        "BR",
        "Бразилия Федеративтік Республикасы",
        "Федеративная Республика Бразилия",
        "Federative Republic of Brazil",
    ),
    StateName("CU", "Куба Республикасы", "Республика Куба", "Republic of Cuba"),
    StateName(
        "MX", "Мексика Құрама Штаттары", "Мексиканские Соединенные Штаты", "United Mexican States"
    ),
)
