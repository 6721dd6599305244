"""What search engines are told to read: the home page and every agreement, in each language."""

from datetime import datetime

from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from django.urls import reverse

from treaties.models import Agreement


class Pages(Sitemap):  # type: ignore[type-arg]
    """The pages that are there without any agreement."""

    i18n = True
    alternates = True
    x_default = True

    def items(self) -> list[str]:
        """Return the names of the addresses."""
        return ["home"]

    def location(self, item: str) -> str:
        """Return the address of a page."""
        return reverse(item)


class Agreements(Sitemap):  # type: ignore[type-arg]
    """All agreements; texts in chosen columns are other views of the same."""

    i18n = True
    alternates = True
    x_default = True
    # With the alternates of each entry a file stays below the 50 MB that readers take.
    limit = 5_000

    def items(self) -> QuerySet[Agreement]:
        """Return the agreements, in an order that stays when others come."""
        return Agreement.objects.only("slug", "updated_at").order_by("pk")

    def location(self, item: Agreement) -> str:
        """Return the address of an agreement."""
        return reverse("agreement", args=[item.slug])

    def lastmod(self, item: Agreement) -> datetime:
        """Return when the agreement was changed last."""
        return item.updated_at


SITEMAPS = {"pages": Pages, "agreements": Agreements}
