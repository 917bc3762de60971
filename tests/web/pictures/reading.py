"""Reads a picture back, as strictly as a browser that was told it is XML."""

from __future__ import annotations

from xml.dom import minidom
from xml.dom.minidom import Element


def read(svg: str) -> Element:
    return minidom.parseString(svg).documentElement  # noqa: S318  (our own text, never anybody else's)


def parts(svg: str, tag: str, class_: str = "") -> list[Element]:
    found = read(svg).getElementsByTagName(tag)
    return [one for one in found if not class_ or one.getAttribute("class") == class_]


def words(svg: str, tag: str) -> list[str]:
    return ["".join(node.data for node in one.childNodes) for one in parts(svg, tag)]


def shapes(svg: str, name: str, look: str = "fill") -> list[Element]:
    return [one for one in read(svg).getElementsByTagName("*") if one.getAttribute("class") == f"{look}-{name}"]
