"""The daily check and the turns: /check, /swap, /away, /rota, what the safety head arranges, and the same in words.

`turns` is shared by all of them. Who belongs to which home is in `places`.
"""
