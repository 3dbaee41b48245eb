"""Pictures below the first of a page: they wait until a reader comes near them."""

_PICTURE = "<img "


def with_lazy_pictures(body: str) -> str:
    """Give the body of a page whose pictures are asked for when they are wanted, all but the first.

    The first is the lead picture, or so near the top that waiting would be seen.
    """
    above, first, below = body.partition(_PICTURE)
    return above + first + below.replace(_PICTURE, f'{_PICTURE}loading="lazy" ')
