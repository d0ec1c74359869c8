-- From version 1 to version 2: when each question is due again, kept so that nobody waits for a million attempts.
-- All of it is derived from the log. `card` is what the schedule makes of a player's attempts at a question, those of
-- tests left out. `unfolded` names what is not yet in a card: the number of an attempt that came since, or 0 when the
-- card must be computed again from the log, because one of its attempts changed, was taken back or deleted. A player
-- without a line in `schedule`, or with one of other rules, has all cards computed again.

CREATE TABLE card (
    player TEXT NOT NULL,
    question TEXT NOT NULL,
    key TEXT NOT NULL,
    stability REAL NOT NULL,
    difficulty REAL NOT NULL,
    due INTEGER NOT NULL,
    last INTEGER NOT NULL,
    through TEXT NOT NULL,
    correct INTEGER NOT NULL,
    confidence TEXT,
    PRIMARY KEY (player, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE unfolded (
    player TEXT NOT NULL,
    question TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    PRIMARY KEY (player, question, attempt)
) STRICT, WITHOUT ROWID;

CREATE TABLE schedule (
    player TEXT PRIMARY KEY,
    program TEXT NOT NULL,
    rules TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- No index by player alone: the planner would take it for a good way into the log, which it is not.
CREATE INDEX round_test ON round (player, form) WHERE mode = 'test';

CREATE TRIGGER card_attempt_added AFTER INSERT ON attempt WHEN NEW.withdrawn IS NULL BEGIN
    INSERT OR IGNORE INTO unfolded
    SELECT player, question, NEW.number FROM round, item
    WHERE round.number = NEW.round AND item.number = NEW.item AND mode <> 'test';
END;

CREATE TRIGGER card_attempt_removed AFTER DELETE ON attempt WHEN OLD.withdrawn IS NULL BEGIN
    INSERT OR IGNORE INTO unfolded
    SELECT player, question, 0 FROM round, item
    WHERE round.number = OLD.round AND item.number = OLD.item AND mode <> 'test'
      AND NOT EXISTS (
          SELECT 1 FROM unfolded AS waiting
          WHERE waiting.player = round.player AND waiting.question = item.question AND waiting.attempt = OLD.number
      );
    DELETE FROM unfolded WHERE (player, question, attempt) IN (
        SELECT player, question, OLD.number FROM round, item
        WHERE round.number = OLD.round AND item.number = OLD.item
    );
    DELETE FROM card WHERE (player, question) IN (
        SELECT round.player, item.question FROM round, item, unfolded AS waiting
        WHERE round.number = OLD.round AND item.number = OLD.item
          AND waiting.player = round.player AND waiting.question = item.question AND waiting.attempt = 0
    );
END;

CREATE TRIGGER card_attempt_changed
AFTER UPDATE OF number, id, round, item, at, response, right, of, confidence, withdrawn ON attempt BEGIN
    INSERT OR IGNORE INTO unfolded
    SELECT player, question, 0 FROM round, item
    WHERE round.number = OLD.round AND item.number = OLD.item AND mode <> 'test' AND OLD.withdrawn IS NULL
      AND NOT EXISTS (
          SELECT 1 FROM unfolded AS waiting
          WHERE waiting.player = round.player AND waiting.question = item.question AND waiting.attempt = OLD.number
      );
    DELETE FROM unfolded WHERE (player, question, attempt) IN (
        SELECT player, question, OLD.number FROM round, item
        WHERE round.number = OLD.round AND item.number = OLD.item
    );
    INSERT OR IGNORE INTO unfolded
    SELECT player, question, NEW.number FROM round, item
    WHERE round.number = NEW.round AND item.number = NEW.item AND mode <> 'test' AND NEW.withdrawn IS NULL;
END;

-- What names a player goes with the first round removed once no answer counts any more, what names a question with
-- its last item. `tally` tells quickly whether any answer counts.

CREATE TRIGGER card_round_removed AFTER DELETE ON round
WHEN EXISTS (SELECT 1 FROM schedule WHERE player = OLD.player)
 AND NOT EXISTS (SELECT 1 FROM tally WHERE player = OLD.player AND count > 0) BEGIN
    DELETE FROM card WHERE player = OLD.player;
    DELETE FROM unfolded WHERE player = OLD.player;
    DELETE FROM schedule WHERE player = OLD.player;
END;

CREATE TRIGGER card_item_removed AFTER DELETE ON item
WHEN NOT EXISTS (SELECT 1 FROM item WHERE question = OLD.question) BEGIN
    DELETE FROM card WHERE question = OLD.question;
    DELETE FROM unfolded WHERE question = OLD.question;
END;

CREATE TRIGGER card_round_changed AFTER UPDATE OF number, player, mode ON round BEGIN
    DELETE FROM schedule;
END;

CREATE TRIGGER card_item_changed AFTER UPDATE OF number, question, key ON item BEGIN
    DELETE FROM schedule;
END;
