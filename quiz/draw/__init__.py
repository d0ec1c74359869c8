"""Documents drawn: in a terminal, as HTML, on paper. Nothing here knows what a document is about."""
