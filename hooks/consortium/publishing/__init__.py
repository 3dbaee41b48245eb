"""From bodies to the files of the site: sitemap, old addresses."""
