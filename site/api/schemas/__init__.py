"""The shapes of answers: what a payload holds, for those who write clients.

Answers are written from stored documents and are not validated again; a test holds them to this.
"""
