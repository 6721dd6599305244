"""The rules of cleaning, one module for each kind of damage; ``treaties.text.clean`` runs them.

A rule never guesses: it repairs what the letters themselves, the words of the same text or a
dictionary prove, and leaves everything else as it is, where a lawyer should look with a notice.
"""
