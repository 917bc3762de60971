"""The check as one page to keep, send or print: no script, no network, nothing from anywhere else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from alongside.check.seen import FindingSeen
from alongside.check.words import PRINCIPLES
from alongside.cli.check.sentences import CHIPS, answer, beginning, by_principle, missing, rung_sentences
from alongside.domain.check.finding import Check
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.initiatives.ladder import SOURCE, SOURCE_ADDRESS

STYLE = """
body { font: 1.125rem/1.5 "Atkinson Hyperlegible", Verdana, sans-serif; max-width: 44rem; margin: 0 auto;
  padding: 1rem; color: #1a1a1a; background: #fff; }
h1, h2, h3 { line-height: 1.2; }
h2 { margin-top: 2.5rem; border-top: 2px solid #1a1a1a; padding-top: 1rem; }
.chip { display: inline-block; border: 2px solid #1a1a1a; border-radius: 0.5rem; padding: 0 0.5rem; font-size: 1rem; }
.figure { font-size: 1.25rem; font-weight: bold; margin: 0.25rem 0; }
article { margin: 1.5rem 0; break-inside: avoid; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #595959; padding: 0.25rem 0.5rem; text-align: left; }
a { color: #0b4a8f; }
"""
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def page(check: Check) -> str:
    """One HTML page. Nothing from the record gets into it but escaped."""
    title = f"The check of the partnership {check.partnership}"
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en-GB">',
            '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
            f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
            f"<title>{escape(title)}</title><style>{STYLE}</style></head>",
            "<body><main>",
            f"<h1>{escape('Is it real, or is it tokenism?')}</h1>",
            *(f"<p>{escape(each)}</p>" for each in beginning(check)),
            *_answer(check),
            *_overview(check),
            *_principles(check),
            *_helps(check),
            *_rung(check),
            "</main></body>",
            "</html>",
            "",
        ]
    )


def _answer(check: Check) -> Iterator[str]:
    yield f"<h2>The answer</h2>\n<p>{escape(answer(check))}</p>"
    yield from _listed(INDICATORS[key].asks for key in check.flagged_by)


def _listed(items: Iterable[str], tag: str = "ul") -> Iterator[str]:
    told = [f"<li>{escape(each)}</li>" for each in items]
    if told:
        yield from (f"<{tag}>", *told, f"</{tag}>")


def _overview(check: Check) -> Iterator[str]:
    yield "<table><caption>Each of the six is as strong as its weakest part.</caption>"
    yield '<thead><tr><th scope="col">What it is about</th><th scope="col">How it stands</th></tr></thead><tbody>'
    for principle, word in check.principles.items():
        yield f'<tr><th scope="row">{escape(PRINCIPLES[principle][1])}</th><td>{CHIPS[word]}</td></tr>'
    yield "</tbody></table>"


def _principles(check: Check) -> Iterator[str]:
    for principle, findings in by_principle(check):
        _, name, asks = PRINCIPLES[principle]
        yield f"<section><h2>{escape(name)}</h2>\n<p>{escape(asks)}</p>"
        for each in findings:
            yield from _finding(each)
        yield "</section>" if findings else "<p>Nothing is counted for this.</p></section>"


def _finding(each: FindingSeen) -> Iterator[str]:
    yield f'<article><h3>{escape(each.indicator.asks)}</h3>\n<p class="chip">{CHIPS[each.finding.verdict]}</p>'
    if each.has_figure:
        yield f'<p class="figure">{escape(each.number)} {escape(each.counted)}</p>'
    yield from (f"<p>{escape(paragraph)}</p>" for paragraph in each.in_words)
    if each.has_figure:
        yield f"<p>{escape(each.way[2])}</p>"
    yield f"<p>Why it matters: {escape(each.indicator.why)}</p></article>"


def _helps(check: Check) -> Iterator[str]:
    if check.helps:
        yield "<h2>What would help most</h2>"
        yield from _listed([INDICATORS[key].helps for key in check.helps], "ol")


def _rung(check: Check) -> Iterator[str]:
    yield "<h2>The ladder of co-production</h2>"
    yield from (f"<p>{escape(each)}</p>" for each in rung_sentences(check))
    yield from _listed(missing(check))
    yield f'<p>The ladder is by {escape(SOURCE)}: <a href="{SOURCE_ADDRESS}">{SOURCE_ADDRESS}</a></p>'
