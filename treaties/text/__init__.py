"""From the bytes of a source file to a ParsedAgreement, in plain Python without Django.

``pipeline.read`` runs the stages; ``document`` holds the values that pass between them.
"""
