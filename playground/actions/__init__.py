"""What the control side does: it sets the scene, acts as people, and looks."""
