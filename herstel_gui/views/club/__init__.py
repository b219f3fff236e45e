"""The club screens: a member's week file and the trainer's table. No code here changes a journal."""
