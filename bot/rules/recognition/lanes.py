"""Whole numbers side by side in one integer, so that Python adds all of them at once."""

from binascii import a2b_base64
from struct import Struct, calcsize

# Weights are stored as bytes from 0 to 255 and mean that much less 128.
ZERO = 128


class Lanes:
    """So many numbers in a row; whoever adds them sees to it that none outgrows its lane."""

    def __init__(self, count: int, width: str) -> None:
        """Arrange `count` lanes as wide as an unsigned number of that letter in `struct`: H, I."""
        self._count, self._size = count, calcsize(f"<{width}")
        self._struct = Struct(f"<{count}{width}")
        self.middle = 1 << (8 * self._size - 1)
        self._middles = self._all(self.middle)
        self._zeros = self._all(ZERO)

    def _all(self, number: int) -> int:
        return sum(number << (8 * self._size * lane) for lane in range(self._count))

    def packed(self, weights: str) -> int:
        """Pack the base64 of one byte per lane; lanes that are not there are 0."""
        wide = bytearray(self._struct.size)
        wide[:: self._size] = a2b_base64(weights).ljust(self._count, bytes([ZERO]))
        return int.from_bytes(wide, "little") - self._zeros

    def read(self, packed: int) -> tuple[int, ...]:
        """Return the numbers, each `middle` more than it is, so that none is below 0."""
        return self._struct.unpack((packed + self._middles).to_bytes(self._struct.size, "little"))
