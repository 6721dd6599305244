"""How long it takes to compare the versions of many agreements, and how much memory.

    python benchmarks/findings_many.py [N] [--stop M]

Loads N made-up agreements of six to nine articles in two languages into a state of its own, each
second one with a time limit that differs. Then compares them all as ``manage.py findings`` does, in
a process of its own that is killed after M of them, and in another that goes on; prints the seconds
of each thousand, the most memory of the process, and what a third run over all takes.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

MONTHS = {
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "kk": "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда "
    "қарашада желтоқсанда",
}
RUSSIAN = """\
Соглашение между Правительством Республики Казахстан и Правительством Литовской Республики о
сорте чая {number}

Правительство Республики Казахстан и Правительство Литовской Республики согласились о нижеследующем:

{articles}

Совершено в городе Вильнюсе {day} {month} {year} года в двух экземплярах на казахском, литовском
и русском языках.
"""
KAZAKH = """\
Қазақстан Республикасының Үкіметі мен Литва Республикасының Үкіметі арасындағы шайдың {number}
сорты туралы келісім

Қазақстан Республикасының Үкіметі мен Литва Республикасының Үкіметі төмендегілер туралы келісті:

{articles}

{year} жылғы {day} {month} Вильнюс қаласында екі данада қазақ, литва және орыс тілдерінде жасалды.
"""
RUSSIAN_ARTICLE = """\
Статья {place}

1. Запрашивающая Сторона направляет запрос о поставке {amount} тонн чая запрашиваемой Стороне в
письменной форме.
2. Запрашиваемая Сторона исполняет запрос не позднее {days} дней. Она не может отказать в
исполнении, если запрос соответствует статье 1 настоящего Соглашения.
"""
KAZAKH_ARTICLE = """\
{place}-бап

1. Сұрау салушы Тарап {amount} тонна шай жеткізу туралы сұрау салуды сұрау салынатын Тарапқа
жазбаша нысанда жібереді.
2. Сұрау салынатын Тарап сұрау салуды {days} күннен кешіктірмей орындайды. Егер сұрау салу осы
Келісімнің 1-бабына сәйкес келсе, ол оны орындаудан бас тарта алмайды.
"""


def treaty(number: int) -> str:
    """Return a small treaty in two languages that no other number gives."""
    signed = date(1995, 1, 1) + timedelta(days=number % 9000)
    places = range(1, 7 + number % 4)
    texts = []
    for whole, article, language in (
        (KAZAKH, KAZAKH_ARTICLE, "kk"),
        (RUSSIAN, RUSSIAN_ARTICLE, "ru"),
    ):
        other = number % 2 and language == "ru"
        articles = "\n".join(
            article.format(place=one, amount=number + one, days=20 if other else 10)
            for one in places
        )
        month = MONTHS[language].split()[signed.month - 1]
        texts.append(
            whole.format(
                number=number, articles=articles, day=signed.day, month=month, year=signed.year
            )
        )
    return "\n\n".join(texts)


def set_up() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings"
    import django

    django.setup()


def load_all(count: int) -> None:
    """Load the made-up agreements into a new state."""
    set_up()
    from django.core.management import call_command

    from treaties.loading.load import load
    from treaties.terms.stored import load as load_terms

    call_command("migrate", verbosity=0)
    load_terms()
    begin = time.perf_counter()
    for number in range(count):
        loaded = load(treaty(number).encode(), f"{number:06}.txt")
        if loaded.agreement is None:
            raise SystemExit(f"refused: {number}")
    print(f"{count} agreements loaded in {time.perf_counter() - begin:.0f} s", flush=True)


def compare_all(stop: int) -> None:
    """Compare what is out of date; after ``stop`` of them the process kills itself."""
    set_up()
    from treaties.loading.comparison import terms_digest
    from treaties.loading.findings import refresh
    from treaties.models import Agreement, Finding

    terms = terms_digest()
    begin = mark = time.perf_counter()
    compared = 0
    keys = list(Agreement.objects.order_by("pk").values_list("pk", flat=True))
    for key in keys:
        if not refresh(key, terms):
            continue
        compared += 1
        if compared == stop:
            print(f"killed after {compared}", flush=True)
            os.kill(os.getpid(), 9)
        if compared % 1000 == 0:
            now = time.perf_counter()
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{compared:6} compared: {now - mark:.0f} s, {memory:.0f} MB", flush=True)
            mark = now
    seconds = time.perf_counter() - begin
    print(
        f"{compared} of {len(keys)} compared in {seconds:.0f} s, "
        f"{Finding.objects.count()} findings",
        flush=True,
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("count", nargs="?", type=int, default=10_000)
    parser.add_argument("--stop", type=int, default=0, help="kill the first run after so many")
    parser.add_argument("--step", choices=["load", "compare"], help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.step == "load":
        load_all(options.count)
    elif options.step == "compare":
        compare_all(options.stop)
    else:
        stop = options.stop or options.count // 3
        with tempfile.TemporaryDirectory() as state:
            environment = {**os.environ, "SHARTNAMA_DATA": state}
            for step, at in (("load", 0), ("compare", stop), ("compare", 0), ("compare", 0)):
                arguments = [str(options.count), "--step", step, "--stop", str(at)]
                subprocess.run([sys.executable, __file__, *arguments], env=environment, check=False)


if __name__ == "__main__":
    main()
