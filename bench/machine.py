"""The machine, and who else was using it."""

import os
import platform
import resource
from pathlib import Path

CODE = ("a11y", "bench", "cms", "frontend", "projects")


def processor() -> str:
    """The model, as Linux names it."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return models[0] if models else platform.machine()


class OtherUse:
    """What share of the processors was used by others between the start and the end.

    Linux only. The end is when all our processes are over: then their use is known.
    """

    def __init__(self) -> None:
        self.start = self._readings()

    def share(self) -> float | None:
        """From 0 to 1."""
        now = self._readings()
        if self.start is None or now is None:
            return None
        used, everything, ours = (
            after - before for after, before in zip(now, self.start, strict=True)
        )
        return max(0.0, used - ours) / everything

    @staticmethod
    def _readings() -> tuple[float, float, float] | None:
        """Seconds of all processors: in use, in all, and used by us and what we started."""
        try:
            line = Path("/proc/stat").read_text().splitlines()[0]
        except OSError:
            return None
        ticks = [int(text) for text in line.split()[1:9]]
        idle = ticks[3] + ticks[4]  # with waiting for the disk
        second = os.sysconf("SC_CLK_TCK")
        whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        ours = sum(use.ru_utime + use.ru_stime for use in map(resource.getrusage, whose))
        return (sum(ticks) - idle) / second, sum(ticks) / second, ours


def last_edit(root: Path) -> float:
    """When the code was last changed: a run over changing code measures nothing."""
    kinds = ("*.py", "*.html", "*.mo")
    files = (path for name in CODE for kind in kinds for path in (root / name).rglob(kind))
    return max(path.stat().st_mtime for path in files)
