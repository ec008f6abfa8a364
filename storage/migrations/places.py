"""Places, households, people and the offices they hold."""

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
