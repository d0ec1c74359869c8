"""From an article as people have it, a saved page, a PDF, a document, to its text; what is left out is told."""
