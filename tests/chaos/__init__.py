"""A seeded random walk through a whole neighbourhood: people, time, Telegram and the bot itself misbehave.

What happens is a function of the seed, so a walk that ends badly can be walked again; only what the network does at
the same moment may come in another order.
"""
