"""From the types of a stretch to the claims in it."""

from collections.abc import Iterator

from blogcheck.reading.driver import Driver
from blogcheck.reading.tables import Floor, Shape


class Statements:
    """The floor of the claims at work."""

    def __init__(self, floor: Floor) -> None:
        self.floor = floor
        self.driver = Driver(floor)

    def shapes(self, types: str) -> Iterator[tuple[int, Shape]]:
        """What stands in a type string, from left to right without overlap, and where."""
        end = 0
        match = self.driver.match
        for begin in self.floor.begins.finditer(types):
            place = begin.start()
            if place >= end and (shape := match(types, place)) is not None:
                yield place, shape
                end = place + shape.end
