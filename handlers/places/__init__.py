"""Setting up and looking after a place: its chat, who lives in which home, its language, departments and settings.

Also what a group has taught the bot about its messages, since /settings shows it. Turns are in `duties`.
"""
