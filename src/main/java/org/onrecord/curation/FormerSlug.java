package org.onrecord.curation;

import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;

/** A slug that something had before it was renamed. It goes on meaning that, and nothing else ever gets it. */
@MappedSuperclass
public abstract class FormerSlug<T extends Slugged<T>> {
    @Id
    private String slug;
    @ManyToOne(fetch = FetchType.LAZY)
    private T holder;

    protected FormerSlug() {
    }

    protected FormerSlug(String slug, T holder) {
        this.slug = slug;
        this.holder = holder;
    }

    public String slug() {
        return slug;
    }

    public T holder() {
        return holder;
    }
}
