"""Small widgets shared by the pages and dialogs."""
