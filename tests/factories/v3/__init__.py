"""Wagtail's API v3, mounted for tests alone: whoever mounts it has more ways to publish."""
