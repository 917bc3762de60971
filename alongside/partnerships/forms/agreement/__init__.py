"""One thing of an agreement a form: asked at the start, and again whenever somebody suggests a change."""
