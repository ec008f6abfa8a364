"""How an item lives: reported, taken, passed up or down, promised, done, asked about, closed; and when it climbs.

Each function is something done to one item (a `Case`), checked against the table in `lifecycle`. What many items come
to is in `overview`, what words about an item mean in `words`.
"""
