"""The tables of the record, and the triggers that let rows be added and nothing else."""

from django.db import migrations, models

from alongside.ledger.append_only import append_only


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="LedgerEntry",
            fields=[
                ("pk", models.CompositePrimaryKey("partnership", "number", blank=True, editable=False, primary_key=True, serialize=False)),
                ("partnership", models.UUIDField()),
                ("number", models.PositiveBigIntegerField()),
                ("line", models.TextField()),
                ("hashes", models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name="LedgerHead",
            fields=[
                ("partnership", models.UUIDField(primary_key=True, serialize=False)),
                ("size", models.PositiveBigIntegerField()),
                ("frontier", models.BinaryField()),
                ("last_at", models.CharField(blank=True, max_length=27)),
            ],
        ),
        migrations.CreateModel(
            name="Checkpoint",
            fields=[
                ("pk", models.CompositePrimaryKey("partnership", "size", blank=True, editable=False, primary_key=True, serialize=False)),
                ("partnership", models.UUIDField()),
                ("size", models.PositiveBigIntegerField()),
                ("note", models.TextField()),
                ("key", models.TextField()),
                ("made_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Cosignature",
            fields=[
                ("pk", models.CompositePrimaryKey("partnership", "size", "key", blank=True, editable=False, primary_key=True, serialize=False)),
                ("partnership", models.UUIDField()),
                ("size", models.PositiveBigIntegerField()),
                ("key", models.CharField(max_length=300)),
                ("line", models.TextField()),
                ("made_at", models.DateTimeField()),
            ],
        ),
        append_only("ledger_ledgerentry"),
        append_only("ledger_checkpoint"),
        append_only("ledger_cosignature"),
    ]
