"""How strictly a query is taken: each next step only where the one before finds hardly anything."""

# All words, in any of their forms.
STRICT = 0
# Words of the same root, too: конфисковать finds конфискация.
RELATED = 1
# Most of the words.
MOST = 2
# With so few results the next step is tried.
FEW = 8
