"""The banner above every page: level of the signals, reasons and advice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from herstel_gui.domain.late_dataclass import dataclass
from herstel_gui.domain.safety_texts import FOR_MINORS, ILL_TEXTS, NOT_URGENT
from herstel_gui.domain.signals.signal import Level
from herstel_gui.domain.text import Text
from herstel_gui.qt_models.texts import translate
from herstel_gui.views.banner_line import OneLine
from herstel_gui.views.deeds.deeds import week_deed, week_tip
from herstel_gui.views.icons import paint_icon
from herstel_gui.views.meaning_key import LEVEL, give_meaning
from herstel_gui.views.theme import theme
from herstel_gui.views.widgets.flow_box import FlowBox
from herstel_gui.views.widgets.ink import Ink
from herstel_gui.views.widgets.mark_button import ToggleButton
from herstel_gui.views.widgets.saying import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QObject, SignalInstance
    from PySide6.QtGui import QPaintEvent

    from herstel_gui.domain.day import EpisodeAnswer
    from herstel_gui.domain.signals.signal import SignalReport

MAX_CHIPS: Final = 4
MAX_ADVICE: Final = 2
"""Largest number of chips and advices; the "why" page shows all of them."""
MOST_LINES: Final = 2
"""The lines that the title of a small banner may take."""

RIGHT: Final = "right"
FALSE_ALARM: Final = "false_alarm"


@dataclass(frozen=True, slots=True)
class BannerLook:
    """Colour roles and icon of a level; the title has the level in words."""

    icon: str
    strong: str
    soft: str
    line: str
    text: str
    held: bool = False
    """A level of an earlier morning: a dashed edge, on a surface without colour."""


QUIET: Final = BannerLook("level_learning", "muted", "card", "line", "muted")
LOOKS: Final[dict[Level, BannerLook]] = {
    Level.NO_DATA: BannerLook("level_no_data", "muted", "card", "line", "muted"),
    Level.ILL: BannerLook("level_ill", "ill", "ill_soft", "ill_line", "context_text"),
    Level.NONE: BannerLook("level_none", "good", "card", "line", "muted"),
    Level.NOTICE: BannerLook("level_notice", "notice", "notice_soft", "notice_line", "text"),
    Level.UNDER_RECOVERED: BannerLook(
        "level_under_recovered", "warning", "warning_soft", "warning_line", "warning_text"
    ),
    Level.NOT_RECOVERING: BannerLook(
        "level_not_recovering", "warning", "warning_soft", "warning_line", "warning_text"
    ),
    Level.SEE_PROFESSIONAL: BannerLook(
        "level_see_professional", "warning", "warning_soft", "warning_line", "warning_text"
    ),
}
ALARM: Final = BannerLook("level_urgent", "alarm", "alarm_soft", "alarm_line", "alarm_text")
"""The only red look: a complaint that was marked as severe, or that cannot wait."""


def look_of(report: SignalReport) -> BannerLook:
    """Return the look of a report; red only for a complaint that was marked as severe, or cannot wait."""
    if report.urgent or report.safety:
        return ALARM
    look = QUIET if report.level is Level.NONE else LOOKS[report.level]
    if report.held is not None and report.level.rank:
        return replace(look, soft="card", text="text", held=True)
    return look


def has_news(report: SignalReport, seen: SignalReport) -> bool:
    """Return whether ``report`` has a worse level, or a new group or reason, compared to ``seen``."""
    return (
        report.level.rank > seen.level.rank
        or not set(report.groups) <= set(seen.groups)
        or not set(report.reasons) <= set(seen.reasons)
    )


class _LevelIcon(QWidget):
    """The icon of the level, as high as the text beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.look = QUIET
        self.setFixedSize(theme().px(24), theme().px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = theme().colour(self.look.strong).name()
        paint_icon(painter, self.look.icon, colour, QRectF(self.rect()))
        painter.end()


class Banner(QFrame):
    """Shows one SignalReport. Levels from "te weinig herstel" up are shown in full, lower levels on one line.

    Signals: ``why_asked``; ``signal_asked`` with a rule id; ``seen`` when the user folds the banner;
    ``answered`` with ``right`` or ``false_alarm``; ``report_asked`` for a report for a physician;
    ``recovery_week_asked``, ``discussed_asked`` and ``plan_asked`` for the deeds beside the advice. The
    safety texts of a report are always shown, whatever the size of the banner, folded or not.
    """

    why_asked = Signal()
    signal_asked = Signal(str)
    seen = Signal()
    answered = Signal(str)
    report_asked = Signal()
    recovery_week_asked = Signal()
    discussed_asked = Signal()
    plan_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the parts; ``show_report`` fills them."""
        super().__init__(parent)
        self.setObjectName("banner")
        self._look = QUIET
        self._report: SignalReport | None = None
        self._answer: EpisodeAnswer | None = None
        self._compact = False
        self._brief = False
        self._shown = True
        self._folded = False
        self._plan_words = ""
        self._said = ""
        self._quiet_folded = True
        """Whether the line on heart and sleep only has its explanation hidden."""
        self._icon = _LevelIcon()
        self._title = QLabel()
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._title.setWordWrap(True)
        self._title.installEventFilter(self)
        self._line: OneLine | None = None
        self._body = QLabel()
        self._body.setWordWrap(True)
        self._safety = QLabel()
        self._safety.setWordWrap(True)
        self._safety.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._inks = Ink(self._title), Ink(self._body), Ink(self._safety)
        self._chips = FlowBox(theme().px(6))
        self._build_buttons()
        self._build_layout()
        self.hide()

    def show_report(
        self, report: SignalReport, answer: EpisodeAnswer | None, seen: SignalReport | None
    ) -> None:
        """Show a report; ``seen`` is the report of the day on which the user folded this episode."""
        self._report, self._answer = report, answer
        self._folded = seen is not None and not has_news(report, seen)
        self._refresh()

    def offer_plan(self, words: str) -> None:
        """Offer a deed that can be put into the plan beside the advice; empty words offer none."""
        self._plan_words = words

    def set_room(self, *, compact: bool, shown: bool = True, brief: bool = False) -> None:
        """Set the size of the banner: ``compact`` is one line, ``brief`` only the title.

        ``shown`` is False on a page with the same content.
        """
        if (compact, shown, brief) != (self._compact, self._shown, self._brief):
            self._compact, self._shown, self._brief = compact, shown, brief
            self._refresh()

    # -- building ------------------------------------------------------------------------------------

    def _build_buttons(self) -> None:
        self._why = QPushButton(self.tr("Waarom dit advies?"))
        self._why.setProperty("role", "primary")
        self._why.clicked.connect(self.why_asked)
        self._seen = QPushButton(self.tr("Gezien"))
        self._seen.setToolTip(self.tr("Klapt de melding in tot er iets nieuws of ergers is"))
        self._seen.clicked.connect(self.seen)
        self._report_deed = QPushButton(self.tr("Maak verslag"))
        self._report_deed.setToolTip(self.tr("Een verslag voor je huisarts of sportarts"))
        self._report_deed.clicked.connect(self.report_asked)
        self._right = self._answer_button(self.tr("Klopte"), RIGHT)
        self._false = self._answer_button(self.tr("Loos alarm"), FALSE_ALARM)
        self._explain = QPushButton(self.tr("Waarom?"))
        self._explain.setProperty("role", "link")
        self._explain.clicked.connect(self.why_asked)
        self._open = QPushButton(self.tr("Toon"))
        self._open.setProperty("role", "link")
        self._open.clicked.connect(self._unfold)

    def _answer_button(self, text: str, answer: str) -> QPushButton:
        button = ToggleButton(text)
        button.setProperty("role", "link")
        button.clicked.connect(lambda: self.answered.emit(answer))
        return button

    def _build_layout(self) -> None:
        px = theme().px
        text = QVBoxLayout()
        text.setSpacing(px(4))
        text.addStretch(1)
        text.addWidget(self._title)
        text.addWidget(self._safety)
        text.addWidget(self._body)
        text.addWidget(self._chips)
        text.addStretch(1)
        self._buttons = QWidget()
        buttons = QVBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(px(4))
        buttons.addWidget(self._why)
        buttons.addWidget(self._report_deed)
        buttons.addWidget(self._seen)
        answers = QHBoxLayout()
        answers.setSpacing(0)
        answers.addWidget(self._right)
        answers.addWidget(self._false)
        buttons.addLayout(answers)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(px(14))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        row.addWidget(self._explain, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._open, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)

    # -- showing -------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        report = self._report
        silent = report is None or _says_nothing(report)
        if report is None or silent or not self._shown:
            self.hide()
            return
        warns = report.level.rank >= Level.UNDER_RECOVERED.rank
        wide = (warns or report.level is Level.ILL) and not self._folded and not self._compact
        self._look = look_of(report)
        self._icon.look = self._look
        give_meaning(self, f"{LEVEL}{report.level.value}")
        self._fill_texts(report, wide=wide)
        self._fill_chips(report if wide else None)
        self._buttons.setVisible(wide and warns)
        self._report_deed.setVisible(report.level is Level.SEE_PROFESSIONAL)
        for answer in (self._right, self._false):
            answer.setVisible(self._look is not ALARM)
        foldable = report.only_measured and not self._compact
        self._open.setText(self.tr("Verberg") if foldable and not self._quiet_folded else self.tr("Toon"))
        self._open.setVisible(foldable or (self._folded and warns and not self._compact))
        self._explain.setVisible(not wide and report.level.rank > 0 and not self._open.isVisibleTo(self))
        self._right.setChecked(self._answer is not None and self._answer.verdict == RIGHT)
        self._false.setChecked(self._answer is not None and self._answer.verdict == FALSE_ALARM)
        px = theme().px
        beside, margin = (px(14), px(4)) if self._brief else (px(22), px(12 if wide else 6))
        self._row.setContentsMargins(beside, margin, px(8 if self._brief else 16), margin)
        self._row.setSpacing(px(6 if self._brief else 14))
        self.setVisible(True)
        self.update()
        self._speak(report)

    def _fill_texts(self, report: SignalReport, *, wide: bool) -> None:
        title_ink, body_ink, safety_ink = self._inks
        weight = 600 if report.level.rank >= Level.UNDER_RECOVERED.rank else 400
        title_ink.write(self._look.text, 15 if wide else 14, weight)
        body_ink.write(self._look.text)
        summary = " ".join(translate(text) for text in (*report.summary, *report.explains))
        title = translate(report.title)
        # a complaint that cannot wait is the first thing to read, whatever the level of the day
        first = translate(report.safety_title) if report.safety_title and not report.urgent else title
        self._line = None
        if wide:
            self._title.setText(first)
            level = title if first != title else ""
            self._body.setText("\n".join(filter(None, (level, summary, self._advice(report)))))
        else:
            self._line = self._one_line(report, title, first, summary)
            self._shorten()
        self._title.setToolTip("" if wide else summary)
        # whom to call is all there is to read on the day of a severe complaint
        self._body.setVisible(wide and not (report.urgent and report.safety))
        loud = self._look is ALARM or bool(report.later)
        safety_ink.write(self._look.text if self._look is ALARM else "text", 14, 600 if loud else 400)
        self._safety.setText("\n".join(map(translate, _open_texts(report, brief=self._brief))))
        self._safety.setVisible(bool(self._safety.text()))

    def _one_line(self, report: SignalReport, title: str, first: str, summary: str) -> OneLine:
        """Return the line of a small banner: its title, and the part of the report that follows the title."""
        if self._brief or (report.only_measured and self._quiet_folded):
            return OneLine((first,))
        if first != title or not report.level.rank:
            return OneLine((first, title if first != title else summary))
        if report.urgent and report.safety:
            return OneLine((first,))
        calm = (translate(each.text) for each in report.advice if str(each.text) == NOT_URGENT)
        chips = tuple(translate(verdict.chip) for verdict in report.chips[:MAX_CHIPS])
        return OneLine((first, *calm), chips, tuple(map(translate, report.explains)))

    def _shorten(self) -> None:
        """Leave out signals of a small banner, the last first, until its title takes few enough lines."""
        line, title = self._line, self._title
        if line is None:
            return
        texts = line.texts(self.tr("en nog {n}"))
        room = QRect(0, 0, max(1, title.width()), 0)
        wraps, metrics = int(Qt.TextFlag.TextWordWrap), title.fontMetrics()
        most = (MOST_LINES + 0.5) * metrics.lineSpacing()  # heights of lines are rounded
        fitting = (text for text in texts if metrics.boundingRect(room, wraps, text).height() <= most)
        # before the first layout the width is not known
        title.setText(next(fitting, texts[-1]) if title.isVisible() else texts[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose the signals of a small banner again for another width."""
        if watched is self._title and event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self._shorten()
        return super().eventFilter(watched, event)

    def _advice(self, report: SignalReport) -> str:
        shown = {str(text) for text in _open_texts(report)}
        advice = [each for each in report.advice if str(each.text) not in shown]
        # a parent hears of it without a click
        kept = [each for each in advice[MAX_ADVICE:] if str(each.text) == FOR_MINORS]
        first = " ".join(translate(each.text) for each in (*advice[:MAX_ADVICE], *kept))
        return self.tr("Advies: {advice}").format(advice=first) if first else ""

    def _fill_chips(self, report: SignalReport | None) -> None:
        self._chips.clear()
        fired = report.chips if report else ()
        for verdict in fired[:MAX_CHIPS]:
            chip = QPushButton(translate(verdict.chip))
            chip.setProperty("role", "chip")
            chip.setToolTip(translate(verdict.line))
            chip.clicked.connect(lambda _=False, rule=verdict.rule: self.signal_asked.emit(rule))
            give_meaning(chip, verdict.rule)
            self._chips.add(chip)
        if len(fired) > MAX_CHIPS:
            more = QLabel(self.tr("en nog {n}").format(n=len(fired) - MAX_CHIPS))
            more.setProperty("role", "hint")
            self._chips.add(more)
        deeds = self._deeds(report) if report else ()
        for deed in deeds:
            self._chips.add(deed)
        self._chips.setVisible(bool(fired or deeds))

    def _deeds(self, report: SignalReport) -> tuple[QPushButton, ...]:
        """Return the buttons for what can be done about a warning: a recovery week, or a consultation."""
        if report.level.rank < Level.UNDER_RECOVERED.rank:
            return ()
        if report.level is Level.SEE_PROFESSIONAL:
            tip = self.tr("Noteer op welke dag je een professional sprak")
            return (_deed(self.tr("Besproken op…"), tip, self.discussed_asked),)
        within = report.recovery_week
        week = _deed(week_deed(within, report.day), week_tip(within), self.recovery_week_asked)
        if within or not self._plan_words:
            return (week,)
        tip = self.tr("Toont in Planning wat erbij komt, voordat het in je plan staat")
        return (_deed(self._plan_words, tip, self.plan_asked), week)

    def _speak(self, report: SignalReport) -> None:
        """Name the banner by one sentence and describe it by the others; announce another sentence once.

        A complaint that cannot wait is announced with whom to call, and at once.
        """
        title, safety = translate(report.title), [translate(text) for text in _open_texts(report)]
        others = [*safety, *(translate(text) for text in (*report.summary, *report.explains))]
        self.setAccessibleName(title)
        self.setAccessibleDescription(_one_text(others))
        said = _one_text([title, *safety])
        if said != self._said and self.isVisible():
            self._said = said
            say(self, said, urgent=bool(report.urgent or report.safety))

    def _unfold(self) -> None:
        if self._report is not None and self._report.only_measured:
            self._quiet_folded = not self._quiet_folded
            self._refresh()
            return
        self._folded = False
        self._refresh()
        self._why.setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rounded surface with a strong edge at the left, a mark besides the colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(area, theme().px(12), theme().px(12))
        painter.fillPath(shape, theme().colour(self._look.soft))
        painter.setClipPath(shape)
        painter.fillRect(QRectF(0, 0, theme().px(6), self.height()), theme().colour(self._look.strong))
        painter.setClipping(False)
        style = Qt.PenStyle.DashLine if self._look.held else Qt.PenStyle.SolidLine
        painter.setPen(QPen(theme().colour(self._look.line), 1, style))
        painter.drawPath(shape)
        painter.end()


def _deed(text: str, tip: str, asked: SignalInstance) -> QPushButton:
    deed = QPushButton(text)
    deed.setToolTip(tip)
    deed.setProperty("role", "link")
    deed.clicked.connect(asked)
    return deed


def _one_text(sentences: Iterable[str]) -> str:
    """Join sentences, with one full stop after each."""
    return " ".join(text if text.endswith((".", "!", "?", ":")) else f"{text}." for text in sentences)


def _says_nothing(report: SignalReport) -> bool:
    quiet = report.quiet and report.level is Level.NO_DATA
    nothing = report.level is Level.NONE and report.learning is None
    return (nothing or quiet) and not report.open_texts


def _open_texts(report: SignalReport, *, brief: bool = False) -> tuple[Text, ...]:
    """Return the texts that are never behind a click, most urgent first.

    ``brief``, for a very low window, keeps of each kind the text with whom to call.
    """
    ill = tuple(map(Text, ILL_TEXTS)) if report.level is Level.ILL else ()
    if brief:
        return (*report.safety[:1], *report.later, *report.care[-1:], *ill[-1:])
    return (*report.open_texts, *ill)
