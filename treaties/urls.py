"""Permanent addresses: agreement, its text in some languages, one article of it."""

from django.urls import include, path, register_converter

from treaties import (
    browse_views,
    compare_views,
    deciding_views,
    download_views,
    final_clauses_views,
    findings_views,
    report_views,
    views,
)
from treaties.bulk import views as bulk_views
from treaties.collecting import item_views
from treaties.columns import ColumnsConverter, LanguageConverter
from treaties.drafts import correct_views
from treaties.drafts import views as draft_views
from treaties.notes import views as notes_views

register_converter(ColumnsConverter, "columns")
register_converter(LanguageConverter, "language")

urlpatterns = [
    path("desk/drafts/", draft_views.drafts, name="drafts"),
    path("desk/drafts/upload/", draft_views.upload, name="upload-drafts"),
    path("desk/drafts/publish/", draft_views.publish_many, name="publish-drafts"),
    path("desk/drafts/<int:key>/", draft_views.draft, name="draft"),
    path("desk/drafts/<int:key>/correct/", correct_views.correct, name="correct-draft"),
    path("desk/drafts/<int:key>/work/", correct_views.work, name="work-on-draft"),
    path("desk/drafts/<int:key>/work/forget/", correct_views.forget_work, name="forget-work"),
    path("desk/drafts/<int:key>/publish/", draft_views.publish, name="publish-draft"),
    path("desk/drafts/<int:key>/discard/", draft_views.discard, name="discard-draft"),
    path("desk/drafts/<int:key>/read/", draft_views.read_again, name="read-draft-again"),
    path("desk/drafts/<int:key>/file", draft_views.file, name="draft-file"),
    path("", browse_views.home, name="home"),
    path("desk/texts/", include("treaties.editing.urls")),
    path("agreements/", browse_views.agreements, name="agreements"),
    path("agreements/feed.atom", browse_views.agreements_feed, name="agreements-feed"),
    path("final-clauses/", final_clauses_views.final_clauses, name="final-clauses"),
    path("final-clauses.csv", final_clauses_views.as_csv, name="final-clauses-csv"),
    path("findings/", findings_views.findings, name="findings"),
    path("findings.<str:ending>", findings_views.as_file, name="findings-file"),
    path("findings/<int:key>/", deciding_views.decision, name="decide-finding"),
    path("desk/notes/", notes_views.notes, name="notes"),
    path("desk/notes.<str:ending>", notes_views.as_file, name="notes-file"),
    path("desk/notes/<int:key>/", notes_views.note, name="note"),
    path("desk/notes/<int:key>/delete/", notes_views.delete, name="delete-note"),
    path("desk/collections/", include("treaties.collecting.urls")),
    path("bulk/", bulk_views.bulk, name="bulk"),
    path("parties/", browse_views.parties, name="parties"),
    # A code that an editor writes may hold anything.
    path("parties/<path:code>/signings.svg", browse_views.signings, name="party-signings"),
    path("parties/<path:code>/", browse_views.party, name="party"),
    path("agreements/<slug:slug>/", views.agreement, name="agreement"),
    path(
        "agreements/<slug:slug>/findings/", findings_views.of_agreement, name="agreement-findings"
    ),
    path(
        "agreements/<slug:slug>/findings.<str:ending>",
        findings_views.of_agreement_as_file,
        name="agreement-findings-file",
    ),
    path("agreements/<slug:slug>/<columns:columns>/", views.agreement, name="agreement-text"),
    path(
        "agreements/<slug:slug>/<columns:columns>/text.<str:ending>",
        download_views.download,
        name="download",
    ),
    path(
        "agreements/<slug:slug>/<columns:columns>/report/",
        report_views.report,
        name="report-agreement",
    ),
    path(
        "agreements/<slug:slug>/<columns:columns>/note/", notes_views.write, name="note-agreement"
    ),
    path(
        "agreements/<slug:slug>/<columns:columns>/collect/",
        item_views.add,
        name="collect-agreement",
    ),
    path("agreements/<slug:slug>/<columns:columns>/<str:eid>/", views.article, name="article"),
    path(
        "agreements/<slug:slug>/<columns:columns>/<str:eid>/cite/", views.citation, name="citation"
    ),
    path(
        "agreements/<slug:slug>/<columns:columns>/<str:eid>/report/",
        report_views.report,
        name="report",
    ),
    path(
        "agreements/<slug:slug>/<columns:columns>/<str:eid>/note/",
        notes_views.write,
        name="write-note",
    ),
    path(
        "agreements/<slug:slug>/<columns:columns>/<str:eid>/collect/",
        item_views.add,
        name="collect",
    ),
    path("agreements/<slug:slug>/source/<str:sha256>", views.source_file, name="source-file"),
    path("agreements/<slug:slug>/<str:eid>/", views.article, name="article-alone"),
    path("compare/<slug:left>/<slug:right>/", compare_views.agreements, name="compare"),
    path(
        "compare/<slug:left>/<slug:right>/<language:language>/",
        compare_views.agreements,
        name="compare-in",
    ),
    path(
        "compare/<slug:left>/<slug:right>/<language:language>/<str:eid>/<str:other>/",
        compare_views.provisions,
        name="compare-provisions",
    ),
]
