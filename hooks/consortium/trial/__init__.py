"""The check tries the real thing: all that readers get, made as it will be on its day."""

from consortium.trial.everything import NO_PLACES, trial

__all__ = ["NO_PLACES", "trial"]
