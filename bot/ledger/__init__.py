"""The ledger: every item by place, category and outcome, with the dates of its steps, as a file and in numbers."""
