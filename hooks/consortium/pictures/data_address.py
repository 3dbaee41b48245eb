"""Files inside others, which then ask nobody for them."""

from base64 import b64encode


def data_address(media_type: str, content: bytes) -> str:
    """Give content as an address that holds it (RFC 2397)."""
    return f"data:{media_type};base64,{b64encode(content).decode('ascii')}"
