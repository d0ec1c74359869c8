-- From version 3 to version 4: one player has one label, however a keyboard writes it (`quiz/model/labels.py`).
-- `label` is that function. Where a label changes, what is derived from it is computed again.

CREATE TEMP TABLE relabelled AS SELECT DISTINCT player FROM round WHERE player <> label(player);

UPDATE round SET player = label(player) WHERE player IN (SELECT player FROM relabelled);

DELETE FROM card WHERE EXISTS (SELECT 1 FROM relabelled);
DELETE FROM unfolded WHERE EXISTS (SELECT 1 FROM relabelled);
DELETE FROM schedule WHERE EXISTS (SELECT 1 FROM relabelled);
DELETE FROM tally WHERE EXISTS (SELECT 1 FROM relabelled);

INSERT INTO tally
SELECT player, mode, item, coalesce(response, ''), right, of, coalesce(confidence, ''),
       (at - 345600000) / 604800000, count(*)
FROM attempt JOIN round ON round.number = attempt.round
WHERE withdrawn IS NULL AND EXISTS (SELECT 1 FROM relabelled)
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;

DROP TABLE relabelled;
