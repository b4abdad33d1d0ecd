"""The catalogue of components: every part of the site's look, in all of its states.

Samples are shapes as the API has them; the site's own templates draw them, never a copy.
"""
