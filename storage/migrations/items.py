"""Items with all that hangs on them: events, sources, photos, supporters, answers, cards, questions."""

ITEMS = """
CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    place_id INTEGER NOT NULL REFERENCES place(id),
    number INTEGER NOT NULL,
    category TEXT NOT NULL,
    severity TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    reporter_id INTEGER REFERENCES person(id),
    reported_at TEXT NOT NULL,
    private INTEGER NOT NULL,
    location TEXT,
    since_on TEXT,
    since_words TEXT,
    level TEXT NOT NULL,
    state TEXT NOT NULL,
    holder_id INTEGER REFERENCES person(id),
    accepted_at TEXT,
    outcome TEXT,
    explanation TEXT,
    ending TEXT,
    ended_at TEXT,
    duplicate_of INTEGER REFERENCES item(id),
    round INTEGER NOT NULL,
    UNIQUE (place_id, number)
) STRICT;
CREATE INDEX item_state ON item(state, place_id);
CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES item(id),
    at TEXT NOT NULL,
    action TEXT NOT NULL,
    actor_id INTEGER REFERENCES person(id),
    note TEXT NOT NULL,
    from_state TEXT,
    to_state TEXT,
    from_level TEXT,
    to_level TEXT
) STRICT;
CREATE INDEX event_item ON event(item_id);
CREATE TABLE source (
    chat_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL REFERENCES item(id),
    PRIMARY KEY (chat_id, message_id)
) STRICT;
CREATE INDEX source_item ON source(item_id);
CREATE TABLE photo (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES item(id),
    file_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    UNIQUE (item_id, file_id)
) STRICT;
CREATE TABLE loose_photo (
    chat_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    telegram_id INTEGER NOT NULL,
    file_id TEXT NOT NULL,
    album TEXT,
    at TEXT NOT NULL,
    PRIMARY KEY (chat_id, message_id)
) STRICT;
CREATE TABLE supporter (
    item_id INTEGER NOT NULL REFERENCES item(id),
    voice TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person(id),
    at TEXT NOT NULL,
    discreet INTEGER NOT NULL,
    PRIMARY KEY (item_id, voice)
) STRICT;
CREATE TABLE follow_up (
    item_id INTEGER NOT NULL REFERENCES item(id),
    round INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person(id),
    answer TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (item_id, round, person_id)
) STRICT;
CREATE TABLE card (
    item_id INTEGER NOT NULL REFERENCES item(id),
    lane TEXT NOT NULL,
    chat_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    has_photo INTEGER NOT NULL,
    shown TEXT NOT NULL,
    PRIMARY KEY (item_id, lane)
) STRICT;
CREATE INDEX card_message ON card(chat_id, message_id);
CREATE TABLE prompt (
    id INTEGER PRIMARY KEY,
    telegram_id INTEGER NOT NULL,
    chat_id INTEGER NOT NULL,
    question TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    item_id INTEGER REFERENCES item(id),
    params TEXT NOT NULL,
    message_id INTEGER,
    ephemeral_id INTEGER,
    ended_at TEXT
) STRICT;
CREATE INDEX prompt_person ON prompt(telegram_id, chat_id);
"""

PROMISES = """
ALTER TABLE item ADD COLUMN promised_on TEXT;
ALTER TABLE item ADD COLUMN department TEXT;
ALTER TABLE item ADD COLUMN snoozed_until TEXT;
ALTER TABLE supporter ADD COLUMN moved_from INTEGER REFERENCES item(id);
ALTER TABLE follow_up ADD COLUMN rating TEXT;
CREATE INDEX due_subject ON due(subject_id) WHERE done_at IS NULL;
"""

PHOTO_MARKS = """
ALTER TABLE photo ADD COLUMN unique_id TEXT;
ALTER TABLE loose_photo ADD COLUMN unique_id TEXT;
"""

TELLINGS = """
CREATE TABLE telling (
    chat_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    item_id INTEGER NOT NULL REFERENCES item(id),
    at TEXT NOT NULL,
    PRIMARY KEY (chat_id, message_id)
) STRICT;
"""

OUTCOME_PHOTOS = """
ALTER TABLE photo ADD COLUMN round INTEGER NOT NULL DEFAULT 1;
CREATE INDEX photo_file ON photo(file_id);
"""

WHOSE = """
CREATE INDEX item_reporter ON item(reporter_id);
CREATE INDEX supporter_person ON supporter(person_id);
CREATE INDEX prompt_item ON prompt(item_id);
"""
