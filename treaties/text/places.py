"""Cities where treaties are signed, in Kazakh, Russian and English (the name that is stored)."""

from typing import NamedTuple


class PlaceName(NamedTuple):
    """One city; ``en`` is its key in the database."""

    kk: str
    ru: str
    en: str


PLACES = (
    PlaceName("Астана", "Астана", "Astana"),
    PlaceName("Нұр-Сұлтан", "Нур-Султан", "Nur-Sultan"),
    PlaceName("Алматы", "Алматы", "Almaty"),
    PlaceName("Ақмола", "Акмола", "Akmola"),
    PlaceName("Шымкент", "Шымкент", "Shymkent"),
    PlaceName("Ақтау", "Актау", "Aktau"),
    PlaceName("Бішкек", "Бишкек", "Bishkek"),
    PlaceName("Ташкент", "Ташкент", "Tashkent"),
    PlaceName("Самарқанд", "Самарканд", "Samarkand"),
    PlaceName("Душанбе", "Душанбе", "Dushanbe"),
    PlaceName("Ашхабад", "Ашхабад", "Ashgabat"),
    PlaceName("Мәскеу", "Москва", "Moscow"),
    PlaceName("Санкт-Петербург", "Санкт-Петербург", "Saint Petersburg"),
    PlaceName("Минск", "Минск", "Minsk"),
    PlaceName("Киев", "Киев", "Kyiv"),
    PlaceName("Ереван", "Ереван", "Yerevan"),
    PlaceName("Баку", "Баку", "Baku"),
    PlaceName("Тбилиси", "Тбилиси", "Tbilisi"),
    PlaceName("Кишинев", "Кишинев", "Chisinau"),
    PlaceName("Таллин", "Таллин", "Tallinn"),
    PlaceName("Рига", "Рига", "Riga"),
    PlaceName("Вильнюс", "Вильнюс", "Vilnius"),
    PlaceName("Прага", "Прага", "Prague"),
    PlaceName("Братислава", "Братислава", "Bratislava"),
    PlaceName("Варшава", "Варшава", "Warsaw"),
    PlaceName("Будапешт", "Будапешт", "Budapest"),
    PlaceName("Бухарест", "Бухарест", "Bucharest"),
    PlaceName("София", "София", "Sofia"),
    PlaceName("Белград", "Белград", "Belgrade"),
    PlaceName("Вена", "Вена", "Vienna"),
    PlaceName("Берлин", "Берлин", "Berlin"),
    PlaceName("Бонн", "Бонн", "Bonn"),
    PlaceName("Париж", "Париж", "Paris"),
    PlaceName("Страсбург", "Страсбург", "Strasbourg"),
    PlaceName("Рим", "Рим", "Rome"),
    PlaceName("Мадрид", "Мадрид", "Madrid"),
    PlaceName("Лиссабон", "Лиссабон", "Lisbon"),
    PlaceName("Гаага", "Гаага", "The Hague"),
    PlaceName("Брюссель", "Брюссель", "Brussels"),
    PlaceName("Женева", "Женева", "Geneva"),
    PlaceName("Берн", "Берн", "Bern"),
    PlaceName("Лондон", "Лондон", "London"),
    PlaceName("Стокгольм", "Стокгольм", "Stockholm"),
    PlaceName("Осло", "Осло", "Oslo"),
    PlaceName("Хельсинки", "Хельсинки", "Helsinki"),
    PlaceName("Рейкьявик", "Рейкьявик", "Reykjavik"),
    PlaceName("Афина", "Афины", "Athens"),
    PlaceName("Анкара", "Анкара", "Ankara"),
    PlaceName("Стамбул", "Стамбул", "Istanbul"),
    PlaceName("Тегеран", "Тегеран", "Tehran"),
    PlaceName("Каир", "Каир", "Cairo"),
    PlaceName("Нью-Дели", "Нью-Дели", "New Delhi"),
    PlaceName("Исламабад", "Исламабад", "Islamabad"),
    PlaceName("Бейжің", "Пекин", "Beijing"),
    PlaceName("Пекин", "Пекин", "Beijing"),
    PlaceName("Шанхай", "Шанхай", "Shanghai"),
    PlaceName("Токио", "Токио", "Tokyo"),
    PlaceName("Сеул", "Сеул", "Seoul"),
    PlaceName("Ұлан-Батор", "Улан-Батор", "Ulaanbaatar"),
    PlaceName("Ханой", "Ханой", "Hanoi"),
    PlaceName("Вашингтон", "Вашингтон", "Washington"),
    PlaceName("Нью-Йорк", "Нью-Йорк", "New York"),
    PlaceName("Монреаль", "Монреаль", "Montreal"),
)
