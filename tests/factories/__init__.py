"""Things for tests, free of any surprise: one module a room."""
