import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from events.rows import Row, from_json, to_json

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)
ROWS = st.lists(st.dictionaries(st.sampled_from(sorted(vars(Row()))), ANYTHING), max_size=5)


@pytest.mark.long
@settings(max_examples=20_000, deadline=None)
@given(stored=ANYTHING | ROWS | st.builds(lambda rows: {"version": 1, "rows": rows}, ROWS))
def test_whatever_is_stored_can_be_read_and_is_read_the_same_again(stored):
    read = from_json(stored)

    again = from_json(to_json(read))

    assert again == read
