"""Which provision of another agreement says the same as one: told by reading the real texts and the
samples.

A row: the language, the provision, those of which any may come first; with none, nothing may be
listed. Agreements are named by the other party, ``waters`` is the convention on rivers, ``herds``
the protocol on pastures.
"""

SLUGS = {
    "ee": "2004-kz-ee-agreement",
    "lt": "2000-kz-lt-agreement",
    "cz": "2017-kz-cz-agreement",
    "kg": "2006-kz-kg-agreement",
    "de": "2006-kz-de-treaty",
    "mn": "2023-kz-mn-treaty",
    "nl": "2014-kz-nl-convention",
    "tr": "2017-kz-tr-agreement",
    "uz": "1993-kz-uz-agreement",
    "kr": "2010-kz-kr-memorandum",
    "jp": "2021-kz-jp-agreement",
    "waters": "1998-kz-kg-tj-uz-convention",
    "herds": "2002-kz-kg-protocol",
    "laundering": "1990-strasbourg-convention",
}
ROWS = """
kk ee 9: lt 11
kk lt 11: ee 9
kk ee 1: lt 1
kk ee 3: lt 4
kk ee 4: lt 5
kk ee 5: lt 6
kk ee 6: lt 7
kk ee 7: lt 7
kk ee 12: lt 10, cz 11
kk ee 13: lt 12
kk ee 14: lt 7
kk ee 15: lt 15
kk ee 16: lt 16
kk ee 17: cz 12, kr 5, kg 16
kk ee 18: de 39, cz 16, kg 17, waters 22, uz 8, tr 15
kk ee 19: lt 17
kk ee 20: kg 18, herds 3, uz 9
kk ee 21: lt 18, mn 18, kg 18
kk ee 2: lt 2, cz 2
kk ee 10: lt 9, cz 9
kk ee 11: cz 10, lt 10
kk lt 1: ee 1
kk lt 2: cz 2, ee 2
kk lt 4: ee 3
kk lt 9: de 9, cz 9, ee 10
kk lt 14: de 7, mn 17
kk kg 16: ee 17, cz 12, kr 5
en uz 6: cz 17
en uz 8: tr 15, kr 6, mn 18
en uz 9: tr 16, jp 11
en waters 20: de 37
en waters 22: tr 15, uz 8, de 39, mn 18, cz 16
en de 6: mn 6, kr 4, tr 14
en de 7: mn 17
en de 11: mn 7
en de 37: waters 20, jp 10
en de 38: cz 15, tr 2
en de 39: waters 22, uz 8, tr 15, mn 18
en mn 6: de 6, tr 14, kr 4
en mn 7: de 11
en cz 12: kr 5
en cz 14: uz 8, tr 15, kr 6, jp 10, mn 18
en cz 15: tr 2, de 38
en cz 17: uz 6
en jp 9: kr 4, tr 14
ru uz 8: tr 15, kr 6, mn 18
ru de 6: mn 6, kr 4, tr 14
ru de 7: mn 17
ru de 11: mn 7
ru de 37: waters 20, jp 10
ru de 38: tr 2
ru de 39: waters 22, uz 8, tr 15, mn 18
ru mn 7: de 11
kk kg 6:
kk kg 7:
kk kg 8:
kk kg 13:
kk cz 8:
kk nl 16:
kk de 24:
kk de 27:
kk waters 10:
kk mn 13:
kk tr 8:
kk tr 11:
kk uz 4:
kk laundering 5:
en nl 10:
en nl 12:
en nl 16:
en de 16:
en de 20:
en de 24:
en de 27:
en waters 3:
en waters 10:
en waters 16:
en mn 12:
en mn 13:
en mn 14:
en tr 8:
en tr 11:
en uz 1:
en uz 4:
en jp 3:
en jp 7:
ru nl 10:
ru nl 16:
ru de 24:
ru de 27:
ru waters 10:
ru mn 12:
ru mn 13:
ru tr 8:
ru tr 11:
ru uz 4:
ru laundering 5:
ru laundering 25:
"""

Provision = tuple[str, str]


def rows() -> list[tuple[str, Provision, list[Provision]]]:
    """Return the rows: language, provision, those that may come first, as slugs and eIds."""
    found = []
    for line in ROWS.strip().splitlines():
        own, _, others = line.partition(":")
        language, _, place = own.partition(" ")
        wanted = [provision(one.strip()) for one in others.split(",") if one.strip()]
        found.append((language, provision(place), wanted))
    return found


def provision(words: str) -> Provision:
    """Return a provision by its short name: ``ee 9``."""
    name, _, number = words.partition(" ")
    return SLUGS[name], f"art_{number}"
