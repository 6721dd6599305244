"""The embedded engine: a Whoosh index read into arrays.

``schema`` says what is kept, ``documents`` makes it of an entry, ``codec`` lays postings on disk
and ``mapped`` reads them there without copies. ``store`` opens and writes the index, ``segments``
writes a large one by several processes, ``made_by`` tells what it was made with. ``snapshot`` keeps
what was read, ``columns`` the values of fields. ``evaluate`` finds, ``scoring`` ranks, ``facets``
counts, ``searching`` answers, and ``backend`` joins all to Haystack.
"""
