"""Permanent addresses: agreement, its text in some languages, one article of it."""

from django.urls import path, register_converter

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
from treaties.columns import ColumnsConverter, LanguageConverter

register_converter(ColumnsConverter, "columns")
register_converter(LanguageConverter, "language")

urlpatterns = [
    path("", browse_views.home, name="home"),
    path("agreements/", browse_views.agreements, name="agreements"),
    path("agreements/feed.atom", browse_views.agreements_feed, name="agreements-feed"),
    path("final-clauses/", final_clauses_views.final_clauses, name="final-clauses"),
    path("final-clauses.csv", final_clauses_views.as_csv, name="final-clauses-csv"),
    path("findings/", findings_views.findings, name="findings"),
    path("findings.<str:ending>", findings_views.as_file, name="findings-file"),
    path("findings/<int:key>/", deciding_views.decision, name="decide-finding"),
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
    path("agreements/<slug:slug>/<columns:columns>/<str:eid>/", views.article, name="article"),
    path(
        "agreements/<slug:slug>/<columns:columns>/<str:eid>/cite/", views.citation, name="citation"
    ),
    path(
        "agreements/<slug:slug>/<columns:columns>/<str:eid>/report/",
        report_views.report,
        name="report",
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
