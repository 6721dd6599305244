"""Permanent addresses: agreement, its text in some languages, one article of it."""

from django.urls import path, register_converter

from treaties import views
from treaties.columns import ColumnsConverter

register_converter(ColumnsConverter, "columns")

urlpatterns = [
    path("", views.home, name="home"),
    path("agreements/<slug:slug>/", views.agreement, name="agreement"),
    path("agreements/<slug:slug>/<columns:columns>/", views.agreement, name="agreement-text"),
    path("agreements/<slug:slug>/<columns:columns>/<str:eid>/", views.article, name="article"),
    path("agreements/<slug:slug>/source/<str:sha256>", views.source_file, name="source-file"),
]
