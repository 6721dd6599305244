"""The addresses of collections and of what is in them."""

from django.urls import path

from treaties.collecting import item_views, views

urlpatterns = [
    path("", views.collections, name="collections"),
    path("new/", views.new, name="new-collection"),
    path("<int:key>/", views.collection, name="collection"),
    path("<int:key>.<str:ending>", views.as_file, name="collection-file"),
    path("<int:key>/edit/", views.edit, name="edit-collection"),
    path("<int:key>/delete/", views.delete, name="delete-collection"),
    path("<int:key>/copy/", views.copy, name="copy-collection"),
    path("<int:key>/<int:item>/move/", item_views.move, name="move-item"),
    path("<int:key>/<int:item>/comment/", item_views.remark, name="remark-item"),
    path("<int:key>/<int:item>/remove/", item_views.remove, name="remove-item"),
]
