"""The addresses of what is like something: provisions like an article, agreements to compare."""

from django.urls import path

from search.similar import views

urlpatterns = [
    path(
        "agreements/<slug:slug>/<columns:columns>/<str:eid>/similar/",
        views.similar_provisions,
        name="similar",
    ),
    path("compare/<slug:slug>/", views.compare_with, name="compare-with"),
]
