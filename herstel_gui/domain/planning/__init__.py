"""What a person plans: trainings, rest, holidays, the way back after a warning, and the checks of a plan."""
