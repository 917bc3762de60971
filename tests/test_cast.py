"""The cast is made by the same acts as everybody else."""


def test_everyone_has_a_seat_and_the_right_stake(cast):
    assert [m.stake for m in (cast.ana, cast.bo, cast.cy, cast.eve)] == [
        "uses_services",
        "carer",
        "professional",
        "uses_services",
    ]
    assert cast.here.seats.count() == 3


def test_eve_is_in_another_partnership(cast):
    assert cast.eve.partnership == cast.elsewhere != cast.here
