import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('partnerships', '0001_first'),
    ]

    operations = [
        migrations.CreateModel(
            name='Wall',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('made_at', models.DateTimeField()),
                ('against', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='walls_against', to=settings.AUTH_USER_MODEL)),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='walls', to=settings.AUTH_USER_MODEL)),
                ('partnership', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='partnerships.partnership')),
            ],
            options={
                'constraints': [
                    models.UniqueConstraint(fields=('by', 'against', 'partnership'), name='one_wall_between_two_people'),
                    models.CheckConstraint(condition=models.Q(('by', models.F('against')), _negated=True), name='nobody_is_kept_from_themselves'),
                ],
            },
        ),
    ]
