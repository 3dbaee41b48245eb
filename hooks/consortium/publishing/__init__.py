"""From bodies to the files of the site: policy, sitemap, old addresses."""
