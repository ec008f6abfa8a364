"""Many items at once: /items and /mine, the handbook, /find, the meeting's docket and minutes, the ledger.

One item with its history, and what is done with it, is in `items`.
"""
