"""Tests of generated Python clients, and the helpers that play the services they call."""
