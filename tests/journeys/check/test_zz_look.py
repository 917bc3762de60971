import os
from pathlib import Path
import pytest
from django.conf import settings
from django.urls import reverse
from tests.check import answers
from tests.check.conftest import Counting, counting
from tests.journeys.looking import breaches, own_checks
pytestmark = pytest.mark.django_db(transaction=True)
OUT=Path("/tmp/pagesx/shots"); OUT.mkdir(exist_ok=True)
ONLY=os.environ.get("ONLY","").split(",") if os.environ.get("ONLY") else None
def test_look(page, live_server, cast, counting):
    counting.answer=getattr(answers, os.environ.get("ANSWER","mixed"))()
    cookie = cast.client("ana").cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
    theme=os.environ.get("THEME","")
    if theme: page.context.add_cookies([{"name":"look","value":f"{theme}..","url":live_server.url}])
    pages={"index":("index",),"easy":("easy",),"principle":("principle","feedback"),"finding":("finding","reply_rate"),"days":("finding","days_to_reply"),"gap":("finding","promise_gap"),"entries":("entries","reply_rate"),"say":("say","reply_rate"),"report":("report",)}
    for name,(view,*args) in pages.items():
        if ONLY and name not in ONLY: continue
        url=live_server.url+reverse(f"check:{view}",args=["harbour-lane",*args])
        r=page.goto(url)
        print(name,r.status, len(page.content()))
        for b in breaches(page)+own_checks(page): print("   BREACH",b)
        for w in [int(x) for x in os.environ.get("WIDTHS","390,1280").split(",")]:
            page.set_viewport_size({"width":w,"height":900})
            page.screenshot(path=OUT/f"{name}-{w}{theme}.png",full_page=True)
        for b in (page.set_viewport_size({"width":320,"height":700}) or own_checks(page)): print("   320:",b)
        if os.environ.get("TWICE"):
            page.set_viewport_size({"width":390,"height":900})
            page.evaluate("document.documentElement.style.fontSize = '237.5%'")
            page.screenshot(path=OUT/f"{name}-twice.png",full_page=True)
        page.set_viewport_size({"width":1280,"height":900})
