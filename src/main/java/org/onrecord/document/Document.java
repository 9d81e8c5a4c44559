package org.onrecord.document;

import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.onrecord.api.Ids;
import org.onrecord.changeset.ChangeTracker;
import org.onrecord.curation.Mergeable;
import org.onrecord.date.EdtfDate;
import org.onrecord.speaker.Speaker;
import org.onrecord.text.AddressIdentity;
import org.onrecord.text.AddressLikeness;
import org.onrecord.text.Folding;

/** One published source: an article, a post, a transcript. Curated in place, not versioned. */
@Entity
@EntityListeners(ChangeTracker.class)
public class Document extends Mergeable<Document, UUID> {
    @Id
    UUID id;
    /** As it was given. */
    String url;
    /** The {@link AddressIdentity} of the URL. */
    String urlIdentity;
    /** The {@link AddressLikeness} of the URL. */
    String likeness;
    String title;
    String foldedTitle;
    /** The folded title where there is no URL, by which it would be found before its title. */
    String untracedTitle;
    @ManyToOne(fetch = FetchType.LAZY)
    Speaker publisher;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "published"))
    @AttributeOverride(name = "earliest", column = @Column(name = "published_earliest"))
    @AttributeOverride(name = "latest", column = @Column(name = "published_latest"))
    @AttributeOverride(name = "qualified", column = @Column(name = "published_qualified"))
    EdtfDate published;

    protected Document() {
    }

    Document(String url, String title, Speaker publisher, EdtfDate published) {
        this(Ids.next(), url, title, publisher, published);
    }

    Document(UUID id, String url, String title, Speaker publisher, EdtfDate published) {
        this.id = id;
        describe(url, title, publisher, published);
    }

    /** Whether something is not recorded of it yet, or less exactly. */
    boolean lacks(String aTitle, Speaker aPublisher, EdtfDate aDate) {
        return title == null && aTitle != null || publisher == null && aPublisher != null || lacks(aDate);
    }

    private boolean lacks(EdtfDate aDate) {
        return aDate != null && (published == null || aDate.moreExactThan(published));
    }

    /** Takes what is not recorded of it yet, and a date that is more exact. */
    void complete(String newTitle, Speaker newPublisher, EdtfDate newPublished) {
        entitle(title == null ? newTitle : title);
        publisher = publisher == null ? newPublisher : publisher;
        published = lacks(newPublished) ? newPublished : published;
    }

    void locate(String newUrl) {
        url = newUrl;
        urlIdentity = newUrl == null ? null : AddressIdentity.of(newUrl);
        likeness = newUrl == null ? null : AddressLikeness.of(urlIdentity);
        untracedTitle = newUrl == null ? foldedTitle : null;
    }

    private void entitle(String newTitle) {
        title = newTitle;
        foldedTitle = newTitle == null ? null : Folding.fold(newTitle);
        untracedTitle = url == null ? foldedTitle : null;
    }

    /** Gives it a new state, as an editor wants it. */
    final void describe(String newUrl, String newTitle, Speaker newPublisher, EdtfDate newPublished) {
        publisher = newPublisher;
        published = newPublished;
        locate(newUrl);
        entitle(newTitle);
    }

    /** Tells that it changes, and answers how to restore what is curated of it to what it is now. */
    Runnable restorer() {
        Runnable unrevised = revise();
        String knownTitle = title;
        Speaker knownPublisher = publisher;
        EdtfDate knownPublished = published;
        return () -> {
            entitle(knownTitle);
            publisher = knownPublisher;
            published = knownPublished;
            unrevised.run();
        };
    }

    boolean isAt(String anUrl) {
        return AddressIdentity.of(anUrl).equals(urlIdentity);
    }

    boolean says(String aTitle) {
        return Folding.fold(aTitle).equals(foldedTitle);
    }

    public Speaker publisher() {
        return publisher;
    }

    @Override
    protected Document self() {
        return this;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String slug() {
        return id.toString();
    }

    @Override
    public String origin() {
        return slug();
    }

    public String url() {
        return url;
    }

    String urlIdentity() {
        return urlIdentity;
    }

    String foldedTitle() {
        return foldedTitle;
    }

    public String title() {
        return title;
    }

    public EdtfDate published() {
        return published;
    }
}
