from alongside.people.actions.accounts import change_name, close_account, open_account, sign_out_everywhere
from alongside.people.actions.browsers import end_browser, end_other_browsers, note_coming_in, see_news_of_ways
from alongside.people.actions.cards import (
    STOPPED,
    end_card,
    hasten_card,
    make_card,
    make_card_for,
    replace_lost_card,
    sign_in_with_link,
    sign_in_with_words,
    stop_waiting_card,
)
from alongside.people.actions.codes import (
    check_code,
    confirm_email,
    drop_email,
    send_code,
    send_code_to_new_email,
    sign_in_with_letter,
)
from alongside.people.actions.demo import be_demo_person, move_demo_clock
from alongside.people.actions.letting import OVER, ask_to_be_let_in, come_in_here, find_new_device, let_in, turn_away
from alongside.people.actions.passkeys import add_passkey, sign_in_with_passkey, take_passkey_away
from alongside.people.actions.second import make_paper_codes, set_up_numbers, show_numbers, use_paper_code
from alongside.people.actions.staff import connect_organisation, disconnect_organisation, sign_in_with_organisation
from alongside.people.actions.telling import tell_of_way

__all__ = [
    "OVER",
    "STOPPED",
    "add_passkey",
    "ask_to_be_let_in",
    "be_demo_person",
    "change_name",
    "check_code",
    "close_account",
    "come_in_here",
    "confirm_email",
    "connect_organisation",
    "disconnect_organisation",
    "drop_email",
    "end_browser",
    "end_card",
    "end_other_browsers",
    "find_new_device",
    "hasten_card",
    "let_in",
    "make_card",
    "make_card_for",
    "make_paper_codes",
    "move_demo_clock",
    "note_coming_in",
    "open_account",
    "replace_lost_card",
    "see_news_of_ways",
    "send_code",
    "send_code_to_new_email",
    "set_up_numbers",
    "show_numbers",
    "sign_in_with_letter",
    "sign_in_with_link",
    "sign_in_with_organisation",
    "sign_in_with_passkey",
    "sign_in_with_words",
    "sign_out_everywhere",
    "stop_waiting_card",
    "take_passkey_away",
    "tell_of_way",
    "turn_away",
    "use_paper_code",
]
