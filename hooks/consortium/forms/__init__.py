"""Forms made from the model: what they ask, check by and write, and the records they change."""

from consortium.forms.loaded import loaded_files
from consortium.forms.table import FORMS, table

__all__ = ["FORMS", "loaded_files", "table"]
