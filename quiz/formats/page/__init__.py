"""A page that plays by itself: one file that any browser opens, from a disk, a stick or a school's platform.

All that it shows is drawn here, as everywhere, from what `tell` tells: pieces of HTML that stand in the page and wait,
each once. What the page has to know besides (which names are right, which reason goes with which answer, which words a
button has) is JSON beside them. The script puts pieces together and makes none from text.

Its parts are files of one script, in the order of `SCRIPTS`: `data` reads the page, `marking` marks, `rounds` draws
questions, `asking` and `telling` show them, `keeping` remembers, `welcome` offers rounds, `play` is the one that acts.
"""

MOST = 40
"""Questions of a round in a page: nobody answers more at a sitting."""
