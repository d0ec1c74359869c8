"""The classroom: show of hands, marks of a class, item analysis, reports."""
