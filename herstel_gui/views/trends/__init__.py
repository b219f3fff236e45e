"""The trends page. The only place where numpy and pyqtgraph are loaded, on first opening."""
