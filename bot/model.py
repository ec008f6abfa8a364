"""The words of the scheme as types: what is stored, what is decided, what is said."""
