"""The day page: a form for the measures, trainings, tags and note of one day."""
