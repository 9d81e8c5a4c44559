package org.onrecord.web.statistics;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.onrecord.date.DateBound;
import org.onrecord.web.WebRequest;

/** Where the statements that something counts are listed: with the filters of the page, and narrower. */
public record StatementsLink(WebRequest request, List<String> notFilters) {
    private static final String SPEAKER = "speaker";
    private static final String FROM = "from";
    private static final String TO = "to";

    /** @param narrower parameters in the place of those of the page */
    public String to(Map<String, String> narrower) {
        return to("/statements", narrower);
    }

    String to(String path, Map<String, String> narrower) {
        return request.link(path, Stream.concat(
                request.parametersBut("").stream().filter(parameter -> kept(parameter.getKey(), narrower)),
                narrower.entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(parameter -> Map.entry(parameter.getKey(), within(parameter.getKey(), parameter.getValue()))))
                .toList());
    }

    private boolean kept(String parameter, Map<String, String> narrower) {
        // Whose statements are counted is known by then, be it an affiliate.
        boolean widens = parameter.equals("affiliates") && narrower.containsKey(SPEAKER);
        return !notFilters.contains(parameter) && !narrower.containsKey(parameter) && !widens;
    }

    /** A period may begin before what is asked for, and end after it. */
    private String within(String parameter, String value) {
        String asked = request.value(parameter);
        if (asked.isEmpty()) {
            return value;
        }
        boolean asks = switch (parameter) {
            case FROM -> DateBound.valueOf(asked).earliest().isAfter(DateBound.valueOf(value).earliest());
            case TO -> DateBound.valueOf(asked).latest().isBefore(DateBound.valueOf(value).latest());
            default -> false;
        };
        return asks ? asked : value;
    }
}
