"""What a report for people is drawn with."""
