"""Data and method."""

from jrt_core.ui import shell

shell.ensure_routed("pages/data_och_metod.py")
