"""The accessibility statement: its page, its form, its rules and its sentences."""
