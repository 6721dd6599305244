"""All parties: the states, those that are no more, the organisations; and what they are called."""

from types import MappingProxyType

from treaties.text.parties.africa import AFRICA
from treaties.text.parties.americas import AMERICAS
from treaties.text.parties.asia import ASIA
from treaties.text.parties.banks import BANKS
from treaties.text.parties.europe import EUROPE
from treaties.text.parties.former import FORMER
from treaties.text.parties.oceania import OCEANIA
from treaties.text.parties.regional import REGIONAL
from treaties.text.parties.row import PartyRow
from treaties.text.parties.united_nations import UNITED_NATIONS

STATE_PARTIES = (*AFRICA, *AMERICAS, *ASIA, *EUROPE, *OCEANIA, *FORMER)
ORGANISATIONS = (*UNITED_NATIONS, *BANKS, *REGIONAL)
PARTIES = (*STATE_PARTIES, *ORGANISATIONS)
PARTY_OF_CODE: MappingProxyType[str, PartyRow] = MappingProxyType(
    {row.code: row for row in PARTIES}
)


def party_name(code: str, language: str) -> str:
    """Return the short name of a party in kk, ru or en; of an unknown one its code."""
    row = PARTY_OF_CODE.get(code)
    names = row.names(language) if row else ()
    return names[0] if names else code
