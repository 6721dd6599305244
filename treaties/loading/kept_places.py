"""Notes and collected items go along when two agreements become one."""

from treaties.models import Agreement, CollectionItem, Note


def move_kept(kept: Agreement, joined: Agreement) -> None:
    """Move what stands at provisions of one agreement to another that takes its texts.

    What a collection has of both is one item there, with both comments.
    """
    told = {"agreement": kept, "slug": kept.slug}
    Note.objects.filter(agreement=joined).update(**told)
    there = {
        (row.collection_id, row.eid): row for row in CollectionItem.objects.filter(agreement=kept)
    }
    for item in CollectionItem.objects.filter(agreement=joined):
        same = there.get((item.collection_id, item.eid))
        if same is None:
            CollectionItem.objects.filter(pk=item.pk).update(**told)
            continue
        if item.comment and item.comment != same.comment:
            same.comment = "\n".join(filter(None, (same.comment, item.comment)))
            same.save(update_fields=["comment"])
        item.delete()
