"""What the parser saw: the formats of `blogcheck claims`, each with `write` as a report has it."""
