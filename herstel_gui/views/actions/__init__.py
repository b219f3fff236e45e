"""The actions of the main window's menus, one module per group."""
