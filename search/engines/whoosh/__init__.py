"""The embedded engine: a Whoosh index read into arrays.

``schema`` says what is kept, ``store`` opens and writes it, ``columns`` holds the values of fields,
``evaluate`` finds and scores, ``facets`` counts, ``backend`` joins them to Haystack.
"""
