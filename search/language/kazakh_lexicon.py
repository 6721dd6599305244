"""The lexicon of Kazakh stems, read from its data file (which tells its origin)."""

from importlib.resources import files

from search.language.morphology import Lexicon

DATA = "data/kazakh_stems.txt"
# The sections of the data file.
NOMINAL = ("noun", "adjective")
NAMES = ("name", "abbreviation")
SECTIONS = (*NOMINAL, *NAMES, "verb", "particle", "dropping", "irregular")


def sections() -> dict[str, list[str]]:
    """Return the words of each section of the data file; of the irregular ones, the lines."""
    found: dict[str, list[str]] = {name: [] for name in SECTIONS}
    section = ""
    for line in files(__package__).joinpath(DATA).read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif section == "irregular":
            found[section] += [line] if line else []
        elif section:
            found[section] += line.split()
    return found


def read_lexicon() -> Lexicon:
    """Return the lexicon. Raises KeyError for a section that the data file should not have."""
    found = sections()
    irregular: dict[str, str] = {}
    for line in found["irregular"]:
        stem, _, forms = line.partition(":")
        irregular |= dict.fromkeys(forms.split(), stem)
    return Lexicon(
        nominals=frozenset(word for name in NOMINAL for word in found[name]),
        names=frozenset(word for name in NAMES for word in found[name]),
        loans=frozenset(found["noun"]),
        verbs=frozenset(found["verb"]),
        particles=frozenset(found["particle"]),
        dropping=frozenset(found["dropping"]),
        irregular=irregular,
    )
