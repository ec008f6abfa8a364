"""What comes in, what goes out, what is due; today's turns and the bot's own notes came with it."""

QUEUES = """
CREATE TABLE inbox (
    update_id INTEGER PRIMARY KEY,
    received_at TEXT NOT NULL,
    raw TEXT NOT NULL,
    handled_at TEXT,
    outcome TEXT
) STRICT;
CREATE INDEX inbox_waiting ON inbox(update_id) WHERE handled_at IS NULL;
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    lane TEXT NOT NULL,
    address TEXT NOT NULL,
    person_id INTEGER REFERENCES person(id),
    params TEXT NOT NULL,
    urgent INTEGER NOT NULL,
    mention INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    not_before TEXT,
    expires_at TEXT,
    dedupe_key TEXT,
    state TEXT NOT NULL DEFAULT 'waiting',
    attempts INTEGER NOT NULL DEFAULT 0,
    retry_at TEXT,
    reason TEXT,
    sent_at TEXT
) STRICT;
CREATE INDEX outbox_waiting ON outbox(lane, urgent, id) WHERE state = 'waiting';
CREATE UNIQUE INDEX outbox_once ON outbox(dedupe_key) WHERE state = 'waiting';
CREATE TABLE due (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    subject_id INTEGER NOT NULL,
    due_at TEXT NOT NULL,
    dedupe_key TEXT NOT NULL UNIQUE,
    done_at TEXT
) STRICT;
CREATE INDEX due_waiting ON due(due_at) WHERE done_at IS NULL;
CREATE TABLE turn (
    place_id INTEGER NOT NULL REFERENCES place(id),
    day TEXT NOT NULL,
    household_id INTEGER NOT NULL REFERENCES household(id),
    state TEXT NOT NULL,
    person_id INTEGER REFERENCES person(id),
    answered_at TEXT,
    PRIMARY KEY (place_id, day)
) STRICT;
CREATE TABLE note (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;
"""
