"""From the first measurement of the pulse to the setting, the field and the journal of the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from herstel_gui.application.pulse_posture import Posture
from herstel_gui.views.today.page import TodayPage
from tests.application.fakes import FixedClock

if TYPE_CHECKING:
    from herstel_gui.app.program import Program
    from tests.journeys.conftest import Start


def today_page(program: Program) -> TodayPage:
    page = program.window.pages.show("today")
    assert isinstance(page, TodayPage)
    return page


def test_a_posture_is_asked_once_and_kept_with_its_own_field(start: Start) -> None:
    program = start()
    page = today_page(program)
    dialog = page.measure_pulse()
    assert dialog is not None
    assert dialog.posture is Posture.NOT_CHOSEN
    dialog.postures.button(1).click()
    dialog.start_counting()
    dialog.windows.button(0).click()
    for beat in range(25):
        dialog.counter.tap(1.2 * beat)
    dialog.counter.finish()
    dialog.tick()
    dialog.take.click()
    today = FixedClock().today()
    (reading,) = program.window.signals.journal.day(today).readings
    assert (reading.measure, reading.value) == ("sitting_heart_rate", 50)
    program.close()

    page = today_page(start())
    assert next(iter(page.rows)) == "sitting_heart_rate"
    assert "resting_heart_rate" not in page.rows
    again = page.measure_pulse()
    assert again is not None
    assert again.posture is Posture.SITTING
    again.cancel.click()
