"""Dialogs for what a person does about a warning: a recovery week, a consultation."""
