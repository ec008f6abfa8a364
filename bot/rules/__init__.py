"""What follows from what: pure functions of (what is stored, what happened, `now`), one room a subject.

`words` and `recognition` say what people mean; `items`, `duties` and `places` what follows from it; `overview` what it
all comes to. `commands` is the table of who may call what. Nothing is imported here: each room can be had alone.
"""
