"""Search among published documents: an index of the database's own making, and how to ask it."""
