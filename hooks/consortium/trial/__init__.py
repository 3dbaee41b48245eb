"""The check tries the real thing: all that readers get, made as it will be on its day."""
