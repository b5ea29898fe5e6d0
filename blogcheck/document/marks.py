"""Hashtags, handles, addresses: words whose figures are no figures of the post."""

from blogcheck.document.shapes import Span
from blogcheck.patterns import later

_TAG = later(r"#\d{0,30}+[^\W\d]\w{0,100}+|@(?=\d{0,30}+[A-Za-z_])\w{1,100}+")
_MAILBOX = later(r"[\w.+-]{1,64}\Z")
_HOST = later(r"@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_WEB = later(r"(?:https?://|www\.)[^\s<>\"“”’]{1,2000}+")
_BARE = later(r"\.(?:com|org|net|uk|co|ly|gov|io)/[^\s<>\"“”’]{0,2000}+")
_BARE_HOST = later(r"[\w.-]{1,100}\Z")
_TRAILING = ".,;:!?)]'"


def marks(flat: str, start: int, end: int) -> list[Span]:
    """Their spans in `flat[start:end]`, in order, none overlapping another."""
    found: list[Span] = []
    if "@" in flat or "#" in flat:
        for match in _TAG.finditer(flat, start, end):
            if match[0][0] == "#" or not _mailbox(flat, match.start(), found, end):
                found.append(Span(*match.span()))
    if "://" in flat or "www." in flat:
        found += [_address(flat, *match.span()) for match in _WEB.finditer(flat, start, end)]
    if "/" in flat:
        for match in _BARE.finditer(flat, start, end):
            host = _BARE_HOST.search(flat[max(start, match.start() - 100) : match.start()])
            if host:
                first = match.start() - len(host[0])
                found.append(_address(flat, first, match.end()))
    return _apart(found)


def together(one: list[Span], other: list[Span]) -> list[Span]:
    """Two lists of spans as one, in order, none within another."""
    return _apart([*one, *other])


def _mailbox(flat: str, at: int, found: list[Span], end: int) -> bool:
    """Add the e-mail address whose @ stands at `at`; whether there is one."""
    host = _HOST.match(flat, at, end)
    name = _MAILBOX.search(flat[max(0, at - 64) : at]) if host else None
    if not name or not host:
        return False
    found.append(Span(at - len(name[0]), host.end()))
    return True


def _address(flat: str, start: int, end: int) -> Span:
    """A web address without the stop that ends its sentence."""
    return Span(start, start + len(flat[start:end].rstrip(_TRAILING)))


def _apart(found: list[Span]) -> list[Span]:
    """In order, with those left out that lie within another."""
    kept: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
