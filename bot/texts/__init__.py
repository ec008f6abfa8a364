"""How a decision reads: every word a person sees, in English and 简体中文, and the buttons under it."""
