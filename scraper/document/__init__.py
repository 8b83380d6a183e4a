"""The API model to an OpenAPI document: its parts, the overlays on it, and how it is written."""
