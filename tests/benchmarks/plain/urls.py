"""Our addresses, and Wagtail's APIs beside them: for the benchmark alone."""

from django.urls import path
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.api.v3.api import api as v3

from config.urls import urlpatterns as ours

v2 = WagtailAPIRouter("wagtailapi_v2")
v2.register_endpoint("pages", PagesAPIViewSet)

urlpatterns = [path("v2/", v2.urls), path("v3/", v3.urls), *ours]
