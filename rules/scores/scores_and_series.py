"""A series score that the number of its last game, or the most it could have, does not give.

## Why it matters
A series that ends 3-2 ends in game five, and is no best of seven. "Took the series 3-2 in game seven" has the score or the game
wrong, and those who watched know which.

## When it stays silent
- games may be drawn, as in football and cricket
- the score is of one game and not of the series
- the series goes on: game seven is still to be played

## How to settle it
Add up the wins: they make the number of games. Then look up the last of them.
"""

from collections.abc import Iterator

from blogcheck.rule import (
    Check,
    Facts,
    Finding,
    Line,
    Mark,
    Needs,
    Rule,
    Working,
    bad,
    good,
    later,
    number_of,
)

LAST = ("three", "four", "five", "six", "seven", "3", "4", "5", "6", "7")
RULE = Rule(
    severity="warning",
    since="0.1",
    needs=Needs(words=("best of", "best-of", *(f"game {number}" for number in LAST))),
)

EXAMPLES = [
    bad("Rovers took the series [[3-2]] in game seven.", "5 games"),
    bad("The Harriers won the series [[4-1]] with a late three-pointer in Game 6.", "5 games"),
    bad("Rovers took the best-of-seven series [[3-2]] on Monday.", "4"),
    bad("Rovers closed it out in Game 5, winning the series [[4-2]].", "6 games"),
    bad("Pike won the best-of-five series [[4-1]].", "3"),
    good("Pike won the best-of-five series 3-1.", holds=True),
    good("Rovers lead the best-of-seven series 3-2.", why="it goes on"),
    good("Rovers took the series 4-3 in game seven.", holds=True),
    good("Rovers lead the series 3-2 and host game six on Friday.", why="it goes on"),
    good("England won the Test series 2-1 in the fifth Test, the third having been drawn."),
    good("Rovers won 3-2 in game seven to take the series.", why="the score of the game"),
]

WON = later(
    r"\b(?:took|won|clinched|claimed|sealed) (?:the|their|that|a) (?:[\w’'-]+ ){0,3}series"
    r" (?P<score>([0-4])[-–]([0-4]))(?![-–\d])[^.;\n]{0,60}?"
    r"\bin (?P<game>[Gg]ame (three|four|five|six|seven|[3-7]))\b"
)
BEST = later(
    r"\b(?:took|won|wins?|clinched|claimed|sealed|completed) (?:the|their|that|a) "
    r"(?:[\w’'-]+ ){0,2}?best[- ]of[- ](?P<most>three|five|seven|nine|[3579])\b(?: [a-z]+){0,3}"
    r" (?P<score>(\d)[-–](\d))(?![-–\d])"
)
WHEN = later(
    r"\b(?P<game>[Gg]ame (three|four|five|six|seven|[3-7]))\b[^.;\n]{0,50}?\b(?:winning|to win|taking"
    r"|to take|clinching|to clinch|sealing|to seal|won|took) (?:the|their|that|a) (?:[\w’'-]+ ){0,3}series"
    r" (?P<score>([0-4])[-–]([0-4]))(?![-–\d])"
)
REACH = 100
DRAWN = later(r"\b(?:draw|drawn|drew|tied|Test|ODI|T20|abandoned)\b")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Add up the wins of every series that ends in a game with a number."""
    yield from of_best(facts)
    for match in (*WON.finditer(facts.document.text), *WHEN.finditer(facts.document.text)):
        near = facts.document.text[max(0, match.start() - REACH) : match.end() + REACH]
        if DRAWN.search(near):
            continue
        played = sum(map(int, match["score"].replace("–", "-").split("-")))
        marks = (
            Mark(*match.span("score"), "score", "series"),
            Mark(*match.span("game"), "game", "last game"),
        )
        lines = (
            Line("", match["score"], "series", match.start("score")),
            Line("", match["game"], "last game", match.start("game")),
        )
        if played == number_of(match["game"].split()[1].lower()):
            yield Check(marks, Working(lines))
        else:
            made = f"{played} games"
            yield Finding(
                f"A series of {match['score']} is {made}, and {match['game']} is its last",
                marks,
                Working(lines, computed=made),
            )


def of_best(facts: Facts) -> Iterator[Finding | Check]:
    """A series of at most so many games is won by one more than half of them."""
    for match in BEST.finditer(facts.document.text):
        most, needed = match["most"], number_of(match["most"]) // 2 + 1
        wins, losses = sorted((int(match[3]), int(match[4])), reverse=True)
        marks = (
            Mark(*match.span("score"), "score", "series"),
            Mark(*match.span("most"), "most", "games"),
        )
        lines = (
            Line("", match["score"], "series", match.start("score")),
            Line("", most, "games at most", match.start("most")),
        )
        if wins == needed > losses:
            yield Check(marks, Working(lines))
        else:
            yield Finding(
                f"A best of {most} is won by {needed} games, not {match['score']}",
                marks,
                Working(lines),
            )
