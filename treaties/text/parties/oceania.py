"""The states of Oceania: the name shown, the formal name, other names in treaties.

The Cook Islands and Niue are no members of the United Nations but conclude treaties.
"""

from treaties.text.parties.row import read_rows

OCEANIA = read_rows(
    """
AU Австралия | Аустралия | Австралия Одағы | Австралия Достастығы
   Австралия | Австралийский Союз | Содружество Австралии
   Australia | Commonwealth of Australia
CK Кук аралдары
   Острова Кука
   Cook Islands
FJ Фиджи | Фиджи Республикасы | Фиджи аралдары
   Фиджи | Республика Фиджи | Республика Острова Фиджи | Острова Фиджи
   Fiji | Republic of Fiji | Republic of the Fiji Islands | Fiji Islands
KI Кирибати | Кирибати Республикасы
   Кирибати | Республика Кирибати
   Kiribati | Republic of Kiribati
MH Маршалл аралдары | Маршалл Аралдары Республикасы
   Маршалловы Острова | Республика Маршалловы Острова
   Marshall Islands | Republic of the Marshall Islands
FM Микронезия | Микронезия Федеративтік Штаттары
   Микронезия | Федеративные Штаты Микронезии | Федеративные Штаты Микронезия
   Micronesia | Federated States of Micronesia
NR Науру | Науру Республикасы
   Науру | Республика Науру
   Nauru | Republic of Nauru
NU Ниуэ
   Ниуэ
   Niue
NZ Жаңа Зеландия
   Новая Зеландия
   New Zealand
PW Палау | Палау Республикасы
   Палау | Республика Палау
   Palau | Republic of Palau
PG Папуа - Жаңа Гвинея | Папуа - Жаңа Гвинея Тәуелсіз Мемлекеті
   Папуа - Новая Гвинея | Независимое Государство Папуа - Новая Гвинея
   Papua New Guinea | Independent State of Papua New Guinea
WS Самоа | Самоа Тәуелсіз Мемлекеті | Батыс Самоа
   Самоа | Независимое Государство Самоа | Западное Самоа
   Samoa | Independent State of Samoa | Western Samoa
SB Соломон аралдары
   Соломоновы Острова
   Solomon Islands
TO Тонга | Тонга Корольдігі
   Тонга | Королевство Тонга
   Tonga | Kingdom of Tonga
TV Тувалу
   Тувалу
   Tuvalu
VU Вануату | Вануату Республикасы
   Вануату | Республика Вануату
   Vanuatu | Republic of Vanuatu
"""
)
