"""Sheets on screen: a true preview, and a dialog that prints or keeps them."""
