"""Checks that the numbers in a news post agree with one another."""

__version__ = "0.1.0"
