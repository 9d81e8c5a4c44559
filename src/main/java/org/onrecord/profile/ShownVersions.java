package org.onrecord.profile;

import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.statement.IndexedRows;
import org.onrecord.statement.Stance;
import org.onrecord.statement.StatementCriteria;
import org.onrecord.statement.StatementIndex;

/** Gives what profiles are made of: from the index or, while that is being made, from the database, which takes a hundred times as long. */
@ApplicationScoped
class ShownVersions {
    private final StatementIndex index;
    private final ProfileRepository repository;

    ShownVersions(StatementIndex index, ProfileRepository repository) {
        this.index = index;
        this.repository = repository;
    }

    /** @param versions is given one after the other, which is the same object for all of them */
    void each(StatementCriteria criteria, Consumer<ShownVersion> versions) {
        if (index.changeset() < criteria.changeset()) {
            repository.each(criteria, versions);
            return;
        }
        index.each(null, criteria, rows -> {
            Row row = new Row(rows);
            for (; row.place < rows.size(); row.place++) {
                versions.accept(row);
            }
        });
    }

    private static final class Row implements ShownVersion {
        private final IndexedRows rows;
        private int place;

        private Row(IndexedRows rows) {
            this.rows = rows;
        }

        @Override
        public long serial() {
            return rows.serial(place);
        }

        @Override
        public UUID id() {
            return rows.id(place);
        }

        @Override
        public long claim() {
            return rows.claim(place);
        }

        @Override
        public long speaker() {
            return rows.speaker(place);
        }

        @Override
        public Stance stance() {
            return rows.stance(place);
        }

        @Override
        public long earliest() {
            return rows.earliest(place);
        }

        @Override
        public long latest() {
            return rows.latest(place);
        }
    }
}
