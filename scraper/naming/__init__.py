"""Names, chosen once: operationIds and schema names. Input order never matters; numbers come last."""
