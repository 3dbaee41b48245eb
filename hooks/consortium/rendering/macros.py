"""Words that stand in the macros of a template."""

from jinja2 import Environment


def said(environment: Environment, template: str, macro: str, *arguments: object) -> str:
    """Give what a macro of a template makes of the arguments, as plain text."""
    made = getattr(environment.get_template(template).module, macro)(*arguments)
    return str(made.unescape())
