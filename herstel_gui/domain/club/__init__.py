"""The week file of a club member, and the trainer's table of many members."""
