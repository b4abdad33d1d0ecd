"""When Wagtail's own search index, the admin's, is filled."""

from functools import partial
from typing import Any

from django.db import transaction
from django_tasks.backends.immediate import ImmediateBackend
from django_tasks.base import TaskResult


class AtOnce(ImmediateBackend):
    """Tasks run where they are asked for; the search index is filled once the change is stored.

    On PostgreSQL each entry weighs the titles of all anew. Within the transactions of two
    publishers, each would wait for rows of the other.
    """

    def _execute_task(self, task_result: TaskResult[Any]) -> None:
        run = partial(super()._execute_task, task_result)
        if task_result.task.module_path.startswith("modelsearch."):
            transaction.on_commit(run, robust=True)
        else:
            run()
