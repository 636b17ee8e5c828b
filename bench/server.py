"""A Streamlit server of its own process, on a free port."""

from __future__ import annotations

import math
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OUR_APP, NAIVE_APP = ROOT / "app.py", ROOT / "bench" / "naive_app.py"
# What our own configuration also says. The naive app keeps Streamlit's defaults in all else: it does not
# compress what it sends, for one, which spares it work.
OPTIONS = ("--server.headless=true", "--server.fileWatcherType=none", "--browser.gatherUsageStats=false")
# A server that does not answer in this time is broken, not slow.
PATIENCE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """A running server; `started` is `time.perf_counter()` when its process was made."""

    port: int
    pid: int
    started: float

    @property
    def address(self) -> str:
        """Where it answers, without the scheme."""
        return f"127.0.0.1:{self.port}"

    def work(self) -> float:
        """Processor time used so far in seconds, by all threads; NaN where the system does not tell."""
        try:
            fields = Path(f"/proc/{self.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        except OSError:
            return math.nan
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """Resident memory in megabytes (RSS: libraries that processes share are counted in full)."""
        found = subprocess.run(
            ["ps", "-o", "rss=", "-p", str(self.pid)], capture_output=True, text=True, check=True
        )
        return int(found.stdout) / 1024


@contextmanager
def serve(app: Path, environment: Mapping[str, str] | None = None) -> Iterator[Server]:
    """Serve an app until the block ends. Our app is run from its folder, others from an empty one."""
    with tempfile.TemporaryDirectory(prefix="jrt-bench-") as empty, tempfile.TemporaryFile() as log:
        port = _free_port()
        started = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "streamlit", "run", str(app), f"--server.port={port}", *OPTIONS],
            cwd=ROOT if app == OUR_APP else empty,
            env={**os.environ, **(environment or {})},
            stdout=log,
            stderr=log,
        )
        try:
            server = Server(port=port, pid=process.pid, started=started)
            _wait(server, process)
            yield server
        finally:
            process.terminate()
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(server: Server, process: subprocess.Popen[bytes]) -> None:
    url = f"http://{server.address}/_stcore/health"
    while time.perf_counter() - server.started < PATIENCE:
        if process.poll() is not None:
            raise RuntimeError(f"the server ended at once (code {process.returncode})")
        try:
            with urllib.request.urlopen(url, timeout=1):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.01)
    raise RuntimeError(f"no answer from the server in {PATIENCE} seconds")
