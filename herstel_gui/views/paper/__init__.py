"""Sheets on screen: a preview, and a dialog to print them or save them as a PDF."""
