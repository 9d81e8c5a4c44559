package org.onrecord.storage;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

import org.onrecord.text.Folding;
import org.onrecord.text.Identifier;
import org.onrecord.text.Resemblance;
import org.onrecord.text.Slug;

/**
 * Computes anew, by the rules of today, in what form names, texts and titles are compared. Two speakers whose names have become one stay two: the name is
 * ambiguous from then on.
 */
public class V9__Folded extends BaseJavaMigration implements JavaMigration {
    /** Hibernate takes ids from below the number that a sequence gives. */
    private static final int INCREMENT = 50;

    private Batches batches;
    private long last;

    @Override
    public void migrate(Context context) throws SQLException {
        batches = new Batches(context.getConnection());
        batches.execute("alter table import add column completed bigint default 0 not null");
        batches.execute("alter table likeness add column kind varchar");
        batches.execute("delete from likeness");
        batches.each("select id, name, slug, coalesce(survivor_id, id), kind from speaker", 0L, this::speakers);
        batches.each("select id, name from alias", 0L,
                rows -> batches.update("update alias set folded_name = ? where id = ? and folded_name <> ?", rows, row -> {
                    String folded = Folding.fold((String) row[1]);
                    return new Object[]{folded, row[0], folded};
                }));
        batches.each("select id, text from claim", 0L,
                rows -> batches.update("update claim set folded_text = ?, likeness = ? where id = ?", rows,
                        row -> new Object[]{Folding.fold((String) row[1]), Resemblance.ofText((String) row[1]), row[0]}));
        batches.each("select id, title, url from document", new UUID(0, 0),
                rows -> batches.update("update document set folded_title = ?, untraced_title = ? where id = ?",
                        rows.stream().filter(row -> row[1] != null).toList(), row -> {
                            String folded = Folding.fold((String) row[1]);
                            return new Object[]{folded, row[2] == null ? folded : null, row[0]};
                        }));
        batches.execute("alter sequence likeness_seq restart with " + (last + INCREMENT));
    }

    private void speakers(List<Object[]> rows) throws SQLException {
        batches.update("update speaker set folded_name = ? where id = ? and folded_name <> ?", rows, row -> {
            String folded = Folding.fold((String) row[1]);
            return new Object[]{folded, row[0], folded};
        });
        TreeMap<Long, Long> standing = new TreeMap<>();
        TreeMap<Long, Set<String>> names = new TreeMap<>();
        TreeMap<Long, Set<Identifier>> identifiers = new TreeMap<>();
        for (Object[] row : rows) {
            if (!"ANONYMOUS".equals(row[4])) {
                standing.put((Long) row[0], (Long) row[3]);
                Set<String> called = add(names, row[0], Resemblance.ofName((String) row[1]));
                if (!Slug.ofSeries((String) row[2], (String) row[1])) {
                    called.add(Resemblance.ofName((String) row[2]));
                }
            }
        }
        Object first = rows.get(0)[0];
        Object end = rows.get(rows.size() - 1)[0];
        for (Object[] alias : batches.read("select speaker_id, name from alias where speaker_id between ? and ?", first, end)) {
            add(names, alias[0], Resemblance.ofName((String) alias[1]));
        }
        for (Object[] sameAs : batches.read("select speaker_id, url from speaker_same_as where speaker_id between ? and ?", first, end)) {
            add(identifiers, sameAs[0], Identifier.of((String) sameAs[1]));
        }
        List<Object[]> likenesses = new ArrayList<>();
        names.forEach((speaker, some) -> some.forEach(
                name -> likenesses.add(new Object[]{++last, speaker, standing.get(speaker), "NAME", name, null})));
        identifiers.forEach((speaker, some) -> some.forEach(one -> likenesses
                .add(new Object[]{++last, speaker, standing.get(speaker), "SAME_AS", one.key(), one.kind()})));
        batches.update("insert into likeness (id, speaker_id, standing_id, reason, likeness, kind) values (?, ?, ?, ?, ?, ?)", likenesses,
                row -> row);
    }

    private static <T> Set<T> add(Map<Long, Set<T>> likenesses, Object speaker, T likeness) {
        Set<T> all = likenesses.computeIfAbsent((Long) speaker, key -> new LinkedHashSet<>());
        all.add(likeness);
        return all;
    }
}
