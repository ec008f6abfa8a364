"""The daily check and whose turn it is: reminders, answers, swaps, and the rotation that gives each day its home.

What a check finds becomes an item (`items`); who belongs to which home, and the hours of a place, are in `places`.
"""
