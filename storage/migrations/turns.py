"""The rotation: who joined and left, days away, offers, agreements, ticks."""

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
