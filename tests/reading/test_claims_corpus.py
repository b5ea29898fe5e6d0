"""Every line of corpus/claims: what the words say, in roles, nouns and cues."""

import os

import pytest

from blogcheck import reading
from blogcheck.document import cut
from blogcheck.reading.claim import Claim
from blogcheck.sources import from_text

HOME = os.path.join(os.path.dirname(__file__), "..", "..")
FOLDERS = ("claims", "clauses")


def lines() -> list[tuple[str, str, str]]:
    found = []
    for path in (p for folder in FOLDERS for p in files("corpus", folder, ".txt").values()):
        with open(path, encoding="utf-8") as file:
            for line in file:
                if line.strip() and not line.startswith("#"):
                    copy, _, reading_of_it = line.strip().partition(" => ")
                    found.append((os.path.basename(path)[: -len(".txt")], copy, reading_of_it))
    return found


def files(where: str, folder: str, ending: str) -> dict[str, str]:
    """The files of a folder of the grammar or the corpus: their paths by the kind they are of."""
    place = os.path.join(HOME, where, folder)
    names = sorted(name for name in os.listdir(place) if name.endswith(ending))
    return {name.removesuffix(ending): os.path.join(place, name) for name in names}


def claims(kind: str, copy: str) -> list[Claim]:
    made = reading.read(cut(from_text(copy))).claims
    return [claim for claim in made if claim.kind == kind]


def told(copy: str, claim: Claim) -> set[str]:
    """A claim as the corpus writes it, its parts as a set."""
    parts = {f"{role.name} {role.figure.text}" for role in claim.roles}
    for role, span in claim.nouns:
        name = "noun" if role == claim.roles[0].name else f"noun_of_{role}"
        parts.add(f"{name} {copy[span.start : span.end]}")
    return parts | {f"cue {cue}" for cue, _ in claim.cues}


@pytest.mark.parametrize(("kind", "copy", "expected"), lines())
def test_corpus(kind: str, copy: str, expected: str) -> None:
    if copy.startswith("!"):
        assert claims(kind, copy[1:].strip()) == []
        return
    found = claims(kind, copy)
    assert len(found) == 1
    assert told(copy, found[0]) == set(expected.split(" | "))


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_grammar_file_has_its_corpus(folder: str) -> None:
    grammar = files("grammar", folder, ".lark").keys() - {"shared"}
    assert grammar == files("corpus", folder, ".txt").keys()
