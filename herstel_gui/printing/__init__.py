"""Draws tables, reports and cards on sheets of paper, for a printer, a PDF or a preview."""

from herstel_gui.printing.paper import week_pdf

__all__ = ["week_pdf"]
