from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0005_counted_resets")]

    operations = [
        migrations.AddField(
            model_name="countedreset",
            name="account",
            field=models.CharField(
                db_index=True, default="", max_length=64, verbose_name="account"
            ),
        ),
    ]
