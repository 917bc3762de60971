"""How does a file come in so that it is never on a disk as it is, and never fills the memory?"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from django import forms
from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from alongside.domain.saying import say

MOST_BYTES = 21_000_000
"""Of all files in one form. What is above it is read past and dropped, so that the words beside it are not lost."""


class OnlyInMemory(FileUploadHandler):
    """The one way in. Django's own would write larger files to a temporary folder, where they stay readable."""

    def __init__(self, request: Any = None) -> None:
        super().__init__(request)
        self.kept = 0

    def new_file(self, *args: Any, **named: Any) -> None:
        super().new_file(*args, **named)
        self.content, self.size = BytesIO(), 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        self.size += len(raw_data)
        self.kept += len(raw_data)
        if self.kept <= MOST_BYTES:
            self.content.write(raw_data)
        else:
            self.content = BytesIO()

    def file_complete(self, file_size: int) -> InMemoryUploadedFile:
        """Its `size` is how large it was, also where nothing of it was kept."""
        self.content.seek(0)
        kind, charset = self.content_type, self.charset
        name = self.file_name or ""
        return InMemoryUploadedFile(self.content, self.field_name, name, kind, self.size, charset)


class PlainFileField(forms.FileField):
    """A picture or file. A browser forgets which was chosen, so a form that comes back says so."""

    widget = forms.FileInput

    def __init__(self, *, missing: str = say("Choose a picture or file."), **kwargs: Any) -> None:
        said = {
            "required": missing,
            "missing": missing,
            "invalid": missing,
            "empty": say("There is nothing in this file."),
        }
        super().__init__(error_messages=said | kwargs.pop("error_messages", {}), max_length=None, **kwargs)
