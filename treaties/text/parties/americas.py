"""The states of the Americas: the name shown, the formal name, other names in treaties."""

from treaties.text.parties.row import read_rows

AMERICAS = read_rows(
    """
AG Антигуа және Барбуда
   Антигуа и Барбуда
   Antigua and Barbuda
AR Аргентина | Аргентина Республикасы
   Аргентина | Аргентинская Республика | Республика Аргентина
   Argentina | Argentine Republic | Republic of Argentina
BS Багам аралдары | Багам Аралдары Достастығы
   Багамские Острова | Содружество Багамских Островов | Багамы | Содружество Багамы
   Bahamas | Commonwealth of the Bahamas
BB Барбадос
   Барбадос
   Barbados
BZ Белиз
   Белиз
   Belize
BO Боливия | Боливия Көпұлтты Мемлекеті | Көпұлтты Боливия Мемлекеті | Боливия Республикасы
   Боливия | Многонациональное Государство Боливия | Республика Боливия
   Bolivia | Plurinational State of Bolivia | Republic of Bolivia
BR Бразилия | Бразилия Федеративтік Республикасы
   Бразилия | Федеративная Республика Бразилия
   Brazil | Federative Republic of Brazil
CA Канада
   Канада
   Canada
CL Чили | Чили Республикасы
   Чили | Республика Чили
   Chile | Republic of Chile
CO Колумбия | Колумбия Республикасы
   Колумбия | Республика Колумбия
   Colombia | Republic of Colombia
CR Коста-Рика | Коста-Рика Республикасы
   Коста-Рика | Республика Коста-Рика
   Costa Rica | Republic of Costa Rica
CU Куба | Куба Республикасы
   Куба | Республика Куба
   Cuba | Republic of Cuba
DM Доминика | Доминика Достастығы
   Доминика | Содружество Доминики
   Dominica | Commonwealth of Dominica
DO Доминикан Республикасы | Доминика Республикасы
   Доминиканская Республика
   Dominican Republic
EC Эквадор | Эквадор Республикасы
   Эквадор | Республика Эквадор
   Ecuador | Republic of Ecuador
SV Сальвадор | Эль-Сальвадор Республикасы | Эль-Сальвадор | Сальвадор Республикасы
   Сальвадор | Республика Эль-Сальвадор | Эль-Сальвадор | Республика Сальвадор
   El Salvador | Republic of El Salvador
GD Гренада
   Гренада
   Grenada
GT Гватемала | Гватемала Республикасы
   Гватемала | Республика Гватемала
   Guatemala | Republic of Guatemala
GY Гайана | Гайана Кооперативтік Республикасы | Гайана Республикасы
   Гайана | Кооперативная Республика Гайана | Республика Гайана
   Guyana | Co-operative Republic of Guyana | Cooperative Republic of Guyana | Republic of Guyana
HT Гаити | Гаити Республикасы
   Гаити | Республика Гаити
   Haiti | Republic of Haiti
HN Гондурас | Гондурас Республикасы
   Гондурас | Республика Гондурас
   Honduras | Republic of Honduras
JM Ямайка
   Ямайка
   Jamaica
MX Мексика | Мексика Құрама Штаттары
   Мексика | Мексиканские Соединенные Штаты | Соединенные Штаты Мексики
   Mexico | United Mexican States
NI Никарагуа | Никарагуа Республикасы
   Никарагуа | Республика Никарагуа
   Nicaragua | Republic of Nicaragua
PA Панама | Панама Республикасы
   Панама | Республика Панама
   Panama | Republic of Panama
PY Парагвай | Парагвай Республикасы
   Парагвай | Республика Парагвай
   Paraguay | Republic of Paraguay
PE Перу | Перу Республикасы
   Перу | Республика Перу
   Peru | Republic of Peru
KN Сент-Китс және Невис | Сент-Китс және Невис Федерациясы
   Сент-Китс и Невис | Федерация Сент-Китс и Невис
   Saint Kitts and Nevis | Federation of Saint Kitts and Nevis | St Kitts and Nevis
LC Сент-Люсия
   Сент-Люсия
   Saint Lucia | St Lucia
VC Сент-Винсент және Гренадиндер | Сент-Винсент және Гренадин аралдары
   Сент-Винсент и Гренадины
   Saint Vincent and the Grenadines | St Vincent and the Grenadines
SR Суринам | Суринам Республикасы
   Суринам | Республика Суринам
   Suriname | Republic of Suriname
TT Тринидад және Тобаго | Тринидад және Тобаго Республикасы
   Тринидад и Тобаго | Республика Тринидад и Тобаго
   Trinidad and Tobago | Republic of Trinidad and Tobago
US АҚШ | Америка Құрама Штаттары
   США | Соединенные Штаты Америки | Соединенные Штаты
   United States | United States of America | USA
UY Уругвай | Уругвай Шығыс Республикасы | Уругвай Республикасы
   Уругвай | Восточная Республика Уругвай | Республика Уругвай
   Uruguay | Oriental Republic of Uruguay | Eastern Republic of Uruguay | Republic of Uruguay
VE Венесуэла | Венесуэла Боливар Республикасы | Венесуэла Боливарлық Республикасы |
   Венесуэла Республикасы
   Венесуэла | Боливарианская Республика Венесуэла | Боливарийская Республика Венесуэла |
   Республика Венесуэла
   Venezuela | Bolivarian Republic of Venezuela | Republic of Venezuela
"""
)
