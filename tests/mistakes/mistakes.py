"""Mistakes people make, one at a time in the good county, in the order of the golden file."""

from mistakes.check_mistakes import CHECKS
from mistakes.document_mistakes import DOCUMENT_MISTAKES
from mistakes.event_mistakes import EVENTS
from mistakes.field_mistakes import FIELDS
from mistakes.figure_mistakes import FIGURES
from mistakes.file_mistakes import FILES
from mistakes.found_mistakes import FOUND, FOUND_WARNINGS
from mistakes.glossary_mistakes import GLOSSARY_MISTAKES
from mistakes.look_mistakes import LOOK
from mistakes.lost_line_mistakes import LOST_LINES
from mistakes.newsletter_mistakes import NEWSLETTER_WARNINGS, NEWSLETTERS
from mistakes.page_mistakes import PAGES
from mistakes.picture_mistakes import PICTURE_FILES, PICTURE_WARNINGS
from mistakes.plan_mistakes import PLAN
from mistakes.quotation_mistakes import QUOTATIONS
from mistakes.reading_mistakes import FORM, SILENT
from mistakes.report_mistakes import REPORT_WARNINGS, REPORTS
from mistakes.rule_mistakes import RULES, WARNINGS
from mistakes.slips import SLIPS

MISTAKES = (
    *SILENT,
    *FORM,
    *FIELDS,
    *RULES,
    *FOUND,
    *CHECKS,
    *EVENTS,
    *WARNINGS,
    *FOUND_WARNINGS,
    *PAGES,
    *NEWSLETTERS,
    *NEWSLETTER_WARNINGS,
    *PICTURE_FILES,
    *PICTURE_WARNINGS,
    *PLAN,
    *QUOTATIONS,
    *GLOSSARY_MISTAKES,
    *DOCUMENT_MISTAKES,
    *REPORTS,
    *REPORT_WARNINGS,
    *FIGURES,
    *LOST_LINES,
    *LOOK,
    *FILES,
    *SLIPS,
)
