from alongside.people.actions.accounts import change_name, close_account, open_account, sign_out_everywhere
from alongside.people.actions.cards import end_card, make_card, sign_in_with_link, sign_in_with_words
from alongside.people.actions.codes import check_code, confirm_email, drop_email, send_code, send_code_to_new_email
from alongside.people.actions.demo import be_demo_person, move_demo_clock

__all__ = [
    "be_demo_person",
    "change_name",
    "check_code",
    "close_account",
    "confirm_email",
    "drop_email",
    "end_card",
    "make_card",
    "move_demo_clock",
    "open_account",
    "send_code",
    "send_code_to_new_email",
    "sign_in_with_link",
    "sign_in_with_words",
    "sign_out_everywhere",
]
