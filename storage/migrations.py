"""The tables, as numbered steps that are only ever added to.

Standard types and constraints, so that another engine can hold the same tables; STRICT and the partial
index are SQLite's words for what PostgreSQL does anyway.
"""

from sqlite_utils import Database, Migrations

from storage import search

migrations = Migrations("linli")

PLACES = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    level TEXT NOT NULL CHECK (level IN ('street', 'community', 'group')),
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    parent_id INTEGER REFERENCES place(id),
    chat_id INTEGER UNIQUE,
    thread_id INTEGER,
    language TEXT NOT NULL,
    timezone TEXT NOT NULL,
    settings TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE TABLE household (
    id INTEGER PRIMARY KEY,
    place_id INTEGER NOT NULL REFERENCES place(id),
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    UNIQUE (place_id, name)
) STRICT;
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    telegram_id INTEGER UNIQUE,
    language TEXT,
    household_id INTEGER REFERENCES household(id),
    place_id INTEGER REFERENCES place(id),
    reachable INTEGER NOT NULL DEFAULT 0,
    invite TEXT UNIQUE
) STRICT;
CREATE INDEX person_household ON person(household_id);
CREATE TABLE office (
    id INTEGER PRIMARY KEY,
    place_id INTEGER NOT NULL REFERENCES place(id),
    person_id INTEGER NOT NULL REFERENCES person(id),
    role TEXT NOT NULL CHECK (role IN ('head', 'deputy', 'officer')),
    since TEXT NOT NULL,
    until TEXT
) STRICT;
CREATE UNIQUE INDEX office_held ON office(place_id, person_id, role) WHERE until IS NULL;
"""

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

LESSONS = """
CREATE TABLE lesson (
    id INTEGER PRIMARY KEY,
    place_id INTEGER NOT NULL REFERENCES place(id),
    text TEXT NOT NULL,
    is_report INTEGER NOT NULL,
    at TEXT NOT NULL,
    undone_at TEXT
) STRICT;
CREATE INDEX lesson_place ON lesson(place_id);
CREATE TABLE opinion (
    update_id INTEGER PRIMARY KEY REFERENCES inbox(update_id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    answered_at TEXT
) STRICT;
"""

PROMISES = """
ALTER TABLE item ADD COLUMN promised_on TEXT;
ALTER TABLE item ADD COLUMN department TEXT;
ALTER TABLE item ADD COLUMN snoozed_until TEXT;
ALTER TABLE supporter ADD COLUMN moved_from INTEGER REFERENCES item(id);
ALTER TABLE follow_up ADD COLUMN rating TEXT;
CREATE INDEX due_subject ON due(subject_id) WHERE done_at IS NULL;
"""

VIEWS_AND_DOCKETS = """
CREATE TABLE view (
    chat_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    item_id INTEGER REFERENCES item(id),
    params TEXT NOT NULL,
    shown TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (chat_id, message_id)
) STRICT;
CREATE INDEX view_item ON view(item_id);
CREATE TABLE docket (
    id INTEGER PRIMARY KEY,
    place_id INTEGER NOT NULL REFERENCES place(id),
    day TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    late INTEGER NOT NULL,
    ended_at TEXT,
    UNIQUE (place_id, day)
) STRICT;
CREATE TABLE docket_line (
    docket_id INTEGER NOT NULL REFERENCES docket(id),
    position INTEGER NOT NULL,
    item_id INTEGER NOT NULL REFERENCES item(id),
    carried INTEGER NOT NULL,
    passed_at TEXT,
    words TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (docket_id, position)
) STRICT;
CREATE INDEX docket_line_item ON docket_line(item_id);
CREATE TABLE docket_message (
    docket_id INTEGER NOT NULL REFERENCES docket(id),
    lane TEXT NOT NULL,
    chat_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    shown TEXT NOT NULL,
    PRIMARY KEY (docket_id, lane)
) STRICT;
"""

PHOTO_MARKS = """
ALTER TABLE photo ADD COLUMN unique_id TEXT;
ALTER TABLE loose_photo ADD COLUMN unique_id TEXT;
"""

OUTCOME_PHOTOS = """
ALTER TABLE photo ADD COLUMN round INTEGER NOT NULL DEFAULT 1;
CREATE INDEX photo_file ON photo(file_id);
"""

DOCKET_BACK = """
ALTER TABLE docket ADD COLUMN back_at INTEGER REFERENCES item(id);
ALTER TABLE docket ADD COLUMN ended_by_id INTEGER REFERENCES person(id);
"""

ROTATION = """
ALTER TABLE household ADD COLUMN joined_on TEXT;
ALTER TABLE household ADD COLUMN left_on TEXT;
ALTER TABLE turn ADD COLUMN for_household_id INTEGER REFERENCES household(id);
ALTER TABLE turn ADD COLUMN why TEXT NOT NULL DEFAULT 'in_turn';
ALTER TABLE turn ADD COLUMN instead_of_id INTEGER REFERENCES household(id);
ALTER TABLE turn ADD COLUMN forgiven_id INTEGER REFERENCES household(id);
ALTER TABLE turn ADD COLUMN by_head INTEGER NOT NULL DEFAULT 0;
ALTER TABLE turn ADD COLUMN reason TEXT;
CREATE TABLE household_span (
    id INTEGER PRIMARY KEY,
    household_id INTEGER NOT NULL REFERENCES household(id),
    kind TEXT NOT NULL CHECK (kind IN ('away', 'excused')),
    first TEXT NOT NULL,
    last TEXT,
    at TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX household_span_household ON household_span(household_id);
CREATE TABLE turn_offer (
    id INTEGER PRIMARY KEY,
    place_id INTEGER NOT NULL REFERENCES place(id),
    day TEXT NOT NULL,
    household_id INTEGER NOT NULL REFERENCES household(id),
    to_household_id INTEGER REFERENCES household(id),
    person_id INTEGER NOT NULL REFERENCES person(id),
    at TEXT NOT NULL,
    state TEXT NOT NULL,
    taken_by_id INTEGER REFERENCES household(id)
) STRICT;
CREATE INDEX turn_offer_day ON turn_offer(place_id, day);
CREATE TABLE agreement (
    id INTEGER PRIMARY KEY,
    place_id INTEGER NOT NULL REFERENCES place(id),
    day TEXT NOT NULL,
    household_id INTEGER NOT NULL REFERENCES household(id),
    kind TEXT NOT NULL CHECK (kind IN ('swap', 'override', 'keep')),
    for_household_id INTEGER REFERENCES household(id),
    at TEXT NOT NULL,
    undone_at TEXT
) STRICT;
CREATE INDEX agreement_day ON agreement(place_id, day);
CREATE TABLE tick (
    place_id INTEGER NOT NULL,
    day TEXT NOT NULL,
    point TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person(id),
    at TEXT NOT NULL,
    item_id INTEGER REFERENCES item(id),
    PRIMARY KEY (place_id, day, point),
    FOREIGN KEY (place_id, day) REFERENCES turn(place_id, day)
) STRICT;
"""


def known_steps() -> frozenset[str]:
    """The names of all steps: those that an empty database has before it."""
    empty = Database(memory=True)
    try:
        return frozenset(each.name for each in migrations.pending(empty))
    finally:
        empty.close()


def _run(db: Database, script: str) -> None:
    """Run each statement inside the migration's own transaction (executescript would end it)."""
    for statement in script.split(";\n"):
        if statement.strip():
            db.execute(statement)


@migrations(name="001_places")
def places(db: Database) -> None:
    _run(db, PLACES)


@migrations(name="002_items")
def items(db: Database) -> None:
    _run(db, ITEMS)


@migrations(name="003_queues")
def queues(db: Database) -> None:
    _run(db, QUEUES)


@migrations(name="004_promises")
def promises(db: Database) -> None:
    _run(db, PROMISES)


@migrations(name="006_lessons")
def lessons(db: Database) -> None:
    _run(db, LESSONS)


@migrations(name="007_search")
def searching(db: Database) -> None:
    search.create(db)


@migrations(name="008_docket")
def dockets(db: Database) -> None:
    _run(db, VIEWS_AND_DOCKETS)


@migrations(name="009_photo_marks")
def photo_marks(db: Database) -> None:
    _run(db, PHOTO_MARKS)


@migrations(name="005_rotation")
def rotation(db: Database) -> None:
    _run(db, ROTATION)


@migrations(name="010_outcome_photos")
def outcome_photos(db: Database) -> None:
    _run(db, OUTCOME_PHOTOS)


@migrations(name="011_docket_back")
def docket_back(db: Database) -> None:
    _run(db, DOCKET_BACK)
