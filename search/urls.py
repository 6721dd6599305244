"""The addresses of the search page, and of its results as files and as a feed."""

from django.urls import path

from search import export_views, views

urlpatterns = [
    path("", views.results, name="search"),
    path("suggest", views.suggestions, name="search-suggest"),
    path("suggest.json", views.suggestions_json, name="search-suggest-json"),
    path("opensearch.xml", views.opensearch, name="opensearch"),
    path("export.csv", export_views.as_csv, name="search-csv"),
    path("export.xlsx", export_views.as_xlsx, name="search-xlsx"),
    path("export.json", export_views.as_json, name="search-json"),
    path("export.tmx", export_views.as_tmx, name="search-tmx"),
    path("feed.atom", export_views.feed, name="search-atom"),
]
