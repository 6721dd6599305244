"""The small treaties that the tests of this folder load: one about tea, in three languages."""

from treaties.loading.load import load
from treaties.models import Agreement

RUSSIAN = """\
Соглашение между Правительством Республики Казахстан и Правительством Грузии о чае

      (Вступило в силу 1 июня 2020 года - Бюллетень международных договоров РК, 2020 г., № 4, ст. 9)

      Правительство Республики Казахстан и Правительство Грузии согласились о нижеследующем:

Глава 1. Сады

Статья 1. Цель

      1. Стороны выращивают чай:
      a) горный;
      b) долинный.
      2. Урожай остается общим.

Статья 2. Споры

      Споры решаются за самоваром.

Глава 2. Срок

Статья 3

      Соглашение действует пять лет.

      Совершено в городе Астане 3 мая 2019 года на казахском, русском и английском языках.
      В случае расхождений преимущественную силу имеет текст на русском языке.
"""
KAZAKH = """\
Қазақстан Республикасының Үкіметі мен Грузия Үкіметі арасындағы шай туралы келісім

      (2020 жылғы 1 маусымда күшіне енді - Қазақстан Республикасының халықаралық шарттары бюллетені, 2020 ж., № 4, 9-құжат)

      Қазақстан Республикасының Үкіметі мен Грузия Үкіметі төмендегілер туралы келісті:

1-тарау. Бақтар

1-бап. Мақсаты

      1. Тараптар шай өсіреді:
      a) таудағы;
      b) даладағы.
      2. Өнiм ортақ болып қалады.

2-бап. Даулар

      Даулар самаурын басында шешіледі.

2-тарау. Мерзімі

3-бап

      Келісім бес жыл қолданылады.

      2019 жылғы 3 мамырда Астана қаласында қазақ, орыс және ағылшын тілдерінде жасалды.
      Келіспеушіліктер туындаған жағдайда орыс тіліндегі мәтінге жүгінеді.
"""
ENGLISH = """\
Agreement between the Government of the Republic of Kazakhstan and the Government of Georgia on Tea

      (Entered into force on 1 June 2020)

      The Government of the Republic of Kazakhstan and the Government of Georgia have agreed as follows:

Chapter 1. Gardens

Article 1. Purpose

      1. The Parties grow tea:
      a) in the mountains;
      b) in the valleys.

Article 2. Disputes

      1. Disputes are settled beside the samovar.

Chapter 2. Term

Article 3

      This Agreement is in force for five years.

      Done at Astana on 3 May 2019 in the Kazakh, Russian and English languages.
      In case of divergence the text in the Russian language shall prevail.
"""
TEA = f"{KAZAKH}\n\n{RUSSIAN}\n\n{ENGLISH}"
# Another treaty of the same states, signed on the same day.
COFFEE = (
    RUSSIAN.replace("о чае", "о кофе").replace("чай", "кофе").replace("самоваром", "кофейником")
)
# What no treaty can be read from.
WORDS = "The bees flew over the meadow and came home with honey.\n" * 9


def stored(text: str | bytes, name: str = "tea.txt") -> Agreement:
    """Load a source and return its agreement as it stands in the database."""
    agreement = load(text.encode() if isinstance(text, str) else text, name).agreement
    assert agreement, "nothing was loaded"
    return Agreement.objects.get(pk=agreement.pk)
