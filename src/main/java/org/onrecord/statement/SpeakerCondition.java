package org.onrecord.statement;

import java.util.ArrayList;
import java.util.List;

import org.onrecord.api.Where;
import org.onrecord.date.Period;
import org.onrecord.speaker.SpeakerSpan;

/** That a path of a query on {@code StatementVersion v} leads to one of some speakers. */
final class SpeakerCondition {
    private SpeakerCondition() {
    }

    /** One of these speakers, within the time for which it is meant. */
    static String anyOf(String path, List<SpeakerSpan> spans, Where where, String parameter) {
        List<String> any = new ArrayList<>();
        List<Long> always = spans.stream().filter(span -> span.period().unlimited()).map(SpeakerSpan::speaker).distinct().toList();
        if (!always.isEmpty()) {
            any.add(path + " in :" + parameter);
            where.with(parameter, always);
        }
        List<SpeakerSpan> limited = spans.stream().filter(span -> !span.period().unlimited()).toList();
        for (int i = 0; i < limited.size(); i++) {
            Period period = limited.get(i).period();
            any.add("%s = :%s%d and v.date.earliest < :%sEnds%d and v.date.latest > :%sStarts%d"
                    .formatted(path, parameter, i, parameter, i, parameter, i));
            where.with(parameter + i, limited.get(i).speaker()).with(parameter + "Ends" + i, period.ends())
                    .with(parameter + "Starts" + i, period.starts());
        }
        return "(" + String.join(" or ", any) + ")";
    }
}
