"""Protecting small groups in tables of our own (methods, section 9)."""

from __future__ import annotations

from collections.abc import Sequence

# Groups of 1 to 4 are hidden; 0 tells of nobody.
SMALLEST_SHOWN = 5


def is_small(count: int) -> bool:
    """Whether a count is hidden because of its size."""
    return 0 < count < SMALLEST_SHOWN


def hidden(counts: Sequence[int]) -> tuple[bool, ...]:
    """Which parts of a shown total must be hidden.

    Those of 1 to 4; and if only one part is hidden, so that it could be had back by subtracting the others
    from the total, the smallest of the others that is not empty too.
    """
    small = [is_small(count) for count in counts]
    if sum(small) == 1:
        others = [n for n, count in enumerate(counts) if count > 0 and not small[n]]
        if others:
            small[min(others, key=lambda n: counts[n])] = True
    return tuple(small)
