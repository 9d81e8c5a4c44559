package org.onrecord.curation;

import jakarta.persistence.MappedSuperclass;

/** What is curated and known by a slug that editors may change. */
@MappedSuperclass
public abstract class Slugged<T extends Slugged<T>> extends Mergeable<T, Long> {
    private String origin;

    protected Slugged() {
    }

    protected Slugged(String slug) {
        origin = slug;
    }

    protected abstract void rename(String slug);

    @Override
    public String origin() {
        return origin;
    }

    /** The origin as an export has it: {@code null} where it still goes by that. */
    public String exportedOrigin() {
        return origin.equals(slug()) ? null : origin;
    }

    /** Gives it back the origin and the revision that it had in another database. */
    public void restore(String knownOrigin, Long known) {
        origin = knownOrigin == null ? slug() : knownOrigin;
        restore(known);
    }
}
