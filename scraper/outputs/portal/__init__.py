"""The portal: built specs to a static site for people, and to the catalogues that machines read."""
