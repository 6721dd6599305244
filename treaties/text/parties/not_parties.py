"""Names that hold the name of a state and mean another thing: what a state's name stands in.

They are found like parties, so that the longer name wins, and then left out; their code is only a
mark.
"""

from treaties.text.parties.row import read_rows

NOT_PARTIES = read_rows(
    """
X1 Солтүстік Ирландия
   Северная Ирландия
   Northern Ireland
X2 Америкалық Самоа
   Американское Самоа
   American Samoa
X3 Ішкі Моңғолия
   Внутренняя Монголия
   Inner Mongolia
X4 Жаңа Мексика
   Нью-Мексико
   New Mexico
X5 Жаңа Гвинея
   Новая Гвинея
   New Guinea
X6 Мехико қаласы
   Город Мехико
   Mexico City
X7 Кувейт қаласы
   Город Кувейт | Эль-Кувейт
   Kuwait City
X8 Панама қаласы
   Город Панама
   Panama City
X9 Гватемала қаласы
   Город Гватемала
   Guatemala City
XA Джорджия штаты
   Штат Джорджия
   State of Georgia
XB Солтүстік Кипр Түрік Республикасы
   Турецкая Республика Северного Кипра
   Turkish Republic of Northern Cyprus
XC Америка Құрама Штаттарының Виргин аралдары
   Виргинские Острова США | Виргинские Острова Соединенных Штатов
   United States Virgin Islands
XD Жапон теңізі
   Японское море
   Sea of Japan
XE Мексика шығанағы
   Мексиканский залив
   Gulf of Mexico
XF Гвинея шығанағы
   Гвинейский залив
   Gulf of Guinea
XG Оңтүстік Қытай теңізі
   Южно-Китайское море
   South China Sea
XH Панама каналы
   Панамский канал
   Panama Canal
"""
)
