"""The address of a private feed, which is the same in every language of the site."""

from django.urls import path

from search.saved import token_views

urlpatterns = [
    path("feeds/searches/<str:token>.atom", token_views.feed, name="saved-search-feed"),
]
