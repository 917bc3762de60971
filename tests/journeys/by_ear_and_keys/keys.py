"""The keyboard alone: what each press of Tab reaches, whether it can be seen, and whether it is on the screen."""

from __future__ import annotations

from itertools import pairwise

from playwright.sync_api import Page

WHERE = """() => {
  const one = document.activeElement;
  const style = getComputedStyle(one);
  const frame = getComputedStyle(one.closest(".choice") || one);
  const box = (one.closest(".choice") || one).getBoundingClientRect();
  const ring = (each) => each.outlineStyle !== "none" && parseFloat(each.outlineWidth) >= 3;
  const name = one.labels?.[0]?.innerText || one.getAttribute("aria-label") || one.innerText || one.tagName;
  return {
    name: name.trim().replace(/\\s+/g, " "),
    seen: one === document.body || ring(style) || ring(frame),
    onScreen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    top: Math.round(box.top + scrollY),
    left: Math.round(box.left),
    right: Math.round(box.right),
  };
}"""


def tabs(page: Page, *, until: str, most: int = 60) -> list[dict]:
    """Every place that the key reaches, up to the one with this name. Each is seen, and on the screen."""
    reached = []
    for _ in range(most):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(WHERE))
        assert reached[-1]["seen"], f"No ring round {reached[-1]['name']}"
        assert reached[-1]["onScreen"], f"Off the screen: {reached[-1]['name']}"
        if until in reached[-1]["name"]:
            return reached
    raise AssertionError(f"{until} is not reached; last were {[each['name'] for each in reached[-6:]]}")


def names(reached: list[dict]) -> list[str]:
    return [each["name"] for each in reached]


def enter(page: Page, words: str) -> list[dict]:
    """Go on from here to what is called this, press Enter, and be there when the next page has come."""
    way = tabs(page, until=words)
    assert_down_the_page(way)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    return way


def assert_down_the_page(way: list[dict]) -> None:
    """Within the main part, the key goes the way that somebody reads: down, or on to the right."""
    for before, after in pairwise(way):
        in_order = after["top"] >= before["top"] or after["left"] >= before["right"]
        assert in_order, f"Not in the order of the page: {before['name']}, then {after['name']}"


def into_the_main_part(page: Page) -> None:
    """Past the top of the page, by its first link."""
    page.keyboard.press("Tab")
    assert page.evaluate(WHERE)["name"] == "Skip to the main part"
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.id === 'main'")


def mark(page: Page, words: str) -> None:
    """One choice among several: Tab to the first of them, and down with the arrow to this one."""
    for _ in range(12):
        if words in page.evaluate(WHERE)["name"]:
            page.keyboard.press("Space")
            return
        page.keyboard.press("ArrowDown")
    raise AssertionError(f"{words} is not among the choices")
