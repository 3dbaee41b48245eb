"""What every page is made with: the site, the templates, and the way back home."""

from consortium.rendering.breadcrumb import Crumb
from consortium.rendering.page import FeedLink, Page
from consortium.rendering.recipe import Recipe
from consortium.rendering.renderer import Renderer
from consortium.rendering.site import Site, with_slash

__all__ = ["Crumb", "FeedLink", "Page", "Recipe", "Renderer", "Site", "with_slash"]
