"""The site's addresses, and v3 beside them."""

from django.urls import path
from wagtail.api.v3.api import api as v3

from config.urls import urlpatterns as ours

routes, *names = v3.urls
urlpatterns = [path("v3/", (routes, *names)), *ours]
