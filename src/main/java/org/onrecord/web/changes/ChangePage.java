package org.onrecord.web.changes;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.changeset.ChangesetView;
import org.onrecord.statement.StatementReader;
import org.onrecord.statement.StatementView;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;

/** Shows a changeset with what it wrote, as it wrote it. */
@ApplicationScoped
class ChangePage implements WebPage<ChangesetView> {
    /** Of an import, which may have thousands, these are shown. */
    private static final int MOST = 25;

    private final StatementReader statements;

    ChangePage(StatementReader statements) {
        this.statements = statements;
    }

    @CheckedTemplate(basePath = "changes")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance change(WebRequest request, ChangesetView changeset, List<StatementView> statements, int left);
    }

    @Override
    public String path() {
        return "/changes/{number}";
    }

    @Override
    public Class<ChangesetView> type() {
        return ChangesetView.class;
    }

    @Override
    public TemplateInstance show(ChangesetView changeset, WebRequest request) {
        List<StatementView> written = changeset.statements().isEmpty() ? List.of() : statements.writtenBy(changeset.number(), MOST);
        return Templates.change(request, changeset, written, changeset.statements().size() - written.size());
    }
}
