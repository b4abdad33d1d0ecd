from django.db import migrations, models

from publications.repeats import Start


class Migration(migrations.Migration):
    dependencies = [("publications", "0001_initial")]

    operations = [
        migrations.AddIndex("publication", models.Index(Start("abstract"), name="work_by_abstract")),
        migrations.AddIndex("publication", models.Index(Start("summary"), name="work_by_summary")),
    ]
