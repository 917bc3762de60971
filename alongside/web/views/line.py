"""What a device keeps of us: how we look on its first screen, and one page for when there is no connection."""

from __future__ import annotations

import json
from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from alongside.web.context import Contact

WORKER = Path(__file__).parents[1] / "static" / "web" / "worker.js"
KEPT = (
    "web/alongside.css",
    "web/alongside.js",
    "web/drafts.js",
    "web/mark.svg",
    "web/fonts/atkinson-latin-400.woff2",
    "web/fonts/atkinson-latin-700.woff2",
)
"""Our own files, the same for everybody."""


@login_not_required
@require_safe
def manifest(request: HttpRequest) -> JsonResponse:
    icons = [
        {"src": static("web/mark-192.png"), "sizes": "192x192", "type": "image/png"},
        {"src": static("web/mark-512.png"), "sizes": "512x512", "type": "image/png", "purpose": "any maskable"},
        {"src": static("web/mark.svg"), "sizes": "any", "type": "image/svg+xml"},
    ]
    said = {
        "name": "Alongside",
        "short_name": "Alongside",
        "id": "/",
        "start_url": "/today/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#FDFBF8",
        "theme_color": "#0A4E5B",
        "icons": icons,
    }
    return JsonResponse(said, content_type="application/manifest+json")


@login_not_required
@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The script that stands between the browser and the line. It changes whenever one of our files does."""
    said = {"KEPT": [static(name) for name in KEPT], "OFFLINE": offline_page()}
    lines = [f"const {name} = {json.dumps(value)};" for name, value in said.items()]
    answer = HttpResponse("\n".join([*lines, WORKER.read_text()]), content_type="text/javascript; charset=utf-8")
    answer["Cache-Control"] = "no-cache"
    return answer


def offline_page() -> str:
    """Made without anybody's request: it names the person whom this installation names, and nobody else."""
    return render_to_string("web/offline.html", {"contact": Contact(**settings.CONTACT)})
