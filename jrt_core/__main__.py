"""`python -m jrt_core`: see `jrt_core.cli`."""

from __future__ import annotations

import io
import os
import sys

from jrt_core.cli.app import main

__all__ = ["main"]


def run() -> int:
    """The command line as a process: UTF-8 wherever output goes, and quiet if its reader has left."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        code = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered would be written at exit, and fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


if __name__ == "__main__":
    sys.exit(run())
