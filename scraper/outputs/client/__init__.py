"""A Python client package from an OpenAPI document: openapi-python-client with the project's templates.

    document --adapt--> the generator's own dialect + details it would discard --render--> package

The generator silently loses what it has no word for. So the document is first put in terms it keeps: unique ASCII
names, one schema per object, successes only. What it discards goes round it: names on the wire, constraints, links,
paging.
"""
