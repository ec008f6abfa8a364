"""From what somebody says to an item, by whichever way it came; and what its reporter says of it afterwards.

`intake` is shared by all the ways in. Taking it back, correcting it, "don't say it was me" are here; whatever others do
with an item is in `items`. A plain message comes in by `handlers/reports.py` (a group) or `handlers/private.py`.
"""
