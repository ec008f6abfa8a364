"""What people do with an item, by its buttons or in words: take it, finish it, pass it on, say whether it is so.

`pressing` is shared by the buttons, `parting` by the words (the files that end in `_said`). What its own reporter
corrects or takes back is in `reporting`; lists of items are in `overview`.
"""
