"""Measurements: speed and memory (`make bench`), accuracy on real references (`make corpus`)."""
