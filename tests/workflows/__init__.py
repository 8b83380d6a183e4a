"""The workflows of samples/ci, run as their systems run them, and stand-ins for what they call."""
