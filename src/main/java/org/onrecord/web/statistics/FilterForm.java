package org.onrecord.web.statistics;

import java.util.List;
import java.util.Map;

import org.onrecord.web.WebRequest;

/**
 * The fields by which statements are chosen most; whatever else is asked for goes with them unseen. Drawn by <code>{#filters form /}</code>.
 *
 * @param others the parameters that have fields of their own
 */
public record FilterForm(WebRequest request, List<String> others) {
    private static final List<String> FIELDS = List.of("q", "speaker", "claim", "publisher", "stance", "from", "to");

    public String value(String name) {
        return request.value(name);
    }

    public boolean chosen(String stance) {
        return request.values("stance").contains(stance);
    }

    /** What is asked for that has no field; of several values, a field shows none. */
    public List<Map.Entry<String, String>> hidden() {
        return request.parametersBut("").stream()
                .filter(parameter -> !others.contains(parameter.getKey()) && !single(parameter.getKey())).toList();
    }

    /** Whether a parameter is shown in its field. */
    public boolean single(String name) {
        return FIELDS.contains(name) && (name.equals("stance") || request.count(name) <= 1);
    }
}
