"""The reading room as a static web site: articles, comparisons, outlets, who has what, where the texts come from.

It is for a projector or a school server, and for pupils who may look around before they play. So it has what can be
read (articles, passages, provenance), but no prompt, key, rationale or explanation of any question; of the words that
questions claim to be absent, which answer some of them, it says only that they were verified. The words that make a
difference are marked as `quiz compare` marks them.

A page is one file with its style inside, so that it looks the same from a disk, a server or a message; there is no
script, and nothing is fetched. The same pack gives the same bytes. Apart from all that stands one page that plays
(`quiz.formats.page`), which alone has the questions, and a script.
"""
