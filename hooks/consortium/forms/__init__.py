"""Forms made from the model: what they ask, check by and write, and the records they change."""

from consortium.forms.loaded import loaded_files
from consortium.forms.table import FORMS, has_form, table

__all__ = ["FORMS", "has_form", "loaded_files", "table"]
