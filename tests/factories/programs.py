"""A program that keeps a copy of what is public."""

import json
from typing import Any

from django.test import Client

from api.resources import COLLECTIONS

CHANGES = "/api/v1/changes/"


def asked(client: Client, address: str) -> Any:
    response = client.get(address)
    assert response.status_code == 200, response.content
    return response.json()


class Copy:
    """What a program keeps that began with the exports and follows the changes."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.things: dict[str, Any] = {}
        self.cursor: str | None = None

    def load(self) -> "Copy":
        for collection in COLLECTIONS:
            response = self.client.get(f"/api/v1/export/{collection.name}.ndjson")
            self.cursor = self.cursor or response["Changes-Since"]
            for line in b"".join(response.streaming_content).splitlines():
                thing = json.loads(line)
                self.things[thing["id"]] = thing
        return self

    def follow(self) -> "Copy":
        address: str | None = f"{CHANGES}?since={self.cursor}&limit=2"
        while address:
            answer = asked(self.client, address)
            for item in answer["items"]:
                self.take(item)
            self.cursor, address = answer["cursor"], answer["next"]
        return self

    def take(self, item: Any) -> None:
        self.things.pop(item["id"], None)
        if item["document"] and item["kind"] != "site":
            self.things[item["id"]] = item["document"]


def problem(answer: Any, status: int = 422) -> Any:
    """What is told of an answer that is an error."""
    assert (answer.status_code, answer["Content-Type"]) == (status, "application/problem+json")
    return answer.json()
