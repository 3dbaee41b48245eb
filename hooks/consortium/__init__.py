"""The signposting directory: records, answers and pages. Nothing here imports MkDocs."""
