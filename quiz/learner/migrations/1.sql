-- From an empty file to version 1.
-- `attempt` is the log and the only truth. `tally` is derived from it by the triggers, in the same transaction, so
-- that a page of statistics need not read a million attempts; a count that fell to 0 stays until something is
-- forgotten. Moments are milliseconds since 1970-01-01 UTC; a week is 604800000 of them, and the first Monday, from
-- which weeks are counted, is 345600000.

CREATE TABLE about (topic TEXT PRIMARY KEY, words TEXT NOT NULL) STRICT;

CREATE TABLE round (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    player TEXT NOT NULL,
    started INTEGER NOT NULL,
    mode TEXT NOT NULL CHECK (mode IN ('play', 'review', 'test')),
    seed INTEGER NOT NULL,
    banks TEXT NOT NULL,
    questions TEXT NOT NULL,
    form TEXT,
    finished INTEGER
) STRICT;

CREATE TABLE item (
    number INTEGER PRIMARY KEY,
    question TEXT NOT NULL,
    bank TEXT NOT NULL,
    content TEXT NOT NULL,
    key TEXT NOT NULL,
    form TEXT,
    UNIQUE (question, bank, content, key)
) STRICT;

CREATE TABLE attempt (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    round INTEGER NOT NULL REFERENCES round,
    item INTEGER NOT NULL REFERENCES item,
    at INTEGER NOT NULL,
    response TEXT,
    right INTEGER NOT NULL,
    of INTEGER NOT NULL,
    confidence TEXT CHECK (confidence IN ('guess', 'fairly', 'sure')),
    milliseconds INTEGER NOT NULL,
    language TEXT NOT NULL,
    withdrawn INTEGER
) STRICT;

CREATE INDEX attempt_round ON attempt (round);
CREATE INDEX attempt_item ON attempt (item, at);

CREATE TABLE tally (
    player TEXT NOT NULL,
    mode TEXT NOT NULL,
    item INTEGER NOT NULL,
    response TEXT NOT NULL,
    right INTEGER NOT NULL,
    of INTEGER NOT NULL,
    confidence TEXT NOT NULL,
    week INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (player, mode, item, response, right, of, confidence, week)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER attempt_added AFTER INSERT ON attempt WHEN NEW.withdrawn IS NULL BEGIN
    INSERT INTO tally
    SELECT player, mode, NEW.item, coalesce(NEW.response, ''), NEW.right, NEW.of, coalesce(NEW.confidence, ''),
           (NEW.at - 345600000) / 604800000, 1
    FROM round WHERE number = NEW.round
    ON CONFLICT DO UPDATE SET count = count + 1;
END;

CREATE TRIGGER attempt_removed AFTER DELETE ON attempt WHEN OLD.withdrawn IS NULL BEGIN
    UPDATE tally SET count = count - 1
    WHERE (player, mode) = (SELECT player, mode FROM round WHERE number = OLD.round)
      AND item = OLD.item AND response = coalesce(OLD.response, '') AND right = OLD.right AND of = OLD.of
      AND confidence = coalesce(OLD.confidence, '') AND week = (OLD.at - 345600000) / 604800000;
END;

CREATE TRIGGER attempt_changed AFTER UPDATE OF confidence, withdrawn ON attempt BEGIN
    UPDATE tally SET count = count - 1
    WHERE OLD.withdrawn IS NULL
      AND (player, mode) = (SELECT player, mode FROM round WHERE number = OLD.round)
      AND item = OLD.item AND response = coalesce(OLD.response, '') AND right = OLD.right AND of = OLD.of
      AND confidence = coalesce(OLD.confidence, '') AND week = (OLD.at - 345600000) / 604800000;
    INSERT INTO tally
    SELECT player, mode, NEW.item, coalesce(NEW.response, ''), NEW.right, NEW.of, coalesce(NEW.confidence, ''),
           (NEW.at - 345600000) / 604800000, 1
    FROM round WHERE number = NEW.round AND NEW.withdrawn IS NULL
    ON CONFLICT DO UPDATE SET count = count + 1;
END;
