"""What tests read from the browsing pages: counted links, chips, totals."""

from urllib.parse import parse_qs, urlsplit

import lxml.html
from django.test import Client

from tests.treaties.page import get, plain


def tree(client: Client, address: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(get(client, address).content.decode())


def words_of(element: lxml.html.HtmlElement) -> str:
    return plain(str(element.text_content()))


def counted_links(page: lxml.html.HtmlElement) -> dict[str, int]:
    """Return the links of a page into the list that say how many agreements are there."""
    found = {}
    for link in page.xpath("//a[contains(@href, '/agreements/?')]"):
        count = link if "count" in link.classes or link.xpath("ancestor::td") else None
        for inner in link.find_class("count"):
            count = inner
        if count is not None:
            found[str(link.get("href"))] = int(words_of(count))
    return found


def asked(address: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(address).query)


def total(client: Client, address: str) -> int:
    (found,) = tree(client, address).xpath("//@data-total")
    return int(found)


def chips(page: lxml.html.HtmlElement) -> dict[str, str]:
    """Return what each chip says, with the address that it leads to."""
    found = page.xpath("//p[@class='chips']/a[not(@class)]")
    return {words_of(one).removesuffix(" ×"): str(one.get("href")) for one in found}
