"""The text of an agreement as files: plain text, JSON, Akoma Ntoso, DOCX, PDF."""
