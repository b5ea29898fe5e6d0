"""A series score that the number of the game does not give.

## Why it matters
A series that ends 3-2 ends in game five. "Took the series 3-2 in game seven" has the score or the game
wrong, and those who watched know which.

## When it stays silent
- games may be drawn, as in football and cricket
- the score is of one game and not of the series
- the series goes on: game seven is still to be played

## How to settle it
Add up the wins: they make the number of games. Then look up the last of them.
"""

from collections.abc import Iterator

from blogcheck.rule import Check, Facts, Finding, Line, Mark, Needs, Rule, Working, bad, good, later

RULE = Rule(severity="warning", since="0.1", status="preview", needs=Needs(words=("series",)))

EXAMPLES = [
    bad("Rovers took the series [[3-2]] in game seven.", "5 games"),
    bad("The Harriers won the series [[4-1]] with a late three-pointer in Game 6.", "5 games"),
    good("Rovers took the series 4-3 in game seven.", holds=True),
    good("Rovers lead the series 3-2 and host game six on Friday.", why="it goes on"),
    good("England won the Test series 2-1 in the fifth Test, the third having been drawn."),
    good("Rovers won 3-2 in game seven to take the series.", why="the score of the game"),
]

NUMBERS = {
    "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "3": 3, "4": 4, "5": 5, "6": 6, "7": 7,
}  # fmt: skip
WON = later(
    r"\b(?:took|won|clinched|claimed|sealed) (?:the|their|that|a) (?:[\w’'-]+ ){0,3}series"
    r" (?P<score>([0-4])[-–]([0-4]))(?![-–\d])[^.;\n]{0,60}?"
    r"\bin (?P<game>[Gg]ame (three|four|five|six|seven|[3-7]))\b"
)
REACH = 100
DRAWN = later(r"\b(?:draw|drawn|drew|tied|Test|ODI|T20|abandoned)\b")


def check(facts: Facts) -> Iterator[Finding | Check]:
    """Add up the wins of every series that ends in a game with a number."""
    for match in WON.finditer(facts.document.text):
        near = facts.document.text[max(0, match.start() - REACH) : match.end() + REACH]
        if DRAWN.search(near):
            continue
        played = int(match[2]) + int(match[3])
        marks = (
            Mark(*match.span("score"), "score", "series"),
            Mark(*match.span("game"), "game", "last game"),
        )
        lines = (
            Line("", match["score"], "series", match.start("score")),
            Line("", match["game"], "last game", match.start("game")),
        )
        if played == NUMBERS[match[5].lower()]:
            yield Check(marks, Working(lines))
        else:
            made = f"{played} games"
            yield Finding(
                f"A series of {match['score']} is {made}, and {match['game']} is its last",
                marks,
                Working(lines, computed=made),
            )
