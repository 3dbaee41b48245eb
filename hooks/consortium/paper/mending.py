"""What WeasyPrint 70 leaves undone for PDF/UA-1, mended with pikepdf: one function for each."""

import io

import pikepdf

_PRINT = 4
"""The third bit of an annotation's flags (ISO 32000-1, table 165)."""


def mended(pdf: bytes) -> bytes:
    """Give a PDF with its gaps mended: the same bytes for the same PDF."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        make_page_numbers_artifacts(opened)
        let_links_be_printed(opened)
        out = io.BytesIO()
        opened.save(
            out,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
        )
    return out.getvalue()


def make_page_numbers_artifacts(pdf: pikepdf.Pdf) -> None:
    """Mark what stands in the margins as an artifact, so that no reader hears it on every page.

    WeasyPrint marks it as content whose elements hang from nothing:
    https://github.com/Kozea/WeasyPrint/issues/1836
    """
    root = pdf.Root.StructTreeRoot
    heard = _hanging_from(root)
    elements = _elements_by_page(root.ParentTree)
    for page in pdf.pages:
        of_page = elements[int(page.StructParents)]
        margin = {at for at, element in enumerate(of_page) if element.objgen not in heard}
        if not margin:
            continue
        page.Contents = pdf.make_stream(_with_artifacts(page, margin))
        for at in margin:
            of_page[at] = pikepdf.Object.parse(b"null")


def let_links_be_printed(pdf: pikepdf.Pdf) -> None:
    """Set the Print flag of every link: without it, what is printed is not what is shown.

    WeasyPrint sets no flags (seen in its 70.0, `weasyprint/pdf/anchors.py`).
    """
    for page in pdf.pages:
        for annotation in page.get("/Annots", ()):
            annotation.F = int(annotation.get("/F", 0)) | _PRINT


def _hanging_from(root: pikepdf.Object) -> frozenset[tuple[int, int]]:
    """Give the elements of the structure tree that a reader comes by."""
    elements = set()
    waiting = [root]
    while waiting:
        element = waiting.pop()
        elements.add(element.objgen)
        waiting.extend(kid for kid in element.get("/K", ()) if _is_element(kid))
    return frozenset(elements)


def _is_element(kid: object) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def _elements_by_page(parent_tree: pikepdf.Object) -> dict[int, pikepdf.Object]:
    numbers = parent_tree.Nums
    return {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}


def _with_artifacts(page: pikepdf.Page, margin: set[int]) -> bytes:
    """Give the page's drawing with some of its marked content as artifacts of the page."""
    drawing: list[pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands, operator = instruction.operands, instruction.operator
        if str(operator) == "BDC" and int(operands[1].get("/MCID", -1)) in margin:
            artifact = pikepdf.Dictionary(Type=pikepdf.Name.Pagination)
            begins = [pikepdf.Name.Artifact, artifact]
            drawing.append(pikepdf.ContentStreamInstruction(begins, operator))
        else:
            drawing.append(instruction)
    return pikepdf.unparse_content_stream(drawing)
