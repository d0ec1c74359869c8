"""After an answer: the verdict, the reasons, the explanation, the words in their passages, who is behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz.commands.play.question import choice_text, row_text
from quiz.console.cards import compact_card, full_card, identity, show_reference
from quiz.console.page import BAD, BAR, GOOD, QUIET, STRONG, Page, Span
from quiz.console.quotation import show_passage, voice_text
from quiz.library.text.quotations import find_quotation, line_of
from quiz.locale.dates import in_words
from quiz.model import Match, Order, name_in
from quiz.play.cards import article_by, day_of, does_not_say
from quiz.play.marking import key_of
from quiz.play.wording import labels

if TYPE_CHECKING:
    from quiz.model import Pack, Passage
    from quiz.play.debrief import Answer
    from quiz.play.presentation import Asked


def show_feedback(page: Page, pack: Pack, answer: Answer, *, gloss: bool) -> None:
    """Print all that an answer is told."""
    _verdict(page, answer)
    _reasons(page, pack, answer)
    page.line(answer.asked.question.explain.of(page.say.language))
    page.blank()
    show_primary(page, pack, answer.asked)
    for label, passage in zip(labels(answer.asked), answer.asked.passages, strict=True):
        show_unmasked(page, pack, passage, label, gloss=gloss)
    _who_is_behind(page, pack, answer.asked)
    _closing(page, pack, answer.asked)


def _verdict(page: Page, answer: Answer) -> None:
    say = page.say
    if answer.response is None:
        sign, words, style = "○", say.skipped, QUIET
    elif answer.mark.correct:
        sign, words, style = "✓", say.right, GOOD
    elif answer.mark.right:
        partly = say.partly.format(right=answer.mark.right, of=answer.mark.of)
        sign, words, style = "✗", partly, BAD
    else:
        sign, words, style = "✗", say.wrong, BAD
    page.blank()
    page.line(Span(words if page.plain else f"{sign} {words}", f"{style} {STRONG}"))
    if answer.confidence == "sure" and not answer.mark.correct:
        page.line(say.confidence["surely_wrong"])
    page.blank()


def _reasons(page: Page, pack: Pack, answer: Answer) -> None:
    question = answer.asked.question
    if isinstance(question, Match):
        _row_reasons(page, pack, answer, question)
    elif isinstance(question, Order):
        _order_reasons(page, answer, question)
    else:
        _option_reasons(page, pack, answer)
    page.blank()


def _option_reasons(page: Page, pack: Pack, answer: Answer) -> None:
    """The reason of what was chosen, then that of the key."""
    say, asked = page.say, answer.asked
    key = key_of(pack, asked.question)
    for name in answer.response or ():
        if name not in key:
            _reason(page, say.you_answered.format(letter=asked.letter(name)), asked, name)
    for name in key:
        _reason(page, say.right_answer.format(letter=asked.letter(name)), asked, name)


def _reason(page: Page, lead: str, asked: Asked, name: str) -> None:
    choice = asked.choice(name)
    page.line(Span(lead, STRONG), choice_text(page, asked, choice))
    why = getattr(choice, "why", None)
    if why is not None:
        page.line(why.of(page.say.language), indent=4)


def _row_reasons(page: Page, pack: Pack, answer: Answer, question: Match) -> None:
    """Row by row, in the order of the screen: where it goes, what was answered, why."""
    say, asked = page.say, answer.asked
    given = dict(zip((row.name for row in question.rows), answer.response or (), strict=False))
    right = dict(zip((row.name for row in question.rows), key_of(pack, question), strict=True))
    for number, row in enumerate(asked.rows, start=1):
        lead = say.row_label.format(label=number) if page.plain else f"{number}  "
        target = Span(choice_text(page, asked, asked.choice(right[row.name])), STRONG)
        if row.passage is None:
            page.line(row_text(page, asked, row), lead=lead)
            lead = "" if page.plain else "   "
        page.line(say.goes_to, target, *_tick(page, given.get(row.name), right[row.name]), lead=lead)
        if given.get(row.name, right[row.name]) != right[row.name]:
            answered = choice_text(page, asked, asked.choice(given[row.name]))
            page.line(Span(say.not_that.format(answer=answered), BAD), indent=5)
        page.line(row.why.of(say.language), indent=5)


def _tick(page: Page, given: str | None, right: str) -> list[Span]:
    """Whether a row was answered rightly; nothing when it was not answered."""
    if given is None or page.plain:
        return []
    return [Span("  ✓", GOOD) if given == right else Span("  ✗", BAD)]


def _order_reasons(page: Page, answer: Answer, question: Order) -> None:
    say, asked = page.say, answer.asked
    if answer.response and not answer.mark.correct:
        letters = " › ".join(asked.letter(name) for name in answer.response)
        page.line(Span(say.your_order, STRONG), letters)
    page.line(Span(say.right_order, STRONG))
    for number, step in enumerate(question.options, start=1):
        text = f"{number}. {step.text.of(say.language)} ({asked.letter(step.id)})"
        page.line(text, indent=4, hang="   ")
        page.line(Span(step.why.of(say.language), QUIET), indent=7)


def show_primary(page: Page, pack: Pack, asked: Asked) -> None:
    """Print what was said in the first place, where a reference has it."""
    statement = pack.statements.get(asked.question.statement or "")
    if statement is None or statement.primary is None:
        return
    primary = statement.primary
    who = name_in(primary.speaker, page.say.language)
    reference = pack.references.get(primary.reference)
    where = f", {reference.publisher}" if reference else ""
    page.line(Span(page.say.primary, STRONG), page.say.quoted.format(text=primary.text))
    page.line(Span(f"{who}{where}", QUIET))
    page.blank()


def show_unmasked(page: Page, pack: Pack, passage: Passage, label: str, *, gloss: bool) -> None:
    """The passage with its telling words, and who printed it, where, in whose voice."""
    show_passage(page, passage, label=label, marked=passage.telling, gloss=gloss, numbered=label.isdecimal())
    article = pack.articles[passage.source]
    parts = [identity(page, pack.outlet_of(passage), article.source)]
    found = find_quotation(passage.quote, article.text)
    if found.stretches:
        parts.append(page.say.line_at.format(line=line_of(article.text, found.stretches[0].start)))
    parts.append(voice_text(page.say, passage))
    lead = "" if page.plain else f"  {BAR}"
    page.line(Span(" · ".join(parts), QUIET), indent=4, lead=Span(lead, QUIET), hang=lead)
    page.blank()


def _who_is_behind(page: Page, pack: Pack, asked: Asked) -> None:
    if not asked.outlets:
        return
    say = page.say
    day = day_of(pack, asked)
    page.row([Span(say.who_is_behind, STRONG)], [Span(say.as_of.format(date=in_words(say, day)), QUIET)])
    page.blank()
    for outlet in asked.outlets:
        article = article_by(pack, outlet, asked)
        compact_card(page, outlet, article.source if article else None, day)


def _closing(page: Page, pack: Pack, asked: Asked) -> None:
    say, question = page.say, asked.question
    if question.fair is not None:
        page.line(Span(say.fair, STRONG), question.fair.of(say.language))
        page.blank()
    if asked.outlets:
        page.line(Span(say.does_not_say, STRONG), does_not_say(page.say, asked))
        page.blank()
    known = [pack.references[each] for each in question.references if each in pack.references]
    if known:
        names = " · ".join(dict.fromkeys(each.publisher for each in known))
        page.line(Span(say.sources_cited, STRONG), Span(names, QUIET))
        page.blank()
    page.line(Span(say.takeaway, STRONG), question.takeaway.of(say.language))


def show_cards(page: Page, pack: Pack, asked: Asked) -> None:
    """Print the whole card of each outlet involved, then the references of the question."""
    for outlet in asked.outlets:
        page.blank()
        full_card(page, outlet, article_by(pack, outlet, asked), pack.references, day_of(pack, asked))
    cited = [pack.references[each] for each in asked.question.references if each in pack.references]
    if cited:
        page.blank()
        page.line(Span(page.say.sources_cited, STRONG))
    for reference in cited:
        show_reference(page, "" if page.plain else "– ", reference)
