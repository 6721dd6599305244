"""Text to terms: normalise, tokenise, stem by language; plain Python without Django.

``analyse.analyse`` is the one way in, for the index, the query and the highlighter alike.
"""
