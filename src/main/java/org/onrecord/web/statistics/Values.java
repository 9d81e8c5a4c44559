package org.onrecord.web.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.statement.FilterNames;
import org.onrecord.statistics.Dimension;
import org.onrecord.statistics.StatisticsRow;
import org.onrecord.web.WebRequest;

/** What people call the values that statements are counted by. */
@ApplicationScoped
class Values {
    private static final String NO_ONE = "none";

    private final FilterNames names;

    Values(FilterNames names) {
        this.names = names;
    }

    /** The names of all values of some rows. */
    record Shown(WebRequest request, StatisticsMessages words, Map<String, String> speakers, Map<String, String> claims) {
        String name(Dimension dimension, String value) {
            if (value == null || dimension == Dimension.VIA && value.equals(NO_ONE)) {
                return dimension == Dimension.VIA ? words.unrelayed() : words.none();
            }
            if (dimension.ofSpeakers()) {
                return speakers.getOrDefault(value, value);
            }
            return switch (dimension) {
                case STANCE -> words.stance(value);
                case CLAIM -> claims.getOrDefault(value, value);
                case LANGUAGE -> Locale.forLanguageTag(value).getDisplayName(request.locale());
                default -> value;
            };
        }

        /** Where it is shown itself, or {@code null}. */
        String page(Dimension dimension, String value) {
            if (value == null || value.equals(NO_ONE)) {
                return null;
            }
            return dimension.ofSpeakers()
                    ? request.to("/speakers", value)
                    : dimension == Dimension.CLAIM ? request.to("/claims", value) : null;
        }
    }

    Shown of(List<StatisticsRow> rows, List<Dimension> by, WebRequest request) {
        Set<String> speakers = new HashSet<>();
        Set<String> claims = new HashSet<>();
        for (Dimension dimension : by) {
            Set<String> ids = dimension.ofSpeakers() ? speakers : dimension == Dimension.CLAIM ? claims : new HashSet<>();
            rows.stream().map(row -> row.value(dimension)).filter(value -> value != null && !value.equals(NO_ONE)).forEach(ids::add);
        }
        return new Shown(request, request.words(StatisticsMessages.class), speakers.isEmpty() ? Map.of() : names.ofSpeakers(speakers),
                claims.isEmpty() ? Map.of() : names.ofClaims(claims));
    }
}
