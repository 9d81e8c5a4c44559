package org.onrecord.web.statement;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.statement.StatementThread;
import org.onrecord.statement.StatementView;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;

/** Shows what a statement answers and what answers it, and so on. */
@ApplicationScoped
class ThreadPage implements WebPage<StatementThread> {
    /** Statements in each direction. */
    private static final int MOST = 40;

    @CheckedTemplate(basePath = "statement")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance thread(WebRequest request, Heading heading, StatementView statement, Branches answers,
                Branches answeredBy);
    }

    @Override
    public String path() {
        return "/statements/{id}/thread";
    }

    @Override
    public Class<StatementThread> type() {
        return StatementThread.class;
    }

    @Override
    public TemplateInstance show(StatementThread thread, WebRequest request) {
        StatementMessages words = request.words(StatementMessages.class);
        return Templates.thread(request, Heading.of(thread.statement(), request), thread.statement(),
                Branches.answers(thread, MOST, words), Branches.answeredBy(thread, MOST, words));
    }
}
