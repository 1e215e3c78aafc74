"""Each door, against its format and its readers; what holds of all of them is in `test_doors.py`."""
