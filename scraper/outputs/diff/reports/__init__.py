"""Comparisons as text for people, pages, and data for programs: one module a form."""
