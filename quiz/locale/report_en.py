"""A class report, in English."""

from __future__ import annotations

from quiz.locale.report import ReportWords

REPORT = ReportWords(
    title="What the class has understood",
    percent="{value}%",
    decimal=".",
    thousands=",",
    counts="people: {persons} · questions: {questions} · answers: {answers}",
    classes="classes: {names}",
    repeated="Answers given again, not counted: {count} (the first one counts).",
    nothing="No answers: nothing to say.",
    few="Fewer than five people: a report on the group would say more about them than about the questions. So "
    "there is "
    "none.",
    again="To go over again",
    again_none="Nothing is urgent: on every question measured, more than 70% were right in the end.",
    again_unknown="No question has ten answers yet: nothing can be said.",
    again_skill={
        "one": "{skill}: {weak} of {of} at 70% right or less",
        "more": "{skill}: {weak} of {of} questions at 70% right or less",
    },
    again_item="{share} right",
    lure="Most often chosen wrongly ({share}): {text}",
    lure_why="What this assumes: {why}",
    row_why="What the text shows: {why}",
    more="More questions on this skill: quiz class --device {device}",
    carry="For next time: {takeaway}",
    doubtful="To read again before talking about it",
    doubtful_item="Those who do well on the rest tend to get this one wrong (r\u00a0=\u00a0{r}): the key or the "
    "question may be "
    "contestable.",
    summary="On average {mean} right (median {middle}).",
    half="Half of the pupils are between {lower} and {upper}.",
    scores="Pupils by their share of right answers",
    skills="By skill",
    skill_questions="questions: {count}",
    by_class="By class",
    class_pupils="pupils: {count}",
    judging="Trust and suspicion",
    no_judging="None of these answers is to a question that asks “fair or loaded?”.",
    sure="Sure and right",
    said={"guess": "a guess", "fairly": "fairly sure", "sure": "sure"},
    claimed="how sure they said they were",
    was="how often they were right",
    discussion="Before and after the discussion",
    before="before",
    after="after",
    discussed={
        "up": "The discussion helped.",
        "down": "Fewer right answers after the discussion: a convincing mistake went round.",
        "nothing": "No clear difference.",
    },
    discussion_note="The same people vote twice: real differences are, if anything, better founded than these "
    "intervals say.",
    forms="Form A, then form B",
    form="form {form}",
    forms_change={
        "up": "From A to B {points} points more, between {low} and {high}: more than chance usually brings.",
        "down": "From A to B {points} points, between {low} and {high}: a decline, and more than chance usually "
        "brings.",
        "nothing": "From A to B {points} points, between {low} and {high}: chance alone can bring such a difference.",
    },
    forms_both="Pupils who sat both: {count}. The questions differ from form to form; a difference by itself "
    "does not "
    "say what the lesson brought.",
    fixed="How reliable the test is",
    fixed_form="{questions} questions, {pupils} papers",
    kr20="KR-20\u00a0=\u00a0{kr20}",
    reliable={
        "yes": "enough for a test in class",
        "no": "too low for giving marks: the test is short, or measures several things",
    },
    questions="Question by question",
    share="{share} right",
    between="between {low} and {high}",
    undiscussed=" before any discussion",
    right_of="{right} of {of}",
    blank="left blank: {count}",
    rest="agreement with the rest: {strength} (r\u00a0=\u00a0{r}, {of} papers)",
    ease={
        "very hard": "very hard",
        "hard": "hard",
        "medium": "of medium difficulty",
        "easy": "easy",
        "very easy": "very easy",
    },
    strength={
        "against": "contrary",
        "weak": "weak",
        "fair": "fair",
        "good": "good",
        "strong": "strong",
    },
    suppressed={
        "too few answers": "fewer than 10 answers",
        "too few persons": "fewer than {needed} people",
        "all the same": "all papers identical",
        "one item only": "one question only",
        "not one form": "not the same questions for all",
    },
    drew="{share}\u00a0·\u00a0{count}",
    idle="chosen by hardly anybody",
    right="right",
    wrong="wrong",
    most_wrong="most frequent mistake",
    pupils="Pupils",
    pupils_note="The numbers are drawn afresh for each report and lead back to nobody; --names shows the names.",
    numbers="The numbers",
    numbers_note=(
        "V {V}, r {r}, f {f}, d {d}, n {n} of {of} judgements",
        "d′\u00a0=\u00a0{d_prime} (±\u00a0{d_error}), c\u00a0=\u00a0{c} (±\u00a0{c_error})",
        "S\u00a0=\u00a0{S}, between {low} and {high}",
        "Brier score {brier}, over-confidence {over}",
    ),
    index_alone="S\u00a0=\u00a0{S} (too few questions for an interval)",
    reading="How to read this report",
    reading_notes=(
        "“Between … and …”: Wilson’s 95% interval, the range that chance makes plausible.",
        "Nothing is said of a question below ten answers, nor of a group below five people.",
        (
            "What is said of trust, suspicion, publishers and the two forms rests on how questions differ from one "
            "another: one odd question is not enough for it."
        ),
        (
            "“Agreement with the rest”: the correlation between getting this question right and getting the others "
            "right. "
            "Above 0.30 it sorts as they do; below 0 it needs to be read again."
        ),
        (
            "A blank on a paper counts neither right nor wrong in the share of a question, but earns nothing in the "
            "total of "
            "a paper."
        ),
    ),
    page_note="Made by “quiz report”, without a network: nothing has left this computer.",
)
