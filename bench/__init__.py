"""Benchmarks: ratios measured in one run, each module runnable alone (`python -m bench.fabrication`)."""
