"""The addresses of saved searches: the pages of the desk, under the language of the site."""

from django.urls import path

from search.saved import form_views, token_views, views

urlpatterns = [
    path("desk/searches/", views.searches, name="saved-searches"),
    path("desk/searches/new/", form_views.new, name="saved-search-new"),
    path("desk/searches/<int:key>/", views.search, name="saved-search"),
    path("desk/searches/<int:key>/edit/", form_views.edit, name="saved-search-edit"),
    path("desk/searches/<int:key>/run/", views.run_now, name="saved-search-run"),
    path("desk/searches/<int:key>/copy/", views.copy, name="saved-search-copy"),
    path("desk/searches/<int:key>/renew/", views.renew, name="saved-search-renew"),
    path("desk/searches/<int:key>/delete/", views.delete, name="saved-search-delete"),
    path("unsubscribe/<str:token>/", token_views.unsubscribe, name="saved-search-unsubscribe"),
]
