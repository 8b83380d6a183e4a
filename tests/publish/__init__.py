"""Tests of publishing: catalogues, targets, the preview. The portal's pages have their own."""
