"""From bodies to the files of the site: shells, policy, search, sitemap, old addresses."""
