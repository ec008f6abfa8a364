"""Many items at once: the handbook's order, the meeting's docket and minutes, the evening's digest, the ledger's rates.

They are chosen, put in order and counted here; what is done to one of them is in `items`.
"""
