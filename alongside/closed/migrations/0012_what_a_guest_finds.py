from django.db import migrations

from alongside.closed.guest_secured import (
    INVITATION_FUNCTION,
    STAY_FUNCTION,
    guests_may,
    members_own,
    rooms_as_member,
    stays_kept,
    watched,
)

ITS_POST = "exists (select 1 from closed_post said where said.id = post_id)"
MY_STAYS = "by_id in (select id from closed_presence where member_id = alongside_reader())"


class Migration(migrations.Migration):

    dependencies = [
        ('closed', '0011_whom_a_room_asks_in'),
    ]

    operations = [
        rooms_as_member(),
        members_own("closed_asking", own="member_id", own_may_write="refused_at is null"),
        members_own("closed_statement"),
        members_own("closed_earlierstatement"),
        members_own("closed_quote"),
        members_own("closed_voice"),
        members_own("closed_suggestion", guests_see="matter = 'keeping' and settled_at is not null"),
        members_own("closed_suggestionvoice"),
        members_own("closed_roomrule", guests_see="true"),
        members_own("closed_premeeting", guests_see="true"),
        members_own("closed_invitation", own="member_id", own_may_write="came_at is not null", guests_see="came_at is not null"),
        guests_may("closed_post", "said_at >= alongside_guest_since(space_id)"),
        guests_may("closed_earlierpost", ITS_POST),
        guests_may("closed_attachment", ITS_POST),
        guests_may("closed_coming", MY_STAYS),
        stays_kept(),
        watched("closed_presence", STAY_FUNCTION, name="alongside_stay_kept"),
        watched("closed_invitation", INVITATION_FUNCTION, name="alongside_invitation_kept"),
    ]
