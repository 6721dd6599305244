"""The addresses of the concordance and of its files."""

from django.urls import path

from search.concordance import export_views, views

urlpatterns = [
    path("", views.concordance, name="concordance"),
    path("export.csv", export_views.as_csv, name="concordance-csv"),
    path("export.tmx", export_views.as_tmx, name="concordance-tmx"),
]
