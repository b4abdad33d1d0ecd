"""What is public in this room, in the words of others; no Django here."""
