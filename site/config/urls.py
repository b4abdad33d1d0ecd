"""Every address of the site, and which room answers it."""

from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

from accounts import urls as account_urls
from api.door import unknown
from api.v1 import api
from pages import views
from pages.serving import serve
from pages.sharing.drafts import shared_draft, shared_file

handler404 = "pages.views.not_found"
handler403 = "pages.views.refused"
handler500 = "pages.views.broken"

urlpatterns = [
    path("admin/", include(account_urls)),
    path("admin/", include(admin_urls)),
    path("api/v1/", api.urls),
    re_path(r"^api/", api.answering(unknown), name="no_api"),
    path("documents/", include(document_urls)),
    path("search/", views.search, name="search"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("robots.txt", views.robots, name="robots"),
    path("health/", views.health, name="health"),
    path("accent/<slug:colour>.css", views.accent, name="accent"),
    path("media/<path:name>", views.media, name="media"),
    # With or without its last slash: a redirect would be one more answer with the token in it.
    re_path(r"^draft/(?P<token>[^/]+)/?$", shared_draft, name="shared_draft"),
    path("draft/<str:token>/<str:signature>/<path:name>", shared_file, name="shared_file"),
    re_path(r"^(?!_util/)((?:[\w\-]+/)*)$", serve, name="serve"),
    path("", include(wagtail_urls)),
]
