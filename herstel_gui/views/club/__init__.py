"""The club: what a member shares, and the table of the trainer. Nothing here changes a journal."""
