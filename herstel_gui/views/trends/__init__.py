"""The trends page. Only this package imports numpy and pyqtgraph, when the page is first opened."""
