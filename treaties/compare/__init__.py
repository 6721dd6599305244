"""Two texts in one language compared: word by word, provision by provision, agreement by agreement.

Everything here takes plain texts and knows neither the database nor the search: the same serves two
agreements and two revisions of one text. What asks the database is ``treaties.compare_views`` and
``treaties.compared``.
"""
