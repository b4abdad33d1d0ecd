"""A page as Wagtail's own APIs serve it, to measure ours beside them."""
