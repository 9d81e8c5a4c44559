package org.onrecord.web.changes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.changeset.ChangeLog;
import org.onrecord.changeset.ChangesetView;
import org.onrecord.list.Limit;
import org.onrecord.list.Page;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;

/** Lists changesets, the newest first; where no start is given, the last ones. */
@ApplicationScoped
class ChangesPage implements WebPage<Page<ChangesetView>> {
    private static final int MOST = 50;
    private static final String SINCE = "since";
    private static final String LIMIT = "limit";

    private final ChangeLog log;

    ChangesPage(ChangeLog log) {
        this.log = log;
    }

    @CheckedTemplate(basePath = "changes")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance changes(WebRequest request, List<ChangesetView> changesets, String newer, String older);
    }

    @Override
    public String path() {
        return "/changes";
    }

    @Override
    public Class<? super Page<ChangesetView>> type() {
        return Page.class;
    }

    @Override
    public TemplateInstance show(Page<ChangesetView> answer, WebRequest request) {
        int most = request.value(LIMIT).isEmpty() ? MOST : Math.min(Limit.valueOf(request.value(LIMIT)).most(), MOST);
        boolean last = request.value(SINCE).isEmpty() && request.value("cursor").isEmpty();
        List<ChangesetView> shown = new ArrayList<>(last
                ? log.between(Math.max(answer.changeset() - most, 0), answer.changeset(), most)
                : answer.items());
        Collections.reverse(shown);
        if (shown.isEmpty()) {
            return Templates.changes(request, shown, null, null);
        }
        long newest = shown.get(0).number();
        long oldest = shown.get(shown.size() - 1).number();
        return Templates.changes(request, shown, newest < answer.changeset() ? since(newest, request) : null,
                oldest > 1 ? since(Math.max(oldest - 1 - most, 0), request) : null);
    }

    private static String since(long number, WebRequest request) {
        return request.link("/changes", Stream.concat(Stream.of(Map.entry(SINCE, Long.toString(number))),
                request.values(LIMIT).stream().map(limit -> Map.entry(LIMIT, limit))).toList());
    }
}
