"""The addresses of the tokens on the desk."""

from django.urls import path

from search.api import token_views

urlpatterns = [
    path("", token_views.tokens, name="tokens"),
    path("<int:key>/revoke/", token_views.revoke_token, name="revoke-token"),
]
