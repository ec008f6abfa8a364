"""What holds at a street, community or group: its settings, hours, departments, emergency number, and its homes.

Wall-clock time is here too, since it is a place's. Whose turn it is among the homes is in `duties`.
"""
