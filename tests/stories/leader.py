"""The leader: what waits for a signature, one after another by keyboard."""

from __future__ import annotations

from tests.stories.people import Effort, Official


class Leader(Official):
    """Enter opens the first, Ctrl+Enter signs and opens the next."""

    def begins_to_sign(self) -> None:
        self.opens("/lanh-dao/ky/")
        self.turns("Enter")

    def signs_all(self, most: int) -> list[Effort]:
        """Sign until nothing waits; what each cost."""
        spent: list[Effort] = []
        while "/lanh-dao/ky/" in self.page.url and self.page.locator("form#quyet-dinh").count():
            assert len(spent) < most, "more waits than there should"
            with self.counted(spent):
                self.turns("Control+Enter")
        return spent
