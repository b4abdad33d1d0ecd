"""The schemas themselves, for those who make types or check what they keep."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from api.schemas.shared import Address, Shape


class SchemaEntry(Shape):
    """One schema, and where it is."""

    name: str
    of: Literal["object", "block"]
    title: str
    address: Address


class SchemaList(Shape):
    """All schemas, those of objects first."""

    items: list[SchemaEntry]


class JsonSchema(BaseModel):
    """A JSON Schema, draft 2020-12."""

    model_config = ConfigDict(extra="allow")

    id: str = Field(alias="$id", description="Its own address.")
    draft: str = Field(alias="$schema", description="The dialect that it is written in.")
