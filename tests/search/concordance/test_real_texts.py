"""Translations found in the real treaties and the samples, held against what a lawyer would say."""

import csv
from pathlib import Path

from django.test import Client

from search.concordance.answer import Request, answer
from search.concordance.translations import NONE
from search.terms import finder_in_use

KNOWN = Path(__file__).with_name("known_translations.tsv")
RIGHT, WRONG = 0.8, 0.05


def known() -> list[dict[str, str]]:
    """Return the words of the list: what they are called in the other language begins so."""
    with KNOWN.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def test_the_list_is_well_formed():
    rows = known()
    assert len(rows) >= 25
    assert len({tuple(row.values()) for row in rows}) == len(rows)
    assert all(row["language"] != row["other"] and all(row.values()) for row in rows)
    assert {(row["language"], row["other"]) for row in rows} >= {
        *(("ru", "kk"), ("ru", "en"), ("en", "kk"), ("kk", "ru"), ("kk", "en"))
    }


def test_most_words_that_are_no_terms_get_their_translation(real_texts):
    missed, wrong = [], []
    rows = known()
    for row in rows:
        assert not finder_in_use().covering(row["words"], row["language"]), row
        found = answer(Request(row["words"], language=row["language"]))
        listed = [one for one in found.translations[row["other"]] if one.value != NONE]
        assert not any(one.by_table for one in listed)
        if not listed:
            missed.append(row)
        elif not listed[0].label.startswith(row["translation"]):
            wrong.append((row, [one.label for one in listed]))
    assert len(rows) - len(missed) - len(wrong) >= RIGHT * len(rows), (missed, wrong)
    # A wrong mark is worse than none.
    assert len(wrong) <= WRONG * len(rows), wrong


def test_the_convention_says_tarkileu_for_confiscation(real_texts):
    html = Client().get("/ru/concordance/?q=конфискация").content.decode()
    assert '<mark class="rendering">тәркілеу</mark>' in html
    assert "<mark>конфискации</mark>" in html
    assert '<span lang="kk">тәркілеу</span> <span class="count">41</span>' in html
