"""Short ways to clean a text and to look at what was done."""

from treaties.text.clean import clean

# Words of a treaty, for a text that proves what its broken lines do not.
KAZAKH_WORDS = (
    "Осы Келісім туралы ақпарат алмасу және өзара көмек көрсету мақсатында Тараптар мынадай "
    "құзыретті органдарды белгілейді. Келісім күшіне енген күннен бастап бекітілген тәртіппен "
    "қолданылады, өткізу пункттері мен бірлескен іс-шаралар іске асырылады.\n"
)
RUSSIAN_WORDS = (
    "Настоящее Соглашение вступает в силу со дня подписания. Стороны обмениваются информацией и "
    "оказывают взаимную помощь в соответствии с законодательством государств Сторон.\n"
)


def first(line: str, words: str = "") -> str:
    """Return a line as it is cleaned; ``words`` are what else its text says."""
    return clean(f"{line}\n{words}").lines[0]


def kinds(line: str, words: str = "") -> set[str]:
    """Return the kinds of the repairs made in a line."""
    return {repair.kind for repair in clean(f"{line}\n{words}").repairs if repair.line == 1}
