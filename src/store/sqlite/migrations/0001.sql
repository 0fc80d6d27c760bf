-- Schema 1. Every table is STRICT; times are seconds since 1970 UTC; `account` says whose a row is.

-- A user who has logged in, or to whom somebody has written. created: the first login, 0 before that.
-- profile, all_receive_option: JSON objects, empty where nothing was ever said. status: what they say of being there.
-- requests_read: up to when they have seen what they have to decide in chat groups.
-- lost: up to this journal entry, some that the user got are no longer found as theirs: they left a chat group and came back.
CREATE TABLE account (
    account INTEGER PRIMARY KEY,
    user_id TEXT NOT NULL UNIQUE,
    created INTEGER NOT NULL,
    profile TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT '',
    all_receive_option TEXT NOT NULL DEFAULT '',
    requests_read INTEGER NOT NULL DEFAULT 0,
    lost INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What two users (low and high, in byte order) or the members of a chat group (low, its id) share. That of a chat group which
-- is no more has its own number as high. created: when the chat group was; 0 where it is none.
-- last_seq: its last message; shown_seq: its last message that conversations show; last_time: when they were last active by one.
CREATE TABLE channel (
    channel INTEGER PRIMARY KEY,
    type INTEGER NOT NULL CHECK (type IN (1, 2)),
    low TEXT NOT NULL,
    high TEXT NOT NULL,
    created INTEGER NOT NULL DEFAULT 0,
    last_seq INTEGER NOT NULL DEFAULT 0,
    shown_seq INTEGER NOT NULL DEFAULT 0,
    last_time INTEGER NOT NULL DEFAULT 0,
    UNIQUE (type, low, high)
) STRICT;
CREATE INDEX channel_created ON channel (created) WHERE created <> 0;
CREATE INDEX channel_active ON channel (last_time);

-- Chat groups and topics that are no more, whose messages are still to be taken away; their low is empty when that is done.
CREATE INDEX channel_ended ON channel (channel) WHERE type = 2 AND high <> '' AND low <> '';

-- What happened, in order. One row is what one command led to for one audience: a JSON array of events.
-- The audience is a user, a channel, or, where both are null, everyone.
-- The last row is never deleted, so a number is never given twice.
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY,
    account INTEGER REFERENCES account (account),
    channel INTEGER REFERENCES channel (channel),
    events TEXT NOT NULL,
    CHECK (account IS NULL OR channel IS NULL)
) STRICT;

-- Every conversation a user has ever named, or in which somebody has written to them. `no` counts from 1 in that order and
-- is part of page cursors; where nothing is left of a conversation it is the negative of what it was, and another one once it is
-- named again. type: 1 with a user, 2 in a chat group; id: the bare id.
-- followed: the channel whose journal entries the user gets, those from `since` on and, where they have left it, up to `until`;
-- 0 where they were never in it.
-- channel: where its messages are; null where there are none yet, or the user is not in the chat group.
-- listed: 1 in the conversation list. It is there, too, if the channel has shown a message behind gone_seq.
-- active_time: when it was created or something was kept in it; the channel's last_time may be later.
-- marks: 64 bits, bit 63 is the sign. note: custom data. draft: a JSON object. receive_option: TIMReceiveMessageOpt.
-- read_seq, read_time: what the user has read, and when. entered_seq: what was said before they came, and they never see.
-- cleared_seq: what they have cleared, never less than that.
CREATE TABLE conversation (
    account INTEGER NOT NULL REFERENCES account (account),
    no INTEGER NOT NULL,
    type INTEGER NOT NULL CHECK (type IN (1, 2)),
    id TEXT NOT NULL,
    followed INTEGER REFERENCES channel (channel),
    since INTEGER NOT NULL DEFAULT 0,
    until INTEGER,
    channel INTEGER AS (CASE WHEN until IS NULL THEN followed END) VIRTUAL,
    listed INTEGER NOT NULL DEFAULT 0 CHECK (listed IN (0, 1)),
    active_time INTEGER NOT NULL DEFAULT 0,
    pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
    marks INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    draft TEXT,
    receive_option INTEGER NOT NULL DEFAULT 0,
    read_seq INTEGER NOT NULL DEFAULT 0,
    read_time INTEGER NOT NULL DEFAULT 0,
    entered_seq INTEGER NOT NULL DEFAULT 0,
    cleared_seq INTEGER NOT NULL DEFAULT 0,
    gone_seq INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (account, no)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX conversation_of_id ON conversation (account, type, id);
CREATE UNIQUE INDEX conversation_following ON conversation (followed, account);
CREATE UNIQUE INDEX conversation_of_channel ON conversation (channel, account) WHERE channel IS NOT NULL;
-- Who came after a message; with those who have left, entered_seq is 0.
CREATE INDEX conversation_newcomer ON conversation (followed, entered_seq) WHERE entered_seq > 0;

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

-- Messages. Those that were sent have the channel's next seq and sub 0. What a user (owner, else 0) keeps for themselves
-- stands behind the message of its seq, its sub rising with its time.
-- types: bit n is set where it has an element of TIMElemType n. counted: 1 where it can be unread. shown: 1 where it can be a
-- conversation's last message. targets: null, or a JSON array of the only users who get it. about: the message that it tells of;
-- who does not see that does not see this. receipts: how many of those who take part now have sent one for it.
-- content: the message as JSON.
CREATE TABLE message (
    message INTEGER PRIMARY KEY,
    channel INTEGER NOT NULL REFERENCES channel (channel),
    seq INTEGER NOT NULL,
    sub INTEGER NOT NULL,
    owner INTEGER NOT NULL,
    id TEXT NOT NULL,
    sender TEXT NOT NULL,
    time INTEGER NOT NULL,
    types INTEGER NOT NULL,
    counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
    shown INTEGER NOT NULL CHECK (shown IN (0, 1)),
    targets TEXT,
    about INTEGER,
    receipts INTEGER NOT NULL DEFAULT 0,
    content TEXT NOT NULL,
    UNIQUE (channel, seq, sub, owner)
) STRICT;
CREATE UNIQUE INDEX message_of_id ON message (id, owner);
-- What was sent by time, what counts as unread, what somebody keeps.
CREATE INDEX message_of_time ON message (channel, time, seq) WHERE owner = 0;
CREATE INDEX message_counted ON message (channel, seq, sender, targets, about) WHERE owner = 0 AND counted = 1;
CREATE INDEX message_kept ON message (owner, channel, seq) WHERE owner <> 0;

-- The words of the messages, without case and accents; rowid is message.message. Signs, and characters of scripts without spaces,
-- are words of their own.
CREATE VIRTUAL TABLE message_text USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');

-- Whom a message of a chat group means in particular; '__kImSDK_MessageAtALL__' is everyone.
CREATE TABLE message_at (
    channel INTEGER NOT NULL,
    user_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (channel, user_id, seq)
) STRICT, WITHOUT ROWID;

-- Sent messages that a user has deleted for themselves.
CREATE TABLE message_deleted (
    account INTEGER NOT NULL REFERENCES account (account),
    channel INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (account, channel, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX message_deleted_of_channel ON message_deleted (channel);

-- What a user has noted on a message.
CREATE TABLE message_local (
    account INTEGER NOT NULL REFERENCES account (account),
    channel INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    sub INTEGER NOT NULL,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (account, channel, seq, sub)
) STRICT, WITHOUT ROWID;
CREATE INDEX message_local_of_channel ON message_local (channel);

-- Who has sent a receipt for a message.
CREATE TABLE message_receipt (
    channel INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    user_id TEXT NOT NULL,
    time INTEGER NOT NULL,
    PRIMARY KEY (channel, seq, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX message_receipt_of_user ON message_receipt (user_id, channel, seq);

-- Who has reacted how; `place` rises in the order in which they did.
CREATE TABLE message_reaction (
    place INTEGER PRIMARY KEY,
    channel INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    reaction TEXT NOT NULL,
    user_id TEXT NOT NULL,
    UNIQUE (channel, seq, reaction, user_id)
) STRICT;

CREATE TABLE message_extension (
    channel INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (channel, seq, key)
) STRICT, WITHOUT ROWID;

-- Messages that are pinned in their chat group, by whom and when.
CREATE TABLE message_pin (
    channel INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    user_id TEXT NOT NULL,
    time INTEGER NOT NULL,
    PRIMARY KEY (channel, seq)
) STRICT, WITHOUT ROWID;

-- What a chat group is, as a JSON object; its id is the channel's low. members: how many it has. attributes_changed: the last
-- journal entry that changed its attributes.
CREATE TABLE chat_group (
    channel INTEGER PRIMARY KEY REFERENCES channel (channel),
    info TEXT NOT NULL,
    members INTEGER NOT NULL DEFAULT 0,
    attributes_changed INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Who is in a chat group, in the order in which they came. role: TIMGroupMemberRole. muted_until: they may not write before.
-- custom: a JSON object. marks: a JSON array of numbers.
CREATE TABLE chat_group_member (
    member INTEGER PRIMARY KEY,
    channel INTEGER NOT NULL REFERENCES chat_group (channel),
    user_id TEXT NOT NULL,
    role INTEGER NOT NULL,
    joined INTEGER NOT NULL,
    name_card TEXT NOT NULL DEFAULT '',
    muted_until INTEGER NOT NULL DEFAULT 0,
    custom TEXT NOT NULL DEFAULT '{}',
    marks TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE UNIQUE INDEX chat_group_member_by_id ON chat_group_member (channel, user_id);
CREATE INDEX chat_group_member_in_order ON chat_group_member (channel, member);
CREATE INDEX chat_group_member_of_role ON chat_group_member (channel, role, member);
CREATE INDEX chat_group_member_marked ON chat_group_member (channel, member) WHERE marks <> '[]';
CREATE INDEX chat_group_member_of_user ON chat_group_member (user_id, member);

-- Who has left a chat group, or was removed, and may not come back before `banned_until`, or may not write before
-- `muted_until` when they have.
CREATE TABLE chat_group_former (
    channel INTEGER NOT NULL REFERENCES chat_group (channel),
    user_id TEXT NOT NULL,
    banned_until INTEGER NOT NULL,
    muted_until INTEGER NOT NULL,
    PRIMARY KEY (channel, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE chat_group_attribute (
    channel INTEGER NOT NULL REFERENCES chat_group (channel),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (channel, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE chat_group_counter (
    channel INTEGER NOT NULL REFERENCES chat_group (channel),
    key TEXT NOT NULL,
    value INTEGER NOT NULL,
    PRIMARY KEY (channel, key)
) STRICT, WITHOUT ROWID;

-- Who has asked to come into a chat group or to bring somebody in, and what was decided: a JSON object. newcomer: who would come in.
CREATE TABLE chat_group_request (
    request INTEGER PRIMARY KEY,
    channel INTEGER NOT NULL REFERENCES chat_group (channel),
    newcomer TEXT NOT NULL,
    time INTEGER NOT NULL,
    content TEXT NOT NULL
) STRICT;
CREATE INDEX chat_group_request_of_time ON chat_group_request (channel, time);
CREATE INDEX chat_group_request_of_newcomer ON chat_group_request (channel, newcomer);

-- The topics of Communities, each with a channel of its own; community: that of its Community. info: a JSON object.
CREATE TABLE topic (
    channel INTEGER PRIMARY KEY REFERENCES channel (channel),
    community INTEGER NOT NULL REFERENCES chat_group (channel),
    info TEXT NOT NULL
) STRICT;
CREATE INDEX topic_of_community ON topic (community);
