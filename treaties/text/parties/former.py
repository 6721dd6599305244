"""States that are no more, by their codes in ISO 3166-3.

A state that only took another name (Заир, Бирма, Цейлон) stands in its own row, under today's
code. Serbia and Montenegro was the Federal Republic of Yugoslavia until 2003: one state, one code
(ISO gave it CS, which was Czechoslovakia's).
"""

from treaties.text.parties.row import read_rows

FORMER = read_rows(
    """
SU Кеңестік Социалистік Республикалар Одағы | КСРО | Кеңес Одағы |
   Советтік Социалистік Республикалар Одағы | ССРО
   Союз Советских Социалистических Республик | СССР | Советский Союз | Союз ССР
   Union of Soviet Socialist Republics | USSR | Soviet Union
YU Югославия | Югославия Одақтық Республикасы | Югославия Социалистік Федеративтік Республикасы |
   Сербия және Черногория | Сербия мен Черногория | Югославия Федеративтік Республикасы
   Югославия | Союзная Республика Югославия | Социалистическая Федеративная Республика Югославия |
   Сербия и Черногория | Государственный Союз Сербии и Черногории | СФРЮ
   Yugoslavia | Federal Republic of Yugoslavia | Socialist Federal Republic of Yugoslavia |
   Serbia and Montenegro | State Union of Serbia and Montenegro
CS Чехословакия | Чехословакия Социалистік Республикасы | Чех және Словак Федеративтік Республикасы
   Чехословакия | Чехословацкая Социалистическая Республика |
   Чешская и Словацкая Федеративная Республика |
   Чехословацкая Республика | Чехо-Словацкая Федеративная Республика
   Czechoslovakia | Czechoslovak Socialist Republic | Czech and Slovak Federal Republic |
   Czechoslovak Republic | Czech and Slovak Federative Republic
DD Германия Демократиялық Республикасы | ГДР
   Германская Демократическая Республика | ГДР
   German Democratic Republic | GDR
YD Йемен Халық Демократиялық Республикасы | Оңтүстік Йемен
   Народная Демократическая Республика Йемен | Южный Йемен
   People's Democratic Republic of Yemen | Democratic Yemen | South Yemen
"""
)
