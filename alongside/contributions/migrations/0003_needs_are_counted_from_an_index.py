from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('contributions', '0002_what_people_in_a_room_said_together'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='contribution',
            index=models.Index(
                condition=models.Q(('hidden_at__isnull', True), ('withdrawn_at__isnull', True)),
                fields=['partnership', 'kind', 'space', 'asks', 'answered_at'],
                name='contributions_counted',
            ),
        ),
    ]
