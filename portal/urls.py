"""The addresses of the site: every page under its language, the admin and checks beside them."""

from allauth.account.decorators import secure_admin_login
from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.contrib.sitemaps import views as sitemaps
from django.urls import include, path
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django.views.generic import RedirectView

from portal import appearance_views, components, desk, views
from search.api import page_views
from treaties.bulk import views as bulk_views
from treaties.sitemaps import SITEMAPS

# One door: the admin has neither a sign-in nor a change of passwords of its own.
admin.site.login = secure_admin_login(admin.site.login)  # type: ignore[method-assign]
admin.site.site_header = admin.site.site_title = _("Shartnama: the editors' desk")

urlpatterns = [
    path("", views.choose_language, name="choose-language"),
    path("healthz", views.health, name="health"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", require_safe(sitemaps.index), {"sitemaps": SITEMAPS}, name="sitemap"),
    path(
        "sitemap-<section>.xml",
        require_safe(sitemaps.sitemap),
        {"sitemaps": SITEMAPS},
        name="django.contrib.sitemaps.views.sitemap",
    ),
    path("", include("search.saved.feed_urls")),
    path("api/v1/", include("search.api.site", namespace="api")),
    path("bulk/<str:name>", bulk_views.bulk_file, name="bulk-file"),
    *i18n_patterns(
        path(
            "admin/password_change/",
            RedirectView.as_view(pattern_name="account_change_password"),
        ),
        path("admin/", admin.site.urls),
        path("account/", include("portal.accounts.urls")),
        path("desk/", desk.desk, name="desk"),
        path("", include("search.saved.urls")),
        path("api/", page_views.page, name="api-page"),
        path("desk/tokens/", include("search.api.token_urls")),
        path("appearance/", appearance_views.appearance, name="appearance"),
        path("staff/components/", components.components, name="components"),
        # Before the documents: they would take "terms" for the address of a provision.
        path("", include("search.consistency.urls")),
        path("", include("treaties.urls")),
        path("", include("search.similar.urls")),
        path("search/", include("search.urls")),
        path("concordance/", include("search.concordance.urls")),
    ),
]

handler400 = views.not_understood
handler404 = views.not_found
handler500 = views.failed
# The library of accounts looks for it here.
handler429 = views.too_many
