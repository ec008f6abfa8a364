"""What short words mean: yes, "on my way", "done, new chain", "not the back door, the front", in both languages.

Patterns and lists of words, and the functions that read a text by them: start at `said` and `meant`. Whether a text
tells of a hazard is `bot.rules.recognition`'s; what follows from what was meant is decided in the other rooms.
"""
