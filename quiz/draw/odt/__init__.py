"""A paper as a text that a teacher can change: OpenDocument, for LibreOffice and Word."""
