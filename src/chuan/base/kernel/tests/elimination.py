"""What follows from sums that are shown, by elimination: another way than any rule's."""

from __future__ import annotations

from fractions import Fraction


def reduced(lines: list[list[Fraction]]) -> list[list[Fraction]]:
    """Reduced row echelon form."""
    done = 0
    for column in range(len(lines[0]) if lines else 0):
        pivot = next((k for k in range(done, len(lines)) if lines[k][column]), None)
        if pivot is None:
            continue
        lines[done], lines[pivot] = lines[pivot], lines[done]
        lines[done] = [value / lines[done][column] for value in lines[done]]
        for k, line in enumerate(lines):
            if k != done and line[column]:
                lines[k] = [a - line[column] * b for a, b in zip(line, lines[done], strict=True)]
        done += 1
    return lines
