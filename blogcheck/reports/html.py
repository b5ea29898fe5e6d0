"""The editors' review: one self-contained HTML file for any number of posts."""

from collections.abc import Iterable

from blogcheck.reports import Options
from blogcheck.street import Post


def write(results: Iterable[Post], options: Options) -> str:
    """The page: per post the verdict, the marked copy with notes, the sums and the ledger.

    `options.least` leaves lesser findings out of the copy; the verdict still counts them.
    """
    from blogcheck import __version__
    from blogcheck.reports.review import page
    from blogcheck.reports.review.gather import gather, together

    posts = list(results)
    views = tuple(
        gather(
            post.document,
            post.path,
            post.result,
            least=options.least,
            prefix=f"p{number}-" if len(posts) > 1 else "",
        )
        for number, post in enumerate(posts, 1)
    )
    return page(together(views, __version__, options.unread()))
