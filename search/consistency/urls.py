"""The addresses of term consistency; they stand before those of the provisions of an agreement."""

from django.urls import path

from search.consistency import views

urlpatterns = [
    path("terms/", views.over_all, name="terms"),
    path("terms.csv", views.over_all_csv, name="terms-csv"),
    path("agreements/<slug:slug>/terms/", views.in_agreement, name="agreement-terms"),
    path("agreements/<slug:slug>/terms.csv", views.in_agreement_csv, name="agreement-terms-csv"),
]
