"""Questions, the bot's and people's: what answers what was asked, what people ask, /help, and thanks in passing.

Words that are surely about one item, a report or the daily check are handled in those rooms; here is what is open until
the question is known, and what is no more than talk.
"""
