"""The table of cities: Kazakh, Russian and English names, of each first the one shown.

A line is one city; other names of it stand after a slash. The first English name is the one stored.
Capitals of all states, and the cities in which treaties are signed.
"""

_TABLE = """
Астана | Астана | Astana
Нұр-Сұлтан | Нур-Султан | Nur-Sultan
Алматы/Алма-Ата | Алматы/Алма-Ата | Almaty/Alma-Ata
Ақмола | Акмола | Akmola
Целиноград | Целиноград | Tselinograd
Шымкент/Чимкент | Шымкент/Чимкент | Shymkent
Ақтау | Актау | Aktau
Ақтөбе | Актобе/Актюбинск | Aktobe
Атырау | Атырау | Atyrau
Орал | Уральск | Oral/Uralsk
Өскемен | Усть-Каменогорск/Оскемен | Oskemen/Ust-Kamenogorsk
Семей | Семей/Семипалатинск | Semey/Semipalatinsk
Қостанай | Костанай/Кустанай | Kostanay
Қарағанды | Караганда | Karaganda
Павлодар | Павлодар | Pavlodar
Петропавл | Петропавловск/Петропавл | Petropavl/Petropavlovsk
Көкшетау | Кокшетау | Kokshetau
Тараз/Жамбыл | Тараз/Жамбыл/Джамбул | Taraz/Zhambyl
Талдықорған | Талдыкорган | Taldykorgan
Қызылорда | Кызылорда/Кзыл-Орда | Kyzylorda
Түркістан | Туркестан | Turkistan/Turkestan
Байқоңыр | Байконур | Baikonur
Бурабай | Бурабай/Боровое | Burabay/Borovoe
Қорғас | Хоргос/Коргас | Khorgos
Бішкек/Фрунзе | Бишкек/Фрунзе | Bishkek/Frunze
Ош | Ош | Osh
Шолпан-Ата/Чолпон-Ата | Чолпон-Ата | Cholpon-Ata
Ташкент | Ташкент | Tashkent
Самарқанд | Самарканд | Samarkand
Бұхара | Бухара | Bukhara
Хиуа/Хива | Хива | Khiva
Нөкіс | Нукус | Nukus
Душанбе | Душанбе | Dushanbe
Худжанд/Хожент | Худжанд | Khujand
Ашхабад/Ашғабат/Ашғабад | Ашхабад/Ашгабат | Ashgabat/Ashkhabad
Түркіменбашы | Туркменбаши | Turkmenbashi
Аваза | Аваза | Awaza
Мәскеу | Москва | Moscow
Санкт-Петербург/Ленинград | Санкт-Петербург/Ленинград | Saint Petersburg/St Petersburg/Leningrad
Сочи | Сочи | Sochi
Омбы | Омск | Omsk
Қазан | Казань | Kazan
Уфа | Уфа | Ufa
Орынбор | Оренбург | Orenburg
Астрахань | Астрахань | Astrakhan
Самара | Самара | Samara
Саратов | Саратов | Saratov
Челябі/Челябинск | Челябинск | Chelyabinsk
Екатеринбург | Екатеринбург | Yekaterinburg/Ekaterinburg
Новосібір/Новосибирск | Новосибирск | Novosibirsk
Барнаул | Барнаул | Barnaul
Төменгі Новгород/Нижний Новгород | Нижний Новгород | Nizhny Novgorod
Волгоград | Волгоград | Volgograd
Калининград | Калининград | Kaliningrad
Владивосток | Владивосток | Vladivostok
Дондағы Ростов/Ростов-на-Дону | Ростов-на-Дону | Rostov-on-Don
Минск | Минск | Minsk
Брест | Брест | Brest
Гомель | Гомель | Gomel
Киев | Киев | Kyiv/Kiev
Одесса | Одесса | Odesa/Odessa
Харьков | Харьков | Kharkiv/Kharkov
Ялта | Ялта | Yalta
Ереван | Ереван | Yerevan
Баку | Баку | Baku
Габала | Габала | Gabala
Тбилиси | Тбилиси | Tbilisi
Батуми | Батуми | Batumi
Кишинев | Кишинев | Chisinau/Kishinev
Таллин/Таллинн | Таллин/Таллинн | Tallinn
Рига | Рига | Riga
Вильнюс | Вильнюс | Vilnius
Прага | Прага | Prague
Братислава | Братислава | Bratislava
Варшава | Варшава | Warsaw
Краков | Краков | Krakow/Cracow
Будапешт | Будапешт | Budapest
Бухарест | Бухарест | Bucharest
София | София | Sofia
Белград | Белград | Belgrade
Подгорица | Подгорица | Podgorica
Скопье | Скопье | Skopje
Тирана | Тирана | Tirana
Сараево | Сараево | Sarajevo
Загреб | Загреб | Zagreb
Любляна | Любляна | Ljubljana
Вена | Вена | Vienna
Зальцбург | Зальцбург | Salzburg
Берлин | Берлин | Berlin
Бонн | Бонн | Bonn
Мюнхен | Мюнхен | Munich
Гамбург | Гамбург | Hamburg
Франкфурт | Франкфурт | Frankfurt
Лейпциг | Лейпциг | Leipzig
Дрезден | Дрезден | Dresden
Париж | Париж | Paris
Страсбург | Страсбург | Strasbourg
Ницца | Ницца | Nice
Марсель | Марсель | Marseille
Лион | Лион | Lyon
Монако | Монако | Monaco
Андорра-ла-Велья | Андорра-ла-Велья | Andorra la Vella
Рим | Рим | Rome
Милан | Милан | Milan
Флоренция | Флоренция | Florence
Турин | Турин | Turin
Венеция | Венеция | Venice
Палермо | Палермо | Palermo
Неаполь | Неаполь | Naples
Сан-Марино | Сан-Марино | San Marino
Ватикан | Ватикан | Vatican City/Vatican
Валлетта | Валлетта | Valletta
Мадрид | Мадрид | Madrid
Барселона | Барселона | Barcelona
Лиссабон | Лиссабон | Lisbon
Гаага | Гаага | The Hague
Амстердам | Амстердам | Amsterdam
Роттердам | Роттердам | Rotterdam
Брюссель | Брюссель | Brussels
Люксембург | Люксембург | Luxembourg
Женева | Женева | Geneva
Берн | Берн | Bern/Berne
Цюрих | Цюрих | Zurich
Базель | Базель | Basel
Лугано | Лугано | Lugano
Локарно | Локарно | Locarno
Монтре | Монтре | Montreux
Давос | Давос | Davos
Вадуц | Вадуц | Vaduz
Лондон | Лондон | London
Эдинбург | Эдинбург | Edinburgh
Дублин | Дублин | Dublin
Стокгольм | Стокгольм | Stockholm
Осло | Осло | Oslo
Копенгаген | Копенгаген | Copenhagen
Орхус | Орхус | Aarhus
Хельсинки | Хельсинки | Helsinki
Эспо/Эспоо | Эспо/Эспоо | Espoo
Рейкьявик | Рейкьявик | Reykjavik
Афина/Афины | Афины | Athens
Салоники | Салоники | Thessaloniki
Никосия | Никосия | Nicosia
Анкара | Анкара | Ankara
Стамбул/Ыстанбұл | Стамбул | Istanbul
Анталия/Анталья | Анталья/Анталия | Antalya
Измир | Измир | Izmir
Бурса | Бурса | Bursa
Тегеран | Тегеран | Tehran/Teheran
Рамсар | Рамсар | Ramsar
Кабул | Кабул | Kabul
Бағдат | Багдад | Baghdad
Дамаск/Дамашық | Дамаск | Damascus
Бейрут | Бейрут | Beirut
Иерусалим | Иерусалим | Jerusalem
Тель-Авив | Тель-Авив | Tel Aviv
Рамалла | Рамалла | Ramallah
Амман | Амман | Amman
Эр-Рияд | Эр-Рияд | Riyadh
Жидда/Джидда | Джидда | Jeddah
Мекке | Мекка | Mecca
Әбу-Даби/Абу-Даби | Абу-Даби | Abu Dhabi
Дубай | Дубай | Dubai
Доха | Доха | Doha
Эль-Кувейт | Эль-Кувейт/Кувейт | Kuwait City/Kuwait
Манама | Манама | Manama
Маскат | Маскат | Muscat
Сана | Сана | Sanaa/Sana'a
Каир | Каир | Cairo
Шарм-эш-Шейх/Шарм-эль-Шейх | Шарм-эш-Шейх/Шарм-эль-Шейх | Sharm el-Sheikh
Триполи | Триполи | Tripoli
Тунис | Тунис | Tunis
Алжир | Алжир | Algiers
Рабат | Рабат | Rabat
Марракеш | Марракеш | Marrakesh/Marrakech
Касабланка | Касабланка | Casablanca
Нуакшот | Нуакшот | Nouakchott
Дакар | Дакар | Dakar
Банжул | Банжул | Banjul
Бисау | Бисау | Bissau
Конакри | Конакри | Conakry
Фритаун | Фритаун | Freetown
Монровия | Монровия | Monrovia
Ямусукро | Ямусукро | Yamoussoukro
Абиджан | Абиджан | Abidjan
Аккра | Аккра | Accra
Ломе | Ломе | Lome
Порто-Ново | Порто-Ново | Porto-Novo
Котону | Котону | Cotonou
Лагос | Лагос | Lagos
Абуджа | Абуджа | Abuja
Ниамей | Ниамей | Niamey
Уагадугу | Уагадугу | Ouagadougou
Бамако | Бамако | Bamako
Прая | Прая | Praia
Нджамена | Нджамена | N'Djamena
Яунде | Яунде | Yaounde
Банги | Банги | Bangui
Малабо | Малабо | Malabo
Либревиль | Либревиль | Libreville
Браззавиль | Браззавиль | Brazzaville
Киншаса | Киншаса | Kinshasa
Луанда | Луанда | Luanda
Сан-Томе | Сан-Томе | Sao Tome
Хартум | Хартум | Khartoum
Джуба | Джуба | Juba
Аддис-Абеба | Аддис-Абеба | Addis Ababa
Асмара | Асмара | Asmara
Могадишо | Могадишо | Mogadishu
Найроби | Найроби | Nairobi
Кампала | Кампала | Kampala
Кигали | Кигали | Kigali
Гитега | Гитега | Gitega
Бужумбура | Бужумбура | Bujumbura
Додома | Додома | Dodoma
Дар-эс-Салам | Дар-эс-Салам | Dar es Salaam
Аруша | Аруша | Arusha
Лусака | Лусака | Lusaka
Лилонгве | Лилонгве | Lilongwe
Хараре | Хараре | Harare
Мапуту | Мапуту | Maputo
Антананариву | Антананариву | Antananarivo
Порт-Луи | Порт-Луи | Port Louis
Морони | Морони | Moroni
Виктория | Виктория | Victoria
Габороне | Габороне | Gaborone
Виндхук | Виндхук | Windhoek
Претория | Претория | Pretoria
Йоханнесбург | Йоханнесбург | Johannesburg
Кейптаун | Кейптаун | Cape Town
Дурбан | Дурбан | Durban
Масеру | Масеру | Maseru
Мбабане | Мбабане | Mbabane
Нью-Дели/Жаңа Дели | Нью-Дели/Дели | New Delhi/Delhi
Мумбай | Мумбаи/Бомбей | Mumbai
Исламабад | Исламабад | Islamabad
Карачи | Карачи | Karachi
Дакка | Дакка | Dhaka
Коломбо | Коломбо | Colombo
Мале | Мале | Male
Катманду | Катманду | Kathmandu
Тхимпху | Тхимпху | Thimphu
Бейжің/Пекин | Пекин/Бэйцзин | Beijing/Peking
Шанхай | Шанхай | Shanghai
Үрімші/Үрімжі | Урумчи | Urumqi
Сиань | Сиань | Xi'an/Xian
Циндао/Чиндао | Циндао | Qingdao
Далянь | Далянь | Dalian
Гуанчжоу | Гуанчжоу | Guangzhou
Ляньюньган | Ляньюньган | Lianyungang
Гонконг/Сянган | Гонконг/Сянган | Hong Kong
Макао/Аомынь | Макао/Аомэнь | Macao/Macau
Токио | Токио | Tokyo
Киото | Киото | Kyoto
Осака | Осака | Osaka
Нагоя | Нагоя | Nagoya
Кумамото | Кумамото | Kumamoto
Минамата | Минамата | Minamata
Сеул | Сеул | Seoul
Пусан | Пусан | Busan
Пхеньян | Пхеньян | Pyongyang
Ұлан-Батор/Ұланбатор/Ұланбатыр | Улан-Батор/Уланбатор/Улаанбаатар | Ulaanbaatar/Ulan Bator
Ханой | Ханой | Hanoi
Хошимин | Хошимин | Ho Chi Minh City
Пномпень | Пномпень | Phnom Penh
Вьентьян | Вьентьян | Vientiane
Бангкок | Бангкок | Bangkok
Нейпьидо | Нейпьидо | Naypyidaw/Nay Pyi Taw
Янгон | Янгон/Рангун | Yangon/Rangoon
Куала-Лумпур | Куала-Лумпур | Kuala Lumpur
Путраджая | Путраджая | Putrajaya
Сингапур | Сингапур | Singapore
Джакарта | Джакарта | Jakarta
Манила | Манила | Manila
Бандар-Сери-Бегаван | Бандар-Сери-Бегаван | Bandar Seri Begawan
Дили | Дили | Dili
Канберра | Канберра | Canberra
Сидней | Сидней | Sydney
Мельбурн | Мельбурн | Melbourne
Веллингтон | Веллингтон | Wellington
Порт-Морсби | Порт-Морсби | Port Moresby
Сува | Сува | Suva
Апиа | Апиа | Apia
Нукуалофа | Нукуалофа | Nuku'alofa
Порт-Вила | Порт-Вила | Port Vila
Хониара | Хониара | Honiara
Тарава | Тарава | Tarawa
Маджуро | Маджуро | Majuro
Паликир | Паликир | Palikir
Ярен | Ярен | Yaren
Нгерулмуд | Нгерулмуд | Ngerulmud
Фунафути | Фунафути | Funafuti
Вашингтон | Вашингтон | Washington
Нью-Йорк | Нью-Йорк | New York
Сан-Франциско | Сан-Франциско | San Francisco
Чикаго | Чикаго | Chicago
Лос-Анджелес | Лос-Анджелес | Los Angeles
Хьюстон | Хьюстон | Houston
Лейк-Саксес | Лейк-Саксес/Лейк-Саксесс | Lake Success
Оттава | Оттава | Ottawa
Монреаль | Монреаль | Montreal
Торонто | Торонто | Toronto
Мехико | Мехико | Mexico City/Mexico
Мерида | Мерида | Merida
Гвадалахара | Гвадалахара | Guadalajara
Гватемала | Гватемала | Guatemala City
Бельмопан | Бельмопан | Belmopan
Тегусигальпа | Тегусигальпа | Tegucigalpa
Сан-Сальвадор | Сан-Сальвадор | San Salvador
Манагуа | Манагуа | Managua
Сан-Хосе | Сан-Хосе | San Jose
Панама | Панама | Panama City
Гавана | Гавана | Havana
Кингстон | Кингстон | Kingston
Порт-о-Пренс | Порт-о-Пренс | Port-au-Prince
Санто-Доминго | Санто-Доминго | Santo Domingo
Нассау | Нассау | Nassau
Бриджтаун | Бриджтаун | Bridgetown
Порт-оф-Спейн | Порт-оф-Спейн | Port of Spain
Сент-Джонс | Сент-Джонс | Saint John's/St John's
Кастри | Кастри | Castries
Кингстаун | Кингстаун | Kingstown
Розо | Розо | Roseau
Бастер | Бастер | Basseterre
Сент-Джорджес | Сент-Джорджес | Saint George's/St George's
Джорджтаун | Джорджтаун | Georgetown
Парамарибо | Парамарибо | Paramaribo
Каракас | Каракас | Caracas
Богота | Богота | Bogota
Картахена | Картахена | Cartagena
Кито | Кито | Quito
Лима | Лима | Lima
Ла-Пас | Ла-Пас | La Paz
Сукре | Сукре | Sucre
Сантьяго | Сантьяго | Santiago
Буэнос-Айрес | Буэнос-Айрес | Buenos Aires
Монтевидео | Монтевидео | Montevideo
Асунсьон | Асунсьон | Asuncion
Бразилиа | Бразилиа | Brasilia
Рио-де-Жанейро | Рио-де-Жанейро | Rio de Janeiro
Сан-Паулу | Сан-Паулу | Sao Paulo
Форталеза | Форталеза | Fortaleza
"""


def _rows() -> list[tuple[tuple[str, ...], ...]]:
    lines = (line for line in _TABLE.splitlines() if line)
    return [tuple(tuple(cell.strip().split("/")) for cell in line.split("|")) for line in lines]


CITIES = tuple(_rows())
