"""The start page."""

from jrt_core.ui import shell

shell.ensure_routed("pages/oversikt.py")
