-- Schema 1. Every table is STRICT; times are seconds since 1970 UTC; `account` says whose a row is.

-- A user who has logged in at least once.
CREATE TABLE account (
    account INTEGER PRIMARY KEY,
    user_id TEXT NOT NULL UNIQUE,
    created INTEGER NOT NULL
) STRICT;

-- What happened, in order. One row is all that one command led to: a JSON array of events.
-- The last row is never deleted, so a number is never given twice.
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    account INTEGER NOT NULL REFERENCES account (account),
    events TEXT NOT NULL
) STRICT;
CREATE INDEX journal_of_account ON journal (account, seq);

-- Every conversation a user has ever named. `no` counts from 1 in that order and is part of page cursors.
-- type: 1 with a user, 2 in a chat group; id: the bare id. listed: 1 in the conversation list.
-- marks: 64 bits, bit 63 is the sign.
CREATE TABLE conversation (
    account INTEGER NOT NULL REFERENCES account (account),
    no INTEGER NOT NULL,
    type INTEGER NOT NULL CHECK (type IN (1, 2)),
    id TEXT NOT NULL,
    listed INTEGER NOT NULL CHECK (listed IN (0, 1)),
    active_time INTEGER NOT NULL,
    pinned INTEGER NOT NULL CHECK (pinned IN (0, 1)),
    marks INTEGER NOT NULL,
    PRIMARY KEY (account, no)
) STRICT, WITHOUT ROWID;

-- A user's conversation groups. `no` stays through a rename; `place` is the position in the user's order.
CREATE TABLE conversation_group (
    account INTEGER NOT NULL REFERENCES account (account),
    no INTEGER NOT NULL,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (account, no),
    UNIQUE (account, name)
) STRICT, WITHOUT ROWID;

-- Which conversation is in which group. `added` is its place in the order of adding.
CREATE TABLE conversation_group_member (
    account INTEGER NOT NULL REFERENCES account (account),
    group_no INTEGER NOT NULL,
    conversation_no INTEGER NOT NULL,
    added INTEGER NOT NULL,
    PRIMARY KEY (account, group_no, conversation_no)
) STRICT, WITHOUT ROWID;
