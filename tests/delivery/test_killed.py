import os
import re
import subprocess
import sys

import pytest
from django.conf import settings

KILLS = 100


@pytest.mark.long
def test_whenever_a_publish_is_killed_what_is_public_is_whole(tmp_path):
    environment = {
        **os.environ,
        "STATE_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "PYTHONPATH": str(settings.ROOT),
    }

    done = subprocess.run(
        [sys.executable, "-m", "tests.delivery.killed", str(KILLS)],
        env=environment,
        cwd=settings.ROOT,
        capture_output=True,
        text=True,
        timeout=1200,
        check=False,
    )

    said = done.stdout.splitlines()
    assert (done.returncode, said[:-1]) == (0, []), done.stderr[-3000:]
    killed, given = map(int, re.findall(r"\d+", said[-1]))
    assert killed >= KILLS * 0.8
    assert given > killed
