"""Facts in, findings out: rules are loaded, chosen and run, and what they say is weighed."""
