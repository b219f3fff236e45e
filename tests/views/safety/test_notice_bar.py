from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from herstel_gui.views.safety.notice_bar import Notice, NoticeBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_notices_are_shown_one_after_another(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    done: list[str] = []
    assert bar.isHidden()
    bar.tell(partial(Notice, "dag", "Het is nu maandag.", "Naar vandaag", lambda: done.append("dag")))
    bar.tell(partial(Notice, "klok", "De klok staat verkeerd."))
    assert bar.text.text() == "Het is nu maandag."
    assert bar.answer.text() == "Naar vandaag"
    bar.tell(partial(Notice, "dag", "Het is nu dinsdag.", "Naar vandaag", lambda: done.append("dinsdag")))
    assert bar.text.text() == "Het is nu dinsdag.", "the same is not said twice"
    bar.answer.click()
    assert done == ["dinsdag"]
    assert bar.text.text() == "De klok staat verkeerd."
    assert bar.answer.isHidden()
    bar.dismiss.click()
    assert bar.isHidden()


def test_every_notice_shows_a_button_that_closes_it(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.resize(900, 80)
    bar.show()
    bar.tell(partial(Notice, "dag", "Het is nu maandag.", "Naar vandaag"))
    bar.tell(partial(Notice, "klok", "De klok staat verkeerd."))
    assert bar.answer.isVisible()
    assert bar.dismiss.isVisible()
    bar.dismiss.click()
    assert not bar.answer.isVisible()
    assert bar.dismiss.isVisible()


def test_a_withdrawn_notice_is_not_shown(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.tell(partial(Notice, "klok", "De klok staat verkeerd."))
    bar.withdraw("klok")
    assert bar.isHidden()
    bar.withdraw("klok")


def test_a_hidden_button_takes_no_room_from_the_text(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    bar.answer.setText("Een antwoord van een heel eerdere melding")
    bar.resize(600, 80)
    bar.show()
    bar.tell(partial(Notice, "klok", "De klok van deze computer staat op een dag die al voorbij is. " * 2))
    button = bar.dismiss.sizeHint().width()
    qtbot.waitUntil(lambda: bar.text.width() > 600 - button - 80)


def test_another_bar_takes_over_what_is_not_answered(qtbot: QtBot) -> None:
    old, new = NoticeBar(), NoticeBar()
    for bar in (old, new):
        qtbot.addWidget(bar)
    done: list[str] = []
    old.tell(partial(Notice, "page", "Over deze bladzijde.", of_window=True))
    old.tell(
        partial(
            Notice,
            "read_only",
            "Alleen lezen.",
            "Opnieuw",
            lambda: done.append("act"),
            lambda: done.append("seen"),
        )
    )
    old.give_to(new)
    assert (new.text.text(), new.answer.text()) == ("Alleen lezen.", "Opnieuw")
    new.answer.click()
    assert done == ["seen", "act"]
    assert new.isHidden()


def test_the_next_bar_shows_a_notice_in_the_language_of_that_moment(qtbot: QtBot) -> None:
    old, new = NoticeBar(), NoticeBar()
    for bar in (old, new):
        qtbot.addWidget(bar)
    words = {"text": "Alleen lezen.", "answer": "Opnieuw"}
    old.tell(lambda: Notice("read_only", words["text"], answer=words["answer"]))
    words |= {"text": "Read only.", "answer": "Try again"}
    old.give_to(new)
    assert (new.text.text(), new.answer.text()) == ("Read only.", "Try again")
