"""The addresses of the editors' pages, below ``desk/texts/``.

The converter of languages is registered by ``treaties.urls``, which includes them.
"""

from django.urls import path

from treaties.editing import edit_views, revision_views, views

urlpatterns = [
    path("", edit_views.listed, name="edits"),
    path("edit/<int:key>/", edit_views.edit, name="edit"),
    path("edit/<int:key>/discard/", edit_views.discarding, name="edit-discard"),
    path("edit/<int:key>/over/", edit_views.carrying, name="edit-over"),
    path("<slug:slug>/<language:language>/", views.text, name="edit-text"),
    path("<slug:slug>/<language:language>/revisions/", revision_views.revisions, name="revisions"),
    path(
        "<slug:slug>/<language:language>/revisions/<int:number>/",
        revision_views.revision,
        name="revision",
    ),
    path("<slug:slug>/<language:language>/<str:eid>/", views.unit, name="edit-unit"),
    path("<slug:slug>/<language:language>/<str:eid>/typed/", views.typed, name="edit-typed"),
]
