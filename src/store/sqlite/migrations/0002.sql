-- Schema 2: journal entries that stand alone, and requests that are counted in their chat group.

-- What happened, in order. One row is what one command led to for one audience, as a JSON object, which says whose it is, too.
-- format: the form of that object; 1: the last entry of schema 1, of which nothing but its number is kept.
-- Whom it is for in this file: account, a user; accounts, a JSON array of them; channel, those who follow it; where all are null,
-- everyone.
-- The last row is never deleted, so a number is never given twice.
CREATE TABLE entry_journal (
    seq INTEGER PRIMARY KEY,
    format INTEGER NOT NULL,
    account INTEGER REFERENCES account (account),
    accounts TEXT,
    channel INTEGER REFERENCES channel (channel),
    entry TEXT NOT NULL,
    CHECK ((account IS NOT NULL) + (accounts IS NOT NULL) + (channel IS NOT NULL) <= 1)
) STRICT;
-- Positions in the journal are held by running devices alone, and none of those runs under both schemas: each begins by
-- loading what the tables say, behind the last row. So nobody misses the rows before it, and what the tables say of its numbers
-- (since, until, lost, attributes_changed) stays true.
INSERT INTO entry_journal (seq, format, entry) SELECT seq, 1, '' FROM journal ORDER BY seq DESC LIMIT 1;
DROP TABLE journal;
ALTER TABLE entry_journal RENAME TO journal;

-- number: of a request, in its chat group; request only says in which order they came into this file.
ALTER TABLE chat_group_request ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
UPDATE chat_group_request SET number = request;
CREATE UNIQUE INDEX chat_group_request_by_number ON chat_group_request (channel, number);
