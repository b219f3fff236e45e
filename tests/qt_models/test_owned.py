from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from herstel_gui.qt_models.owned import Owned


@pytest.mark.usefixtures("qapp")
def test_answers_to_a_deleted_object_are_dropped() -> None:
    owner = QObject()
    answers: list[int] = []
    answer = Owned(owner).answer(answers.append)
    answer(1)
    delete(owner)
    answer(2)
    assert answers == [1]


@pytest.mark.usefixtures("qapp")
def test_answers_do_not_keep_the_object() -> None:
    owned = Owned(QObject())
    assert not owned.is_there()
