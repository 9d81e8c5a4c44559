package org.onrecord.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What an appearance prints of its document, where that is not what was on record of the document then; {@code null} where it is. A publisher is a name as it
 * was sent: nobody is looked up or recorded by it.
 */
@Embeddable
public record Printed(@Column(name = "printed_url") String url, @Column(name = "printed_title") String title,
        @Column(name = "printed_publisher") String publisher, @Column(name = "printed_published") String published) {
    public static final Printed NOTHING = new Printed(null, null, null, null);

    public Printed withoutTitle() {
        return new Printed(url, null, publisher, published);
    }
}
