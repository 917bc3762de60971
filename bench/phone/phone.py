"""One opening of one page in chromium, slowed down to a cheap phone on a bad line, and when it could be used."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, BrowserContext, Page

SLOWER = 4
BITS_A_SECOND = 1_600_000
ROUND_TRIP_MS = 150
VIEWPORT = {"width": 390, "height": 844}
TIMES = 7
USABLE = """() => {
  const one = performance.getEntriesByType("navigation")[0];
  const long = (window.longTasks || []).filter((task) => task.end > one.domInteractive).map((task) => task.end);
  const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime || 0;
  return Math.max(one.domContentLoadedEventEnd, paint, ...long);
}"""
"""Words are painted, every script of ours has run, and no task of more than 50 ms keeps a finger waiting after it."""
WATCH = """() => {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const one of list.getEntries()) window.longTasks.push({ end: one.startTime + one.duration });
  }).observe({ type: "longtask", buffered: true });
}"""


@dataclass(frozen=True)
class Opened:
    """Milliseconds until it can be used: by somebody who was never here, and by somebody who was here before."""

    first: float
    again: float


def opened(browser: Browser, address: str, cookie: str = "") -> Opened:
    """The median of several openings, each first time in a browser that has nothing of us."""
    found = [_both(browser, address, cookie) for _ in range(TIMES)]
    return Opened(median(first for first, _ in found), median(again for _, again in found))


def _both(browser: Browser, address: str, cookie: str) -> tuple[float, float]:
    context = browser.new_context(viewport=VIEWPORT, device_scale_factor=2, is_mobile=True, has_touch=True)
    if cookie:
        name, _, value = cookie.partition("=")
        context.add_cookies([{"name": name, "value": value, "url": address}])
    first = _usable(slowed(context), address)
    again = _usable(slowed(context), address)
    context.close()
    return first, again


def slowed(context: BrowserContext) -> Page:
    page = context.new_page()
    page.add_init_script(f"({WATCH})()")
    devtools = context.new_cdp_session(page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    devtools.send("Network.enable")
    line = {"offline": False, "latency": ROUND_TRIP_MS}
    speed = {"downloadThroughput": BITS_A_SECOND / 8, "uploadThroughput": BITS_A_SECOND / 8}
    devtools.send("Network.emulateNetworkConditions", line | speed)
    return page


def _usable(page: Page, address: str) -> float:
    page.goto(address, wait_until="load")
    page.wait_for_timeout(300)  # for a long task that begins after everything has come
    took = float(page.evaluate(USABLE))
    page.close()
    return took
