"""How is a record kept without a database? For simulations, notebooks and tests: the same entries, in memory."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from alongside.domain.record.acts import Act
from alongside.domain.record.entry import Author, Entry
from alongside.domain.record.head import Happening, Head, append
from alongside.domain.record.merkle.proofs import Node, completing
from alongside.domain.record.signed.checkpoint import Checkpoint, origin_of, sign_checkpoint
from alongside.domain.record.signed.keys import SigningKey, VerifierKey
from alongside.domain.record.signed.note import Signature, SignedNote


class Log:
    """One partnership's record, in memory. `partnership` is 32 hexadecimal digits."""

    __slots__ = ("checkpoints", "completed", "head", "keys", "lines", "partnership")

    def __init__(self, partnership: str) -> None:
        self.partnership = partnership
        self.head = Head()
        self.lines: list[bytes] = []
        self.completed: list[tuple[bytes, ...]] = []
        self.checkpoints: dict[int, SignedNote] = {}
        self.keys: list[VerifierKey] = []

    def append(self, act: Act, *, by: Author, at: datetime) -> Entry:
        added = append(self.head, Happening(act=act, by=by, at=at), partnership=self.partnership)
        self.lines.append(added.line)
        self.completed.append(added.completed)
        self.head = added.head
        return added.entry

    def seal(self, key: SigningKey) -> SignedNote:
        """Sign a checkpoint over all entries so far; the one there is, if nothing came since."""
        size = self.head.size
        if size not in self.checkpoints:
            checkpoint = Checkpoint(origin_of(self.partnership), size, self.head.root)
            self.checkpoints[size] = sign_checkpoint(checkpoint, key)
            self._know(key.verifier(checkpoint.origin))
        return self.checkpoints[size]

    def add_cosignature(self, line: Signature, *, size: int, key: VerifierKey) -> None:
        """Put a witness's line under the checkpoint of that size."""
        note = self.checkpoints[size]
        self.checkpoints[size] = SignedNote(note.text, (*note.signatures, line))
        self._know(key)

    def _know(self, key: VerifierKey) -> None:
        if key not in self.keys:
            self.keys.append(key)

    def subtrees(self, nodes: Sequence[Node]) -> dict[Node, bytes]:
        """The roots of perfect subtrees, as proofs ask for them."""
        return {node: self.completed[completing(node)][node[0]] for node in nodes}
