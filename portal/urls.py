"""The addresses of the site: every page under its language, the admin and checks beside them."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from portal import views

urlpatterns = [
    path("", views.choose_language, name="choose-language"),
    path("healthz", views.health, name="health"),
    path("robots.txt", views.robots, name="robots"),
    *i18n_patterns(
        path("admin/", admin.site.urls),
        path("", include("treaties.urls")),
        path("search/", include("search.urls")),
    ),
]

handler404 = views.not_found
handler500 = views.failed
