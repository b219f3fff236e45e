"""Paper: the values of the domain laid out on a sheet, for a printer, a PDF or a preview."""

from herstel_gui.printing.paper import week_pdf

__all__ = ["week_pdf"]
