import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pages.unfinished import Role, text_findings

CRUMBS = st.sampled_from(["lorem", "ipsum", "TODO", "[your ", "]", "{{", "}}", "example.com", "#"])


@pytest.mark.long
@settings(max_examples=20_000, deadline=None)
@given(
    text=st.text() | st.lists(CRUMBS | st.text(max_size=8), max_size=40).map(" ".join),
    role=st.sampled_from(list(Role)),
)
def test_any_text_is_judged_and_what_is_found_is_said_in_words(text, role):
    found = text_findings(text, role=role)

    assert all(finding.message and finding.rule for finding in found)
