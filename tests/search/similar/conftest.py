"""A few agreements for the tests of what is similar, loaded and indexed."""

import pytest

from search import indexing
from search.engines.whoosh.backend import Backend
from treaties.align import AlignedUnit, align
from treaties.loading.load import load
from treaties.models import Agreement

COMMISSION = {
    "ru": "1. Для выполнения настоящего {} Стороны создают Смешанную комиссию, которая собирается по мере необходимости поочередно в государствах Сторон.\n      2. Комиссия принимает решения с согласия обеих Сторон и ведет протокол своих заседаний.",
    "kk": "1. Осы {} орындау үшін Тараптар Аралас комиссия құрады, ол қажеттілігіне қарай Тараптардың мемлекеттерінде кезекпен жиналады.\n      2. Комиссия екі Тараптың келісімімен шешім қабылдайды және отырыстарының хаттамасын жүргізеді.",
}  # fmt: skip
FISH_RU = (
    "Вылов осетровых рыб в пограничных озерах без разрешения запрещается, орудия лова изымаются."
)
BEES_RU = "Ввоз пчелиных маток допускается при наличии ветеринарного свидетельства установленного образца."
ROADS_RU = (
    "Перевозчики сторон пользуются дорогами общего назначения на одинаковых тарифных условиях."
)
ROADS_KK = "Тараптардың тасымалдаушылары жалпы пайдаланымдағы жолдарды бірдей тариф талаптарымен пайдаланады."
MUSEUM_KK = "Музейлер көне қолжазбалар мен қолөнер бұйымдарын көрмеге уақытша алмасады."


def russian(state: str, matter: str, day: str, *articles: str) -> str:
    """Return an agreement in Russian with a state, named in the genitive."""
    text = "".join(f"Статья {number}\n\n      {one}\n\n" for number, one in enumerate(articles, 1))
    head = f"Правительством Республики Казахстан и Правительством {state}"
    return (
        f"Соглашение между {head} {matter}\n\n"
        f"      Правительство Республики Казахстан и Правительство {state}"
        " согласились о нижеследующем:\n\n"
        f"{text}      Совершено в городе Астане {day} года на казахском и русском языках.\n"
    )


def kazakh(state: str, matter: str, day: str, *articles: str) -> str:
    """Return an agreement in Kazakh with a state."""
    text = "".join(f"{number}-бап\n\n      {one}\n\n" for number, one in enumerate(articles, 1))
    head = f"Қазақстан Республикасының Үкіметі мен {state} Үкіметі"
    return (
        f"{head} арасындағы {matter} туралы келісім\n\n      {head} төмендегілер туралы келісті:\n\n"
        f"{text}      {day} Астана қаласында қазақ және орыс тілдерінде жасалды.\n"
    )


def commission(language: str, agreement: str) -> str:
    """Return the provision on a joint commission."""
    return COMMISSION[language].format(agreement)


# The provision on a commission stands in all of them, under another number.
FISHERY = (
    russian(
        "Грузии", "о рыболовстве", "3 мая 2019", FISH_RU, commission("ru", "Соглашения")
    )
    + "\n\n"
    + kazakh(
        "Грузия", "балық аулау", "2019 жылғы 3 мамырда",
        "Шекаралық көлдерде бекіре тұқымдас балықтарды рұқсатсыз аулауға тыйым салынады.",
        commission("kk", "Келісімді"),
    )
)  # fmt: skip
BEEKEEPING = russian(
    "Республики Молдова", "о пчеловодстве", "4 июня 2015",
    commission("ru", "Соглашения").replace("поочередно", "раз в год"), BEES_RU,
)  # fmt: skip
ROADS = (
    russian("Венгрии", "о дорогах", "7 мая 2011", ROADS_RU, BEES_RU, commission("ru", "Соглашения"))
    + "\n\n"
    + kazakh(
        "Венгрия", "жолдар", "2011 жылғы 7 мамырда", ROADS_KK,
        "Ара аналықтарын әкелуге белгіленген үлгідегі ветеринариялық куәлік болған жағдайда рұқсат етіледі.",
        commission("kk", "Келісімді"),
    )
)  # fmt: skip
MUSEUMS = kazakh(
    "Румыния", "музейлер", "2008 жылғы 9 тамызда", MUSEUM_KK, commission("kk", "Келісімді")
)
LIBRARY = {"fish": FISHERY, "bees": BEEKEEPING, "roads": ROADS, "museums": MUSEUMS}


@pytest.fixture
def shelf_of_four(db: None, backend: Backend) -> dict[str, Agreement]:
    """Four agreements, each with an article on a commission, in the database and in the index."""
    found = {}
    for name, text in LIBRARY.items():
        agreement = load(text.encode(), f"{name}.txt").agreement
        assert agreement
        found[name] = agreement
    indexing.rebuild()
    return found


def unit(agreement: Agreement, eid: str, *languages: str) -> AlignedUnit:
    """Return a unit aligned over some versions of its agreement, or over all."""
    versions = {version.language: version for version in agreement.versions.all()}
    (found,) = align([versions[one] for one in languages or versions], eid)
    return found
