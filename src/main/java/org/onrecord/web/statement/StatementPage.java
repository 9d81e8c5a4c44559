package org.onrecord.web.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import org.onrecord.api.EnumWords;
import org.onrecord.changeset.Changesets;
import org.onrecord.list.Format;
import org.onrecord.speaker.SpeakerReader;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.statement.HistoryEntry;
import org.onrecord.statement.StatementHistory;
import org.onrecord.statement.StatementRenderer;
import org.onrecord.statement.StatementThread;
import org.onrecord.statement.StatementView;
import org.onrecord.statement.StatementView.AppearanceView;
import org.onrecord.statement.ThreadReader;
import org.onrecord.web.Linked;
import org.onrecord.web.Linked.Card;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;
import org.onrecord.web.history.Entry;

/** Shows a statement with all that hangs together with it, as of the same changeset. */
@ApplicationScoped
class StatementPage implements WebPage<StatementView> {
    /** Statements in each direction of the thread, and versions: more are on pages of their own. */
    private static final int MOST_ANSWERS = 8;
    private static final int MOST_VERSIONS = 4;
    /** Boxes in all pictures of appearances; those for which that is too few are named. */
    private static final int MOST_BOXES = 48;
    /** Characters of a text that is too long for large letters. */
    private static final int SPEECH = 400;

    private final StatementHistory histories;
    private final ThreadReader threads;
    private final SpeakerReader speakers;
    private final StatementRenderer renderer;
    private final Changesets changesets;
    private final Linked linked;

    StatementPage(StatementHistory histories, ThreadReader threads, SpeakerReader speakers, StatementRenderer renderer,
            Changesets changesets, Linked linked) {
        this.histories = histories;
        this.threads = threads;
        this.speakers = speakers;
        this.renderer = renderer;
        this.changesets = changesets;
        this.linked = linked;
    }

    /** A role with the name of where it is. */
    public record Role(SpeakerView organization, String role) {}

    /**
     * A citation that can be copied.
     *
     * @param format by which the API gives it
     * @param name   of the format, in the words of the reader
     */
    public record Form(String format, String name, String text) {}

    /**
     * What the page shows beside what the statement says.
     *
     * @param recorded  the version and since when it is on record, in words
     * @param further   appearances that are only named
     * @param versions  the last
     * @param all       how many versions there are
     * @param permanent where this version is seen for good
     * @param speech    whether the text is long
     */
    public record Shows(Heading heading, String language, String basis, String recorded, List<Role> roles, List<Shown> appearances,
            List<AppearanceView> further,
            Branches answers, Branches answeredBy, List<Entry> versions, int all, List<Form> citations, Card linked, String permanent,
            boolean speech) {}

    @CheckedTemplate(basePath = "statement")
    static class Templates {
        private Templates() {
        }

        static native TemplateInstance statement(WebRequest request, StatementView statement, Shows shows);
    }

    @Override
    public String path() {
        return "/statements/{id}";
    }

    @Override
    public Class<StatementView> type() {
        return StatementView.class;
    }

    @Override
    public TemplateInstance show(StatementView statement, WebRequest request) {
        StatementMessages words = request.words(StatementMessages.class);
        List<HistoryEntry> history = histories.of(statement.id(), statement.changeset());
        List<Entry> versions = Versions.of(history.subList(Math.max(0, history.size() - MOST_VERSIONS - 1), history.size()), request);
        Heading heading = Heading.of(statement, request);
        StatementThread thread = threads.thread(statement.id(), changesets.seenAt(request.state())).orElseThrow();
        List<Shown> drawn = drawn(statement, words);
        return Templates.statement(request, statement, new Shows(heading,
                VersionFields.language(statement.language(), request.locale()), StanceWords.of(statement.stanceBasis(), words),
                words.version(request.number(statement.version()), request.instant(statement.recordedAt())), roles(statement),
                drawn, statement.appearances().subList(drawn.size(), statement.appearances().size()),
                Branches.answers(thread, MOST_ANSWERS, words), Branches.answeredBy(thread, MOST_ANSWERS, words),
                versions.subList(0, Math.min(MOST_VERSIONS, versions.size())), history.size(), citations(statement, request),
                linked.card(request, heading.title(), heading.summary(), statement.node(request.base())), Versions.path(statement),
                statement.text().length() > SPEECH));
    }

    /** The first is, however long its chain. */
    private static List<Shown> drawn(StatementView statement, StatementMessages words) {
        List<Shown> drawn = new ArrayList<>();
        int boxes = 0;
        for (AppearanceView appearance : statement.appearances()) {
            Shown shown = Shown.of(statement, appearance, words);
            boxes += shown.picture().boxes().size();
            if (boxes > MOST_BOXES) {
                break;
            }
            drawn.add(shown);
        }
        return drawn;
    }

    private List<Form> citations(StatementView statement, WebRequest request) {
        StatementMessages words = request.words(StatementMessages.class);
        return List.of(form(statement, Format.TXT, words.plain(), request), form(statement, Format.BIBTEX, "BibTeX", request),
                form(statement, Format.CSL, "CSL-JSON", request), form(statement, Format.WIKIPEDIA,
                        "Wikipedia, {{" + statement.citation(request.base()).wikipediaTemplate() + "}}", request));
    }

    private Form form(StatementView statement, Format format, String name, WebRequest request) {
        return new Form(EnumWords.of(format), name, renderer.text(statement, format, request.base()).strip());
    }

    private List<Role> roles(StatementView statement) {
        List<SpeakerView.RoleView> roles = statement.speaker().roles() == null ? List.of() : statement.speaker().roles();
        Map<String, SpeakerView> organizations = speakers.views(roles.stream().map(SpeakerView.RoleView::organization).toList());
        return roles.stream().map(role -> new Role(organizations.get(role.organization()), role.role())).toList();
    }

}
