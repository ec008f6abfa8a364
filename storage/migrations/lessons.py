"""What groups have taught, and what the second opinion said."""

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
