"""The states of Africa: the name shown, the formal name, other names in treaties."""

from treaties.text.parties.row import read_rows

AFRICA = read_rows(
    """
DZ Алжир | Алжир Халық Демократиялық Республикасы | Алжир Демократиялық Халық Республикасы
   Алжир | Алжирская Народная Демократическая Республика
   Algeria | People's Democratic Republic of Algeria
AO Ангола | Ангола Республикасы | Ангола Халық Республикасы
   Ангола | Республика Ангола | Народная Республика Ангола
   Angola | Republic of Angola | People's Republic of Angola
BJ Бенин | Бенин Республикасы
   Бенин | Республика Бенин | Дагомея
   Benin | Republic of Benin | Dahomey
BW Ботсвана | Ботсвана Республикасы
   Ботсвана | Республика Ботсвана
   Botswana | Republic of Botswana
BF Буркина-Фасо
   Буркина-Фасо | Верхняя Вольта
   Burkina Faso | Upper Volta
BI Бурунди | Бурунди Республикасы
   Бурунди | Республика Бурунди
   Burundi | Republic of Burundi
CV Кабо-Верде | Кабо-Верде Республикасы
   Кабо-Верде | Республика Кабо-Верде | Острова Зеленого Мыса | Республика Острова Зеленого Мыса
   Cabo Verde | Republic of Cabo Verde | Cape Verde | Republic of Cape Verde
CM Камерун | Камерун Республикасы
   Камерун | Республика Камерун
   Cameroon | Republic of Cameroon
CF Орталық Африка Республикасы
   Центральноафриканская Республика | Центрально-Африканская Республика | ЦАР
   Central African Republic
TD Чад | Чад Республикасы
   Чад | Республика Чад
   Chad | Republic of Chad
KM Комор аралдары | Комор Одағы | Коморлар | Комор Аралдары Одағы |
   Комор аралдары Ислам Федеративтік Республикасы
   Коморские Острова | Союз Коморских Островов | Коморы | Союз Коморы |
   Федеральная Исламская Республика Коморские Острова
   Comoros | Union of the Comoros | Islamic Federal Republic of the Comoros
CG Конго | Конго Республикасы
   Конго | Республика Конго
   Congo | Republic of the Congo
CD Конго Демократиялық Республикасы | Заир | Заир Республикасы
   Демократическая Республика Конго | ДР Конго | Заир | Республика Заир
   Democratic Republic of the Congo | DR Congo | Zaire | Republic of Zaire
CI Кот-д'Ивуар | Кот-д'Ивуар Республикасы | Піл Сүйегі Жағалауы
   Кот-д'Ивуар | Республика Кот-д'Ивуар | Берег Слоновой Кости
   Côte d'Ivoire | Republic of Côte d'Ivoire | Ivory Coast
DJ Джибути | Джибути Республикасы
   Джибути | Республика Джибути
   Djibouti | Republic of Djibouti
EG Египет | Египет Араб Республикасы | Мысыр | Мысыр Араб Республикасы
   Египет | Арабская Республика Египет
   Egypt | Arab Republic of Egypt
GQ Экваторлық Гвинея | Экваторлық Гвинея Республикасы | Экваториялық Гвинея |
   Экваториялық Гвинея Республикасы
   Экваториальная Гвинея | Республика Экваториальная Гвинея
   Equatorial Guinea | Republic of Equatorial Guinea
ER Эритрея | Эритрея Мемлекеті
   Эритрея | Государство Эритрея
   Eritrea | State of Eritrea
SZ Эсватини | Эсватини Корольдігі | Свазиленд | Свазиленд Корольдігі
   Эсватини | Королевство Эсватини | Свазиленд | Королевство Свазиленд
   Eswatini | Kingdom of Eswatini | Swaziland | Kingdom of Swaziland
ET Эфиопия | Эфиопия Федеративтік Демократиялық Республикасы
   Эфиопия | Федеративная Демократическая Республика Эфиопия
   Ethiopia | Federal Democratic Republic of Ethiopia
GA Габон | Габон Республикасы
   Габон | Габонская Республика | Республика Габон
   Gabon | Gabonese Republic | Republic of Gabon
GM Гамбия | Гамбия Республикасы | Гамбия Ислам Республикасы
   Гамбия | Республика Гамбия | Исламская Республика Гамбия
   Gambia | Republic of the Gambia | Islamic Republic of the Gambia
GH Гана | Гана Республикасы
   Гана | Республика Гана
   Ghana | Republic of Ghana
GN Гвинея | Гвинея Республикасы
   Гвинея | Гвинейская Республика | Республика Гвинея
   Guinea | Republic of Guinea
GW Гвинея-Бисау | Гвинея-Бисау Республикасы
   Гвинея-Бисау | Республика Гвинея-Бисау
   Guinea-Bissau | Republic of Guinea-Bissau
KE Кения | Кения Республикасы
   Кения | Республика Кения
   Kenya | Republic of Kenya
LS Лесото | Лесото Корольдігі
   Лесото | Королевство Лесото
   Lesotho | Kingdom of Lesotho
LR Либерия | Либерия Республикасы
   Либерия | Республика Либерия
   Liberia | Republic of Liberia
LY Ливия | Ливия Мемлекеті | Ливия Араб Жамахириясы |
   Ұлы Социалистік Халықтық Ливия Араб Жамахириясы
   Ливия | Государство Ливия | Ливийская Арабская Джамахирия |
   Великая Социалистическая Народная Ливийская Арабская Джамахирия
   Libya | State of Libya | Libyan Arab Jamahiriya |
   Great Socialist People's Libyan Arab Jamahiriya
MG Мадагаскар | Мадагаскар Республикасы
   Мадагаскар | Республика Мадагаскар
   Madagascar | Republic of Madagascar
MW Малави | Малави Республикасы
   Малави | Республика Малави
   Malawi | Republic of Malawi
ML Мали | Мали Республикасы
   Мали | Республика Мали
   Mali | Republic of Mali
MR Мавритания | Мавритания Ислам Республикасы
   Мавритания | Исламская Республика Мавритания
   Mauritania | Islamic Republic of Mauritania
MU Маврикий | Маврикий Республикасы
   Маврикий | Республика Маврикий
   Mauritius | Republic of Mauritius
MA Марокко | Марокко Корольдігі
   Марокко | Королевство Марокко
   Morocco | Kingdom of Morocco
MZ Мозамбик | Мозамбик Республикасы
   Мозамбик | Республика Мозамбик
   Mozambique | Republic of Mozambique
NA Намибия | Намибия Республикасы
   Намибия | Республика Намибия
   Namibia | Republic of Namibia
NE Нигер | Нигер Республикасы
   Нигер | Республика Нигер
   Niger | Republic of the Niger
NG Нигерия | Нигерия Федеративтік Республикасы
   Нигерия | Федеративная Республика Нигерия
   Nigeria | Federal Republic of Nigeria
RW Руанда | Руанда Республикасы
   Руанда | Руандийская Республика | Республика Руанда
   Rwanda | Republic of Rwanda
ST Сан-Томе және Принсипи | Сан-Томе және Принсипи Демократиялық Республикасы
   Сан-Томе и Принсипи | Демократическая Республика Сан-Томе и Принсипи
   Sao Tome and Principe | Democratic Republic of Sao Tome and Principe
SN Сенегал | Сенегал Республикасы
   Сенегал | Республика Сенегал
   Senegal | Republic of Senegal
SC Сейшел аралдары | Сейшел Аралдары Республикасы | Сейшелдер
   Сейшельские Острова | Республика Сейшельские Острова | Сейшелы | Республика Сейшелы
   Seychelles | Republic of Seychelles
SL Сьерра-Леоне | Сьерра-Леоне Республикасы
   Сьерра-Леоне | Республика Сьерра-Леоне
   Sierra Leone | Republic of Sierra Leone
SO Сомали | Сомали Федеративтік Республикасы | Сомали Демократиялық Республикасы
   Сомали | Федеративная Республика Сомали | Сомалийская Демократическая Республика
   Somalia | Federal Republic of Somalia | Somali Democratic Republic
ZA Оңтүстік Африка Республикасы | ОАР | Оңтүстік Африка
   Южно-Африканская Республика | ЮАР | Южная Африка | Южноафриканская Республика
   South Africa | Republic of South Africa
SS Оңтүстік Судан | Оңтүстік Судан Республикасы
   Южный Судан | Республика Южный Судан
   South Sudan | Republic of South Sudan
SD Судан | Судан Республикасы
   Судан | Республика Судан
   Sudan | Republic of the Sudan
TZ Танзания | Танзания Біріккен Республикасы | Біріккен Танзания Республикасы
   Танзания | Объединенная Республика Танзания
   Tanzania | United Republic of Tanzania
TG Того | Того Республикасы
   Того | Тоголезская Республика | Республика Того
   Togo | Togolese Republic | Republic of Togo
TN Тунис | Тунис Республикасы
   Тунис | Тунисская Республика | Республика Тунис
   Tunisia | Republic of Tunisia | Tunisian Republic
UG Уганда | Уганда Республикасы
   Уганда | Республика Уганда
   Uganda | Republic of Uganda
ZM Замбия | Замбия Республикасы
   Замбия | Республика Замбия
   Zambia | Republic of Zambia
ZW Зимбабве | Зимбабве Республикасы
   Зимбабве | Республика Зимбабве
   Zimbabwe | Republic of Zimbabwe
"""
)
