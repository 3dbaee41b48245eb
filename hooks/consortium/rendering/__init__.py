"""What every page is made with: the site, the templates, and how honestly a thing may be told."""

from consortium.rendering.renderer import Renderer
from consortium.rendering.site import Site, with_slash

__all__ = ["Renderer", "Site", "with_slash"]
