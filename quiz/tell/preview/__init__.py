"""A bank laid out for whoever reviews it: every question as a document, what the check finds beside it."""
