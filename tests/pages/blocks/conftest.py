"""What tests of blocks share."""

import pytest
import wagtail_factories
from wagtail.blocks import StructBlockValidationError
from wagtail.documents import get_document_model

from delivery.rendering import resolved
from pages.models import CentreImage

Document = get_document_model()


class CentreImageFactory(wagtail_factories.ImageFactory):
    title = "glacier.jpg"
    credit = "Ada Open"

    class Meta:
        model = CentreImage


@pytest.fixture
def image(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return CentreImageFactory(file__width=60, file__height=40)


@pytest.fixture
def shaped():
    """A block's value as documents keep it."""

    def shape(block, value):
        return resolved(block.get_api_representation(block.to_python(value)))

    return shape


@pytest.fixture
def drawn(shaped):
    """A block as a page draws it: from its stored shape, blanks between tags taken out."""

    def draw(block, value) -> str:
        html = " ".join(block.render_shape(shaped(block, value)).split())
        return html.replace("> <", "><").replace("> ", ">").replace(" <", "<")

    return draw


@pytest.fixture
def refused():
    """The messages of each child that refuses a value which is to be published."""

    def messages(block, value):
        with pytest.raises(StructBlockValidationError) as caught:
            block.clean(block.to_python(value))
        return {name: error.messages for name, error in caught.value.block_errors.items()}

    return messages
