"""Addresses of signing in, of one's own page, and of the demo's two doors."""

from django.urls import path

from alongside.people.views import browsers, card, demo, letter, me, passkeys, second, sign_in

app_name = "people"
urlpatterns = [
    path("sign-in/", sign_in.choose, name="sign_in"),
    path("sign-in/words/", sign_in.with_words, name="sign_in_words"),
    path("sign-in/email/", sign_in.with_email, name="sign_in_email"),
    path("sign-in/code/", sign_in.with_code, name="sign_in_code"),
    path("sign-in/link/", letter.confirm, name="letter"),
    path("sign-in/link/<slug:token>/", letter.opened, name="letter_opened"),
    path("sign-in/passkey/", passkeys.sign_in, name="sign_in_passkey"),
    path("card/", card.confirm, name="scanned"),
    path("card/<slug:token>/", card.scanned, name="card"),
    path("sign-out/", me.sign_out, name="sign_out"),
    path("me/", me.show, name="me"),
    path("me/name/", me.name, name="my_name"),
    path("me/email/", me.email, name="my_email"),
    path("me/email/code/", me.email_code, name="my_email_code"),
    path("me/email/remove/", me.no_email, name="no_email"),
    path("me/card/", me.card, name="my_card"),
    path("me/card/lost/", me.lost_card, name="lost_card"),
    path("me/card/stop/", me.end_card, name="end_card"),
    path("me/ways/", me.ways, name="my_ways"),
    path("me/passkeys/", passkeys.show, name="my_passkeys"),
    path("me/passkeys/add/", passkeys.add, name="add_passkey"),
    path("me/passkeys/<int:passkey_id>/take-away/", passkeys.take_away, name="take_passkey_away"),
    path("me/second/", second.mine, name="my_second"),
    path("me/second/show/", second.show, name="second"),
    path("me/second/paper/", second.paper, name="second_paper"),
    path("me/second/numbers/", second.numbers, name="second_numbers"),
    path("me/second/lines/", second.lines, name="second_lines"),
    path("me/devices/", browsers.show, name="my_browsers"),
    path("me/devices/others/", browsers.end_others, name="end_other_browsers"),
    path("me/devices/<slug:handle>/end/", browsers.end, name="end_browser"),
    path("me/came-in/", browsers.came_in, name="came_in"),
    path("me/sign-out/", me.sign_out_everywhere, name="sign_out_everywhere"),
    path("demo/be/<uuid:account_id>/", demo.be, name="be"),
    path("demo/clock/", demo.clock, name="demo_clock"),
]
