"""Treaties of these tests in which terms are rendered in one way and in several."""

HEAD_RU = """\
Соглашение между Правительством Республики Казахстан и Правительством {state_ru} {about_ru}

      Правительство Республики Казахстан и Правительство {state_ru} согласились о нижеследующем:
"""
HEAD_KK = """\
Қазақстан Республикасының Үкіметі мен {state_kk} Үкіметі арасындағы {about_kk} келісім

      Қазақстан Республикасының Үкіметі мен {state_kk} Үкіметі төмендегілер туралы келісті:
"""
END_RU = "      Совершено в городе Астане {day} года на казахском и русском языках.\n"
END_KK = "      {day_kk} Астана қаласында қазақ және орыс тілдерінде жасалды.\n"
Rows = tuple[tuple[str, str], ...]

# Damage is ``зиян`` twice and ``залал`` once; once no word of the table says it.
LOSSES: Rows = (
    ("Сторона возмещает ущерб в 1998 году.", "Тарап шеккен зиян 1998 жылы өтеледі."),
    ("Ущерб оценивает комиссия из 12 лиц.", "Зиян мөлшерін 12 адамнан тұратын комиссия бағалайды."),
    ("Ущерб не возмещается за 15 дней.", "Залал 15 күнге өтелмейді."),
    ("О размере ущерба сообщают за 45 дней.", "Оның мөлшері туралы 45 күн бұрын айтылады."),
    ("Конфискация имущества стоит 77 тенге.", "Мүлікті тәркілеу 77 теңге тұрады."),
    ("Уведомление шлют за 90 дней.", "Хабарлама 90 күн бұрын жіберіледі."),
    ("Уведомление пишут на 33 листах.", "Хабарлау 33 парақта жазылады."),
)
# Here damage is ``залал`` alone.
FLOODS: Rows = (
    ("Ущерб от воды в 2001 году велик.", "Судан келген залал 2001 жылы үлкен."),
    ("Ущерб от льда в 2002 году мал.", "Мұздан келген залал 2002 жылы аз."),
)


def treaty(rows: Rows, state: tuple[str, str], about: tuple[str, str], year: int) -> str:
    """Return a treaty with an article for each row, in Kazakh and Russian."""
    names = {"state_ru": state[0], "state_kk": state[1], "about_ru": about[0], "about_kk": about[1]}
    kazakh = "".join(f"\n{place}-бап\n\n      {kk}\n" for place, (_, kk) in enumerate(rows, 1))
    russian = "".join(f"\nСтатья {place}\n\n      {ru}\n" for place, (ru, _) in enumerate(rows, 1))
    return "\n".join(
        [
            HEAD_KK.format(**names) + kazakh,
            END_KK.format(day_kk=f"{year} жылғы 3 мамырда"),
            HEAD_RU.format(**names) + russian,
            END_RU.format(day=f"3 мая {year}"),
        ]
    )


LOSS = treaty(LOSSES, ("Грузии", "Грузия"), ("о дожде", "жаңбыр туралы"), 2019)
FLOOD = treaty(
    FLOODS, ("Республики Молдова", "Молдова Республикасының"), ("о воде", "су туралы"), 2018
)
