"""Who and what a post names, and by which other names it calls them.

One pass over the capitalised words of the post, made when a name is first wanted. What a short
form stands for is decided on the whole post: `Lansley` is Silas Lansley as long as no other Lansley
is named, and nobody at all when there are two.
"""

from bisect import bisect_left

from blogcheck.binding.pieces import NO_NAME, Piece, canonical, given, party, split
from blogcheck.document import Document
from blogcheck.patterns import later
from blogcheck.reading.lists import marks
from blogcheck.typed import NamedTuple

CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
WORD = CAPITAL + r"(?:[^\W_]|['’\-](?=[^\W_])|[\\/](?=" + CAPITAL + r")){0,30}"
JOINT = r"(?: |(?<=\b[A-Z])\. ?|(?<=\b[MDS][rst])\. |(?<=\bMrs)\. | & )"
# A run of capitalised words, or a handle. Words in a hashtag or an address are no names.
NAME = later(
    r"@(?<![\w.]@)[A-Za-z]\w{1,30}"
    rf"|{CAPITAL}(?<![\w#/@].){WORD[len(CAPITAL) :]}(?:{JOINT}{WORD}){{0,6}}(?:(?<=s)['’](?= ))?"
)
# Where a sentence opens, its first word has a capital whatever it is.
OPENS = later(r"(?:^|[.!?:\n“\"‘])[ “\"‘]{0,2}$")
COMPASS = frozenset(
    "north south east west central mid greater outer inner northern southern eastern western"
    " midlands".split()
)
IN = frozenset((" in ", "\nIn ", " In ", "In "))
# The ends of `across`, `throughout`, `for the`: after these too an area may be named.
LEADS = frozenset(("oss ", "out ", "und ", "for ", "the ", "ide ", "ear "))
CAMEL = later(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
GENDER = {"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f",
          "lady": "f", "baroness": "f"}  # fmt: skip


class Mention(NamedTuple):
    """One place where the post names somebody or something.

    name: the canonical form, in lower case; empty when the short form fits two.
    kind: `person`, `party`, `body`, `place` or empty if nothing tells.
    owns: whether it is a possessive (`Pike's`, `Silas'`).
    """

    start: int
    end: int
    name: str
    kind: str
    owns: bool


class Names:
    """The names of one post."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        # By canonical name: `m` or `f`, and the party printed before it.
        self.genders: dict[str, str] = {}
        self.ties: dict[str, str] = {}
        self._starts: list[int] = []
        self._runs: list[str] = []
        self._led: list[int] = []
        self._kinds: dict[str, str] = {}
        self._full: dict[str, None] = {}
        self._aliases: dict[str, str] = {}
        self._handles: dict[str, str] = {}
        self._placed: set[str] = set()
        self._known: dict[str, str] = {}
        self._read = False

    def find(self, start: int, end: int) -> list[Mention]:
        """The names that begin within a stretch of the copy, in order."""
        if not self._read:
            self._collect()
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [
            self._mention(self._starts[at], piece)
            for at in range(first, last)
            for piece in split(self._runs[at])
            if not (
                piece.doubtful
                # `Bowness won`, where the post has Helen Bowness, is no word like any other.
                and canonical(piece.core) not in self._aliases
                and OPENS.search(self.text, max(0, self._starts[at] - 3), self._starts[at])
            )
        ]

    def _opens(self, at: int) -> bool:
        return OPENS.search(self.text[max(0, at - 3) : at]) is not None

    def all(self) -> list[Mention]:
        """Every name of the post, in order."""
        return self.find(0, len(self.text))

    def led(self, start: int, end: int) -> list[int]:
        """Where a name follows a word that may lead an area (`in`, `across`, `for the`)."""
        if not self._read:
            self._collect()
        return self._led[bisect_left(self._led, start) : bisect_left(self._led, end)]

    def neighbours(self) -> list[tuple[str, str]]:
        """The pairs of names that the post joins by `and`, in lower case."""
        if not self._read:
            self._collect()
        pairs = []
        for at in range(len(self._starts) - 1):
            end = self._starts[at] + len(self._runs[at])
            between = self._starts[at + 1] - end
            if between == 5 and self.text[end : end + 5] == " and ":
                first, second = split(self._runs[at]), split(self._runs[at + 1])
                if first and second:
                    pairs.append((canonical(first[-1].core), canonical(second[0].core)))
        return pairs

    def called(self, words_of_copy: str) -> str:
        """The canonical form of a name as printed; empty when it fits two."""
        if not self._read:
            self._collect()
        found = [piece for piece in split(words_of_copy) if piece.core]
        return self._resolve(found[0].core) if found else words_of_copy.lower().strip()

    def kind(self, name: str) -> str:
        """The kind of a canonical name; empty if nothing in the post tells."""
        return self._kinds.get(name, "")

    def _collect(self) -> None:
        self._read = True
        text, starts, runs = self.text, self._starts, self._runs
        placed, owning, led = set(), set(), self._led
        for match in NAME.finditer(text):
            start, run = match.start(), match[0]
            starts.append(start)
            runs.append(run)
            lead = text[max(0, start - 4) : start]
            if lead in IN:
                placed.add(run)
                led.append(start)
            elif lead == " of ":
                owning.add(run)
            elif lead in LEADS or run.startswith(("In ", "Across ")):
                led.append(start)
        pieces = [piece for run in dict.fromkeys(runs) for piece in split(run)]
        self._placed = {found[0].core for run in placed if (found := split(run))}
        self._placed.update(piece.core for piece in pieces if piece.placed)
        towns = {found[0].core for run in owning if (found := split(run))} | self._placed
        for piece in pieces:
            self._note(piece)
        self._learn_aliases({canonical(core) for core in towns})
        for piece in pieces:
            if piece.titles:
                self._entitle(piece)

    def _note(self, piece: Piece) -> None:
        """Learn what one name, as printed, shows of itself."""
        if " " not in piece.core or piece.core[0] == "@" or party(piece.core):
            return
        parts = piece.core.split()
        # `Liberal Democrat Colin Merrick`: a party before a name is no part of it.
        for count in (3, 2, 1):
            if len(parts) - count >= 2 and party(" ".join(parts[:count])):
                of = party(" ".join(parts[:count]))
                parts = parts[count:]
                self._known[piece.core] = canonical(" ".join(parts))
                self.ties[canonical(" ".join(parts))] = of
                break
        self._full[canonical(" ".join(parts))] = None

    def _learn_aliases(self, towns: set[str]) -> None:
        """Decide on the whole post what each short form stands for."""
        bodies = marks("people/bodies")
        stands: dict[str, set[str]] = {}
        for name in self._full:
            parts = name.split()
            if any(part in bodies for part in parts[1:]):
                self._kinds[name] = "body"
            elif given(parts[0]):
                self._kinds[name] = "person"
                self.genders[name] = given(parts[0])
            elif parts[0] in COMPASS:
                self._kinds[name] = "place"
        for name in self._full:
            whole = self._longer(name)
            if whole != name:
                self._known[name] = whole
                continue
            parts = name.split()
            if parts[0] in ("st", "st.") or self._kinds.get(name) == "place":
                continue
            stands.setdefault(parts[-1], set()).add(name)
            stands.setdefault("".join(parts), set()).add(name)
            # Bromley is not the Bromley Assembly for short, nor London the London Eye.
            body = next((bodies[part] for part in parts[1:] if part in bodies), "")
            if self._kinds.get(name) == "person" or (
                body in ("", "club", "company") and parts[0] not in towns
            ):
                stands.setdefault(parts[0], set()).add(name)
        self._aliases = {
            short: next(iter(names)) if len(names) == 1 else "" for short, names in stands.items()
        }

    def _longer(self, name: str) -> str:
        """The full name that ends a longer run: `leeds silas lansley` is Silas Lansley.

        So is a name with its verb glued on (`Siobhan Benitasaid`), which live copy has.
        """
        parts = name.split()
        for count in (2, 3):
            tail = " ".join(parts[-count:])
            if len(parts) > count and tail in self._full:
                return tail
        glued = name.removesuffix("said")
        return glued if glued in self._full else name

    def _entitle(self, piece: Piece) -> None:
        """`Mrs Jones` and `coach Jones` are people; the one is a woman."""
        name = self._resolve(piece.core)
        if name and self._kinds.get(name, "person") == "person":
            self._kinds[name] = "person"
            for title in piece.titles:
                if title in GENDER:
                    self.genders[name] = GENDER[title]

    def _mention(self, at: int, piece: Piece) -> Mention:
        name = self._resolve(piece.core)
        kind = self._kind_of(piece, name)
        return Mention(at + piece.start, at + piece.end, name, kind, piece.owns)

    def _kind_of(self, piece: Piece, name: str) -> str:
        kind = self._kinds.get(name, "")
        if not kind and name and piece.core in self._placed:
            kind = self._kinds[name] = "place"
        return kind

    def _resolve(self, core: str) -> str:
        found = self._known.get(core)
        if found is None:
            found = self._look_up(core)
            found = self._known[core] = self._known.get(found, found)
        return found

    def _look_up(self, core: str) -> str:
        if core[0] == "@":
            return self._handle(core[1:])
        of_party = party(core)
        if of_party:
            self._kinds[of_party] = "party"
            return of_party
        name = canonical(core)
        if " " in name:
            return self._defeated(name)
        if name in self._aliases:
            return self._aliases[name]
        if "/" in name or "\\" in name:
            self._kinds[name] = "place"
        elif given(name):
            self._kinds[name], self.genders[name] = "person", given(name)
        elif core.isupper() and len(core) > 1:
            self._kinds[name] = "body"
        return name

    def _defeated(self, name: str) -> str:
        """`Defeated Pike` is Pike, where the rest of the name is known by itself."""
        first, _, rest = name.partition(" ")
        if NO_NAME.search(first) and " " not in rest and self._aliases.get(rest, name) != name:
            return self._aliases[rest]
        return name

    def _handle(self, handle: str) -> str:
        """`@len_duvall`, `@GreenJennyJones`, `@Siobhan4Mayor`: whose name the handle spells."""
        parts = [part.lower() for part in CAMEL.findall(handle)][:8]
        for first in range(len(parts)):
            for last in range(len(parts), first, -1):
                found = self._aliases.get("".join(parts[first:last]), "")
                if found and last - first >= 2:
                    return found
        whole = self._aliases.get("".join(parts), "")
        named = {self._aliases.get(part, "") for part in parts if given(part)} - {""}
        return whole or (named.pop() if len(named) == 1 else "@" + handle.lower())
