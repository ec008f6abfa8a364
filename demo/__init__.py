"""A small neighbourhood that the real bot looks after, played against the playground.

`world` is its people and chats (also of the dialogue tests), `script` what they say in both languages,
`scenes` what happens, `printer` how it is shown, `run` all of it with its checks.
"""
