"""What is made of an OpenAPI document: its validation, clients, portal, changelog. Nothing here reads pages."""
