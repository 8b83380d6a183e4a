"""Where a site is put: a folder, a bucket, a branch of a repository. They know files and nothing of what is in them."""
