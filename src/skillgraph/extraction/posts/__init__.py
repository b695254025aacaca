"""Posts: words come in; the job titles among them, and the levels and stages of a career, go out."""
