"""A browser's side of it: so many clients at once ask for one page on this machine, for a while. JSON in, JSON out."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from statistics import median
from typing import Any

LONGEST = 30.0
"""Seconds. Nothing here goes on for longer, whatever it was told."""


async def ask_again(spec: dict[str, Any], cookie: str, until: float, *, most: int) -> list[tuple[int, float]]:
    """One client on one connection: the next page as soon as the last one has come. Status and seconds of each."""
    reader, writer = await asyncio.open_connection("127.0.0.1", spec["port"])
    answers: list[tuple[int, float]] = []
    request = _request(spec, cookie)
    while time.perf_counter() < until and len(answers) < most:
        started = time.perf_counter()
        answers.append((await _one(reader, writer, request), time.perf_counter() - started))
    writer.close()
    return answers


def _request(spec: dict[str, Any], cookie: str) -> bytes:
    headers = [f"GET {spec['path']} HTTP/1.1", f"Host: 127.0.0.1:{spec['port']}", "Accept-Encoding: gzip, br"]
    headers += [f"Cookie: {cookie}"] if cookie else []
    headers += [f"If-None-Match: {spec['etag']}"] if spec["etag"] else []
    return ("\r\n".join(headers) + "\r\n\r\n").encode()


async def _one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, request: bytes) -> int:
    writer.write(request)
    head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in head[1:])}
    await reader.readexactly(int(headers.get("content-length", 0)))
    return int(head[0].split()[1])


async def everyone(spec: dict[str, Any]) -> dict[str, Any]:
    started = time.perf_counter()
    until = started + min(spec["seconds"], LONGEST)
    most = -(-spec["most"] // spec["clients"])
    cookies = [spec["cookies"][i % len(spec["cookies"])] for i in range(spec["clients"])]
    told = await asyncio.gather(*(ask_again(spec, cookie, until, most=most) for cookie in cookies))
    answers = [answer for each in told for answer in each]
    return {
        "requests": len(answers),
        "seconds": time.perf_counter() - started,
        "median": median(seconds for _, seconds in answers),
        "statuses": sorted({status for status, _ in answers}),
    }


if __name__ == "__main__":
    json.dump(asyncio.run(everyone(json.load(sys.stdin))), sys.stdout)
