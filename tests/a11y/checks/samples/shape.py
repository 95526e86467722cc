from dataclasses import dataclass


@dataclass(frozen=True)
class Samples:
    """HTML for one check: what it must find, what is plainly well made, what is almost a fault.

    In ``fails``, the element at fault carries ``data-fault``, unless the fault is of the whole
    document. ``language`` is that of fragments.
    """

    fails: tuple[str, ...]
    passes: tuple[str, ...]
    near_misses: tuple[str, ...]
    language: str = "en"
