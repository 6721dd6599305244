"""The sentences for refusals and warnings of ``treaties.text``, in the reader's language."""

import errno
import os

from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _

from treaties.text.document import Refusal
from treaties.wording import language_name, reader_language

REFUSALS = {
    "empty": gettext_noop("The file is empty."),
    "binary": gettext_noop(
        "This is not a text file. Save the text as plain text, DOCX or ODT and try again."
    ),
    "old-format": gettext_noop(
        "This is a %(detail)s file. Open it in a word processor, save it as DOCX or ODT "
        "and try again."
    ),
    "archive": gettext_noop("This is a ZIP archive. Unpack it and load the files in it."),
    "archive-bomb": gettext_noop(
        "This %(detail)s file unpacks to far more than a text needs, so it was not opened."
    ),
    "damaged": gettext_noop("This %(detail)s file is damaged and cannot be opened."),
    "encrypted": gettext_noop(
        "This %(detail)s file is protected by a password. Save it without one and try again."
    ),
    "scan": gettext_noop(
        "This PDF holds pictures of pages without text. Recognise the text first and try again."
    ),
    "no-text": gettext_noop("No text in Kazakh, Russian or English was found in the file."),
    "other-language": gettext_noop(
        "The text is not in Kazakh, Russian or English but in another language: %(detail)s."
    ),
    "no-agreement": gettext_noop(
        "Neither the title of a treaty nor an article was found in the file."
    ),
    "not-conserved": gettext_noop(
        "The text could not be read without loss, so nothing was stored. "
        "Send this file to the developers."
    ),
    "not-read": gettext_noop(
        "The text could not be read because of an error in the program, so nothing was stored. "
        "Send this file to the developers."
    ),
    "not-stored": gettext_noop(
        "The text was read but could not be stored because of an error in the program. "
        "Send this file to the developers."
    ),
    "database-full": gettext_noop("There is no room left on the disk of the database."),
    "database-locked": gettext_noop(
        "Another process is writing to the database. Try again when it is done."
    ),
    "database-old": gettext_noop(
        "The tables of the database are missing or of an earlier release. "
        "Run manage.py migrate and try again."
    ),
    "database-damaged": gettext_noop("The database is damaged. Restore it from a backup copy."),
    "database-closed": gettext_noop(
        "The database may not be written. Check the permissions of its file and its folder."
    ),
    "database": gettext_noop("The database cannot be written: %(detail)s."),
    "not-a-file": gettext_noop("This is not a file that holds a text."),
    "unreadable": gettext_noop("The file cannot be read: %(detail)s."),
    "too-large": gettext_noop("The file is larger than %(detail)s MB."),
    "too-many": gettext_noop(
        "More than %(detail)s files came at once. Send this one again, or all of them as a ZIP."
    ),
    "archive-empty": gettext_noop("There is no file in this ZIP archive."),
    "archive-many": gettext_noop(
        "There are more than %(detail)s files in this ZIP archive. Split it into smaller ones."
    ),
    "archive-large": gettext_noop(
        "The files in this ZIP archive are larger than %(detail)s MB together. "
        "Split it into smaller ones."
    ),
    "archive-nested": gettext_noop(
        "This is a ZIP archive inside another one. Unpack it and upload the files in it."
    ),
    "archive-link": gettext_noop(
        "This is a link to another file. Put the file itself into the ZIP archive."
    ),
    "too-much": gettext_noop(
        "More than %(detail)s MB came at once. Send this file again, or fewer files at once."
    ),
    "target-gone": gettext_noop(
        "The agreement that this text was said to belong to no longer exists: %(detail)s."
    ),
    "changed-meanwhile": gettext_noop(
        "What would change is not what it was when you looked. Nothing was published; look again."
    ),
    "language-twice": gettext_noop(
        "Two versions would be in one language: %(detail)s. Only one can be."
    ),
    "mark-above": gettext_noop(
        "The version begins at line %(detail)s, above its first row. Let a row begin there."
    ),
    "mark-outside": gettext_noop("Line %(detail)s does not belong to this version."),
    "mark-twice": gettext_noop("Two parts of the text are said to begin in line %(detail)s."),
    "mark-number": gettext_noop(
        "The number given for line %(detail)s is not valid: write figures or letters, such as 7 "
        "or IV."
    ),
    "mark-heading": gettext_noop(
        "The heading given for line %(detail)s does not stand there. "
        "It must be the words that follow the number."
    ),
}
BINARY_FORMAT = gettext_noop(
    "This is a %(detail)s file, not a text. Save the text as plain text, DOCX or ODT and try again."
)
WARNINGS = {
    "paragraph-jump": gettext_noop("The number of %(detail)s does not follow the one before it."),
    "repeated-number": gettext_noop("The number of %(detail)s occurs twice."),
    "number-jump": gettext_noop("Article %(detail)s does not follow the number before it."),
    "language-again": gettext_noop("Text in this language begins a second time: %(detail)s."),
    "no-title": gettext_noop("No title was found in the version in this language: %(detail)s."),
    "one-party": gettext_noop("Only one party was recognised: %(detail)s."),
    "other-language": gettext_noop(
        "This text is in a language that the portal does not read: %(detail)s."
    ),
    "moved-text": gettext_noop("Text seems to have moved out of its place here: %(detail)s."),
    "broken-word": gettext_noop("A word seems to be broken here: %(detail)s."),
    "beginning-lost": gettext_noop("The beginning of the text seems to be lost."),
    "may-belong": gettext_noop(
        "This may be another text of an agreement that is there already: %(detail)s."
    ),
    "versions-disagree": gettext_noop("The language versions disagree on a fact: %(detail)s."),
}
# Why a file changed nothing.
REASONS = {
    "known": gettext_noop("This very file was loaded before."),
    "replaced": gettext_noop(
        "This very file was loaded before, and a later text has taken its place since."
    ),
    "same-text": gettext_noop("The text is word for word the one that is there already."),
}
# Codes whose detail is the code of a language.
ABOUT_LANGUAGES = frozenset({"language-again", "no-title", "other-language", "language-twice"})
# What the system says of a file, by the name of its error.
SYSTEM = {
    "EACCES": gettext_noop("there is no permission for it"),
    "EPERM": gettext_noop("there is no permission for it"),
    "ENOENT": gettext_noop("it is not there"),
    "ENOTDIR": gettext_noop("it is not there"),
    "EISDIR": gettext_noop("it is a folder"),
    "ENOSPC": gettext_noop("no room is left on the disk"),
    "EDQUOT": gettext_noop("no room is left on the disk"),
    "EROFS": gettext_noop("the disk can only be read"),
    "EIO": gettext_noop("the disk has a fault"),
    "ELOOP": gettext_noop("its links lead in a circle"),
    "ENAMETOOLONG": gettext_noop("its name is too long"),
}
FACTS = {
    "kind": gettext_noop("type"),
    "parties": gettext_noop("parties"),
    "signed_on": gettext_noop("date of signing"),
    "in_force_on": gettext_noop("date of entry into force"),
    "authentic": gettext_noop("authentic languages"),
    "prevailing": gettext_noop("prevailing language"),
}


def refusal_sentence(refusal: Refusal) -> str:
    """Return why a file was refused, as one sentence; an unknown code as it is."""
    if refusal.code == "binary" and refusal.detail:
        return _(BINARY_FORMAT) % {"detail": refusal.detail}
    if refusal.code not in REFUSALS:
        return f"{refusal.code} {refusal.detail}".strip()
    return _filled(REFUSALS[refusal.code], refusal.code, refusal.detail)


def system_words(error: OSError) -> str:
    """Return what the system says of a file, in the reader's language where it is known."""
    return _system(errno.errorcode.get(error.errno or 0, "")) or type(error).__name__


def reason_sentence(reason: str) -> str:
    """Return why a file changed nothing, as one sentence."""
    sentence = REASONS[reason]
    return _(sentence)


def warning_sentence(code: str, detail: str) -> str:
    """Return a warning as one sentence; one of an earlier release, as it was noted."""
    if code not in WARNINGS:
        return f"{code} {detail}".strip()
    if code == "versions-disagree" and detail in FACTS:
        name = FACTS[detail]
        detail = _(name)
    return _filled(WARNINGS[code], code, detail)


def _filled(sentence: str, code: str, detail: str) -> str:
    """Return a sentence in the reader's language with its detail; a language by its name."""
    if code in ABOUT_LANGUAGES and detail:
        detail = language_name(detail, reader_language(get_language()))
    if code == "unreadable":
        detail = _system(detail)
    translated = _(sentence)
    # Nothing is told of where there is nothing to tell.
    return (translated if detail else translated.replace(": %(detail)s", "")) % {"detail": detail}


def _system(name: str) -> str:
    """Return the words for an error of the system; one that is not listed in the system's own."""
    if name in SYSTEM:
        words = SYSTEM[name]
        return _(words)
    number = getattr(errno, name, None)
    return os.strerror(number) if number else ""
