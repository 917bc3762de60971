"""Addresses of the check: the whole, one principle, one finding, and the forms to take away."""

from django.urls import path

from alongside.check.views import pages, remarks, taking

app_name = "check"
HERE = "p/<slug:slug>/check/"
urlpatterns = [
    path(HERE, pages.index, name="index"),
    path(f"{HERE}easy/", pages.easy, name="easy"),
    path(f"{HERE}report/", taking.report, name="report"),
    path(f"{HERE}report.pdf", taking.report_pdf, name="report_pdf"),
    path(f"{HERE}findings.json", taking.findings_json, name="findings_json"),
    path(f"{HERE}findings.csv", taking.findings_csv, name="findings_csv"),
    path(f"{HERE}about/<slug:key>/", pages.principle, name="principle"),
    path(f"{HERE}<slug:key>/", pages.finding, name="finding"),
    path(f"{HERE}<slug:key>/entries/", pages.entries, name="entries"),
    path(f"{HERE}<slug:key>/say/", remarks.say_something, name="say"),
]
