"""What several rules reckon alike: sums and their workings, pairs, shares, standings, days."""
