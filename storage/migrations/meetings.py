"""Messages that are leafed through, and the dockets of meetings."""

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

DOCKET_BACK = """
ALTER TABLE docket ADD COLUMN back_at INTEGER REFERENCES item(id);
ALTER TABLE docket ADD COLUMN ended_by_id INTEGER REFERENCES person(id);
"""
