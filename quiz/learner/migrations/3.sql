-- From version 2 to version 3: an answer that is right in part is neither right nor wrong.
-- The log and `tally` have always held how many parts of an answer are right, and stay as they are. `card`, which is
-- derived from them, now says which of the four the last answer was: right, partly, wrong, or skipped. So all cards
-- are computed again; an attempt of a time that has not come yet (a clock was wrong) waits in `unfolded` until it has.

DROP TABLE card;

CREATE TABLE card (
    player TEXT NOT NULL,
    question TEXT NOT NULL,
    key TEXT NOT NULL,
    stability REAL NOT NULL,
    difficulty REAL NOT NULL,
    due INTEGER NOT NULL,
    last INTEGER NOT NULL,
    through TEXT NOT NULL,
    outcome TEXT NOT NULL,
    confidence TEXT,
    PRIMARY KEY (player, question)
) STRICT, WITHOUT ROWID;

DELETE FROM schedule;
