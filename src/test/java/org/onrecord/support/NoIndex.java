package org.onrecord.support;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import org.onrecord.list.Cursor;
import org.onrecord.list.Format;
import org.onrecord.statement.CountedRows;
import org.onrecord.statement.Hit;
import org.onrecord.statement.IndexedLink;
import org.onrecord.statement.IndexedRows;
import org.onrecord.statement.LinkType;
import org.onrecord.statement.RenderedVersion;
import org.onrecord.statement.StatementCriteria;
import org.onrecord.statement.StatementIndex;
import org.onrecord.statement.StatementSort;
import org.onrecord.statement.StatementTexts;

/** As it is before the first one is made. */
public final class NoIndex implements StatementIndex {
    @Override
    public long changeset() {
        return -1;
    }

    @Override
    public void follow(Duration patience) {
        throw new AssertionError();
    }

    @Override
    public List<Hit> find(String words, StatementCriteria criteria, StatementSort sort, Cursor after, int most, Format format,
            Function<byte[], StatementTexts> texts) {
        throw new AssertionError();
    }

    @Override
    public Optional<RenderedVersion> one(UUID id, long changeset) {
        throw new AssertionError();
    }

    @Override
    public long count(String words, StatementCriteria criteria) {
        throw new AssertionError();
    }

    @Override
    public void each(String words, StatementCriteria criteria, Consumer<IndexedRows> rows) {
        throw new AssertionError();
    }

    @Override
    public void eachAlike(StatementCriteria criteria, Consumer<CountedRows> rows) {
        throw new AssertionError();
    }

    @Override
    public void links(LinkType type, StatementCriteria criteria, Consumer<IndexedLink> links) {
        throw new AssertionError();
    }
}
