"""Every address of the site."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("alongside.web.urls")),
    path("", include("alongside.web.start_urls")),
    path("", include("alongside.people.urls")),
    path("", include("alongside.jobs.urls")),
    path("", include("alongside.partnerships.urls")),
    path("", include("alongside.glossary.urls")),
    path("", include("alongside.supporters.urls")),
    path("", include("alongside.access.urls")),
    path("", include("alongside.notices.urls")),
    path("", include("alongside.sealed.urls")),
    path("", include("alongside.documents.urls")),
    path("", include("alongside.contributions.urls")),
    path("", include("alongside.closed.urls")),
    path("", include("alongside.initiatives.urls")),
    path("", include("alongside.decisions.urls")),
    path("", include("alongside.promises.urls")),
    path("", include("alongside.survey.urls")),
    path("", include("alongside.paper.urls")),
    path("", include("alongside.check.urls")),
]

handler400 = "alongside.web.views.errors.not_read"
handler403 = "alongside.web.views.errors.not_here"
handler404 = "alongside.web.views.errors.not_here"
handler500 = "alongside.web.views.errors.went_wrong"
