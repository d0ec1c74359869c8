"""Documents drawn: in a terminal, as HTML. Nothing here knows what a document is about."""
