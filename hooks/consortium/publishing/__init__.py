"""From bodies to the files of the site: shells, policy, sitemap, old addresses."""
