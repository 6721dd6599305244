"""Every kind of page there is; a new kind is added here and held to all that holds everywhere."""

TREATY = "/ru/agreements/2006-kz-de-treaty"
PAGES = {
    "home": "/kk/",
    "list": "/ru/agreements/?party=KZ&status=in_force",
    "empty list": "/en/agreements/?party=XX",
    "final clauses": "/kk/final-clauses/?sort=title",
    "no final clauses": "/ru/final-clauses/?party=XX",
    "differences": "/kk/findings/?weight=all",
    "no difference": "/ru/findings/?kind=sum&agreement=none",
    "differences of an agreement": f"{TREATY}/findings/",
    "parties": "/kk/parties/",
    "party": "/en/parties/KZ/",
    "results": "/ru/search/?q=%D0%B2%D1%8B%D0%B4%D0%B0%D1%87%D0%B0",
    "no results": "/kk/search/?q=%D1%8A%D1%8A%D1%8A%D1%8A",
    "faulty query": "/en/search/?q=%28",
    "one language": f"{TREATY}/kk/",
    "two languages": f"{TREATY}/ru-kk/?q=%D0%B2%D1%8B%D0%B4%D0%B0%D1%87%D0%B0",
    "three languages": "/en/agreements/1998-kz-kg-tj-uz-convention/kk-ru-en/",
    "reading view": f"{TREATY}/ru-kk/?view=text",
    "repairs": f"{TREATY}/ru-kk/?repairs=1",
    "notes": "/ru/agreements/2006-kz-de-treaty/ru/?q=%D1%81%D1%83%D0%B4&repairs=1",
    "article": f"{TREATY}/ru-kk-en/art_33/",
    "citation": f"{TREATY}/ru-kk-en/art_33/cite/",
    "not there": "/ru/agreements/nothing/",
    "appearance": "/kk/appearance/",
    "report": f"{TREATY}/ru-kk/art_33/report/",
}
