"""What changed in an API between two documents: structure first, judgement second.

    two documents --walk--> deltas (what differs, and at which places) --judge--> changes (what of it breaks whom)

A delta is plain fact: an attribute of an operation, parameter or schema that is another, or a part that is there on one
side only. Rules (``rules.yaml``) turn deltas into changes with a level and words.
"""
