from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from herstel_gui.application.settings import Settings
from herstel_gui.views.actions.view_actions import TEXT_SIZES, ViewActions

if TYPE_CHECKING:
    from herstel_gui.views.actions.action_context import ActionContext


def actions_at(size: int, changed: list[int]) -> ViewActions:
    """Return the actions at a text size; ``changed`` gets every new size."""
    services = SimpleNamespace(
        settings=SimpleNamespace(get=lambda: Settings(text_scale=size)),
        change_look=lambda *, text_scale: changed.append(text_scale),
    )
    return ViewActions(cast("ActionContext", SimpleNamespace(services=services)))


@pytest.mark.parametrize(
    ("size", "direction", "then"),
    [(100, 1, [110]), (100, -1, [90]), (105, 1, [110]), (105, -1, [100]), (200, 1, []), (75, -1, [])],
)
def test_the_text_size_steps_to_the_next_size_in_a_direction(
    size: int, direction: int, then: list[int]
) -> None:
    changed: list[int] = []
    actions_at(size, changed).step_text_size(direction)
    assert changed == then


def test_all_sizes_are_reached_from_the_smallest() -> None:
    sizes = [TEXT_SIZES[0]]
    for _step in TEXT_SIZES[1:]:
        actions_at(sizes[-1], sizes).step_text_size(1)
    assert tuple(sizes) == TEXT_SIZES


def test_the_usual_text_size_is_100_percent() -> None:
    changed: list[int] = []
    actions_at(150, changed).reset_text_size()
    assert changed == [100]
