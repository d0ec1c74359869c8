"""English."""

from __future__ import annotations

from quiz.locale.handout import HandoutWords, KeyWords, LessonWords

LESSON = LessonWords(
    title="Lesson plan",
    duration="45 minutes",
    aims_title="What pupils learn",
    aims=(
        "Point, in a sentence, at the words that steer the reader.",
        "Tell who is speaking: the article, a person it quotes, or a person whose words it retells.",
        "Keep two questions apart: who is behind this outlet, and what is this sentence worth?",
        "Say “we cannot tell” when the text does not settle it.",
    ),
    skills="On this sheet: {skills}",
    materials="To prepare",
    sheets="one sheet for each pupil",
    cards="one voting card for each pupil ({letters}), to fold",
    key="this plan and the key, for you",
    versions="for the votes, read version A aloud or project it: its letters count",
    course="The lesson",
    minutes="{minutes} min",
    vote="{number} ({key})",
    steps=(
        (
            5,
            "Open",
            (
                (
                    "Hand out sheets and cards. Say what is at stake: “The same event can be told in several ways. "
                    "Who is speaking, in which words, and who is behind them?”"
                ),
                "Set the rule: we judge a sentence, not a country, nor those who live there or come from there.",
            ),
        ),
        (
            12,
            "Read and answer alone, in silence",
            (
                (
                    "First the questions of the vote (the answer in brackets): {votes}. "
                    "For each, write down the words that decide."
                ),
                "Then the others while time lasts; the rest at home or next time.",
            ),
        ),
        (
            18,
            "Vote, discuss, vote again",
            (
                (
                    "Six minutes a question. Read it aloud; at the signal everyone shows a letter, without a word; "
                    "put the counts on the board."
                ),
                "With a projector, the same questions and letters, votes counted and kept:",
                "{class}",
                "Two minutes with a neighbour who answered differently: point at the words. Second vote.",
                (
                    "Give the answer, then the reason for every option, wrong ones too. If nearly all are right at the "
                    "first vote, explain at once; if nearly all are wrong, read the passage together before "
                    "discussing."
                ),
            ),
        ),
        (
            7,
            "Who is behind it?",
            (
                (
                    "From the key, read the cards of two outlets of one question: who owns it, who pays, who decides; "
                    "on the day of the article, then since."
                ),
                "Ask: “What does this change in how we read? What does it not tell us about this sentence?”",
            ),
        ),
        (
            3,
            "Close",
            ("On the back, everyone writes one question to ask of the next article. Collect the sheets.",),
        ),
    ),
    say_title="What to say",
    say=(
        "“Which word makes you say that? Show us.”",
        "“Who is speaking here: the article, or somebody it quotes?”",
        "“What does the other text say that this one does not?”",
        "“‘We cannot tell’ is a real answer, if there is a reason.”",
        "“A mistake is useful here: it is what we look at together.”",
    ),
    avoid_title="What not to say",
    avoid=(
        (
            "“State outlets lie”, “private outlets are neutral”: the answer follows the text, and a state outlet is "
            "sometimes the most exact."
        ),
        "Which side is right: that is not the lesson. If the question comes up, go back to the words of the text.",
        (
            "“You, who come from there…”: no pupil speaks for a country, nobody has to justify themselves, and anyone "
            "may stay silent."
        ),
        "“What do they think at home? What do they watch?”: never the opinions of families.",
    ),
    after_title="What next",
    after=(
        (
            "Type the answers into the table that --answers makes, then “quiz mark” and “quiz report”: what to go over "
            "again, with the questions that show it."
        ),
        (
            "A week later, go over the two questions most often missed; to measure progress, form A before "
            "and form B after (--form)."
        ),
        "On Moodle, the questions of this sheet: {export}",
        "Bring an article of the day and ask it the questions written on the backs of the sheets.",
    ),
    codes_title="Curricula",
    reference=(
        "Vote, discuss, vote again: C. H. Crouch and E. Mazur, “Peer Instruction: Ten years of experience and "
        "results”, American Journal of Physics 69, 2001, pp. 970–977, doi:10.1119/1.1374249."
    ),
)

KEY = KeyWords(
    title="Key",
    for_teachers="For the teacher: not to be handed out before the end.",
    glance="The answers at a glance",
    number="No.",
    version="Version {letter}",
    letters="Where a stroke separates two letters or two numbers, they are those of versions {letters}.",
    answer="Answer",
    answers="Answer: ",
    right="right",
    wrong="wrong",
    primary="At the source: ",
    fair="In all fairness: ",
    takeaway="For next time: ",
    cards="Cards: ",
    who="Who is behind it?",
    cards_note=(
        "What was known on the day of the article, then what followed. A card tells of an interest, never whether a "
        "sentence is true."
    ),
    as_of="On {date}",
    since="Since then",
    chain="The way this text took",
    does_not_say="What this does not say: ",
    references="References",
    codes="Curricula",
    questions="questions {numbers}",
)

HANDOUT = HandoutWords(
    mixed="Qui parle ?",
    one="1 question",
    many="{count} questions",
    name="Name",
    class_="Class",
    date="Date",
    version="Version",
    intro=(
        "The passages are quoted word for word; […] marks a cut. They stay in their own language, with the English "
        "below. The answer is in their words: read slowly, then say which of them decide."
    ),
    tasks={
        "one": "Tick one box.",
        "several": "Tick {count} boxes.",
        "match": "Write a letter in each box.",
        "order": "Write the letters in order, from first to last.",
    },
    reason="Which words decide?",
    why="Why?",
    your_order="Order",
    form="form {form}",
    level="level {level}",
    colon=": ",
    page="page {number} of {total}",
    frameworks={
        "digcomp": "DigComp {code}",
        "emi": "EMI: {code}",
        "emi2025": "EMI (2025 draft): {code}",
        "emc": "EMC: {code}",
        "ccss": "CCSS {code}",
        "unesco_mil": "UNESCO {code}",
        "pisa_mail": "PISA MAIL: {code}",
    },
    short_codes={
        "emi:exploiter_information": "using information",
        "emi2025:paysage": "the media landscape",
        "emi2025:sinformer": "informing oneself",
        "emi2025:produire": "making and sharing",
        "emc:s_informer": "informing oneself",
        "pisa_mail:evaluate": "evaluate",
    },
    codes={
        "digcomp:1.2": "DigComp 2.2, competence 1.2: evaluating data, information and digital content",
        "emi:exploiter_information": "France, media education, cycle 4 (2015): making reasoned use of information",
        "emi2025:paysage": "France, media education: finding one’s way in the media landscape",
        "emi2025:sinformer": "France, media education: informing oneself",
        "emi2025:produire": "France, media education: sharing and making information responsibly",
        "emc:s_informer": "France, civics: informing oneself with rigour",
        "ccss:RI.8.9": "texts with conflicting information: where do they disagree, on fact or interpretation?",
        "ccss:RH.6-8.6": "what reveals a point of view: loaded language, facts included or avoided",
        "unesco_mil:M4": "module 4: tackling misinformation and disinformation",
        "unesco_mil:M6": "module 6: representation in media and information",
        "unesco_mil:M7": "module 7: how media and technology influence content",
        "pisa_mail:evaluate": "evaluating credibility and purpose",
    },
    sift={
        "stop": "SIFT: stop",
        "investigate": "SIFT: investigate the source",
        "find": "SIFT: find better coverage",
        "trace": "SIFT: trace to the origin",
    },
    key=KEY,
    lesson=LESSON,
    card_title="Voting card",
    card_answer="answer {letter}",
    card_steps=(
        "Fold the sheet in four, letters outwards.",
        "Choose alone, without showing.",
        "At the signal, hold your letter in front of you.",
    ),
    files={
        "sheet": "sheet",
        "key": "key",
        "cards": "voting-cards",
        "lesson": "lesson-plan",
        "answers": "answers",
    },
    described={
        "sheet": "for the pupils",
        "key": "for you: answers, reasons, cards of the outlets, references",
        "cards": "one for each pupil, to fold",
        "lesson": "45 minutes on one page",
        "paper": "to type the answers into (b, b c a, 1c 2a 3b), a line for each pupil",
        "keys": "the key that “quiz mark” reads",
    },
    written="Made in {folder}:",
    same_again="The same command makes the same sheets again; --seed with another number makes others.",
    print_hint="To print: open them in a browser (A4, scale 100%). Or as PDF at once: --pdf",
    no_typst='To make PDFs, an extra is needed: pip install "qui-parle[pdf]". Without it, the HTML pages print '
    "from a browser.",
    no_font="No font of this computer has the signs {signs}. The PDF spells them out as "
    "<U+…>. Install a font that has them, or print the HTML pages: the same command without --pdf.",
    none_of_form="No question of form {form} fits: choose other banks, or drop --level and --device.",
    bad_form="“{value}”: the form is A or B.",
)
