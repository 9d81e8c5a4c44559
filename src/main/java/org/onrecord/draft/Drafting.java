package org.onrecord.draft;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Changesets;
import org.onrecord.date.EdtfDate;
import org.onrecord.document.Difference;
import org.onrecord.document.Document;
import org.onrecord.document.DocumentDraft;
import org.onrecord.document.DocumentRepository;
import org.onrecord.document.DocumentResolver;
import org.onrecord.document.DocumentView;
import org.onrecord.document.LikelyDocuments;
import org.onrecord.extract.Article;
import org.onrecord.extract.Attribution;
import org.onrecord.extract.Extractor;
import org.onrecord.speaker.Speaker;
import org.onrecord.speaker.SpeakerLookup;
import org.onrecord.speaker.SpeakerRepository;
import org.onrecord.speaker.SpeakerView;
import org.onrecord.statement.StatementCriteria;
import org.onrecord.statement.StatementListing;
import org.onrecord.statement.StatementSort;
import org.onrecord.text.AddressIdentity;
import org.onrecord.text.Folding;

/** Drafts the statements in an article, and writes nothing. */
@ApplicationScoped
public class Drafting {
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(T.*|[?~%])?");
    private static final int MOST_STATEMENTS = 1000;

    private final SpeakerRepository speakers;
    private final DocumentResolver resolver;
    private final DocumentRepository documents;
    private final StatementListing statements;
    private final RelatedRecord related;
    private final Changesets changesets;
    private final Clock clock;

    Drafting(SpeakerRepository speakers, DocumentResolver resolver, DocumentRepository documents, StatementListing statements,
            RelatedRecord related, Changesets changesets, Clock clock) {
        this.speakers = speakers;
        this.resolver = resolver;
        this.documents = documents;
        this.statements = statements;
        this.related = related;
        this.changesets = changesets;
        this.clock = clock;
    }

    /** @throws ProblemException where there is no text, or one that is not in English */
    public DraftedArticle of(ArticleDraft article) {
        String text = text(article);
        DocumentDraft sent = article.document();
        SpeakerLookup known = speakers.known(new HashSet<>(RecordedNames.candidates(text)));
        LikelyDocuments likely = resolver.likely(sent, "/document", known);
        changesets.refuseFuture(sent.published(), "/document/published");
        EdtfDate today = EdtfDate.valueOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString());
        List<Difference> differences = resolver.differences(sent, likely.sure(), today, "/document");
        EdtfDate published = published(sent, likely);
        LocalDate day = day(published);
        RecordedNames names = new RecordedNames(known, published == null ? today : published);
        List<Attribution> found = Extractor.extract(
                new Article(text, likely.sure().map(Document::title).orElse(sent.title()), day, outlet(sent, likely, names)), names,
                article.attitudes());
        String identity = likely.sure().map(document -> identity(document.url(), document.title(), published,
                document.publisher() == null ? null : document.publisher().standing().name()))
                .orElseGet(() -> identity(sent.url(), sent.title(), published, outlet(sent, likely, names)));
        Attributions attributions = new Attributions(text, identity, named(sent, likely), found, names, said(published, day), changesets);
        List<DraftView> drafts = attributions.drafts(words(likely.all()), related);
        return new DraftedArticle(text, likely.sure().map(DocumentView::of).orElse(null), differences.isEmpty() ? null : differences,
                likely.others().stream().map(DocumentView::of).toList(),
                names.named().stream().map(SpeakerView::of).toList(), drafts);
    }

    /** By its id where else it would be recorded once more. */
    private static DocumentDraft named(DocumentDraft sent, LikelyDocuments likely) {
        return sent.id() != null || likely.sure().isEmpty()
                ? sent
                : new DocumentDraft(likely.sure().get().slug(), sent.url(), sent.title(), sent.publisher(), sent.published());
    }

    private static String text(ArticleDraft article) {
        if (article.text() == null == (article.html() == null)) {
            throw ProblemException.validation(Fault.pointer(article.text() == null ? "/text" : "/html",
                    article.text() == null
                            ? "is missing; give the words of the article here or in 'html'"
                            : "is given beside 'text'; give one of both"));
        }
        String text = article.text() != null ? WrappedLines.joined(article.text()) : ArticleText.ofHtml(article.html());
        if (text.isBlank()) {
            throw ProblemException.validation(Fault.pointer("/html", "has no words to read"));
        } else if (text.codePointCount(0, text.length()) > ArticleDraft.LONGEST) {
            throw ProblemException
                    .validation(Fault.pointer("/html", "should have at most " + ArticleDraft.LONGEST + " characters of text"));
        }
        ArticleLanguage.otherThanEnglish(text).ifPresent(language -> {
            throw ProblemException.validation(Fault.pointer(article.text() != null ? "/text" : "/html",
                    "seems to be in " + language + "; drafts are made of articles in English only"));
        });
        return text;
    }

    /** The day on record, unless a more exact one was sent. */
    private static EdtfDate published(DocumentDraft sent, LikelyDocuments likely) {
        return likely.sure().map(Document::published).filter(known -> sent.published() == null || !sent.published().moreExactThan(known))
                .orElse(sent.published());
    }

    /** What ids follow from, which is the same before the article is on record and after. */
    private static String identity(String url, String title, EdtfDate published, String publisher) {
        LocalDate day = day(published);
        return url != null
                ? AddressIdentity.of(url)
                : Stream.of(Folding.fold(title), day == null ? published : day, publisher == null ? null : Folding.fold(publisher))
                        .map(part -> Objects.toString(part, "")).collect(Collectors.joining("\n"));
    }

    private static LocalDate day(EdtfDate published) {
        Matcher day = DAY.matcher(published == null ? "" : published.value());
        return day.matches() ? LocalDate.parse(day.group(1)) : null;
    }

    /** When what an article reports was said where it does not tell: likely on its own day. */
    private static EdtfDate said(EdtfDate published, LocalDate day) {
        return day == null ? null : published.qualified() ? published : EdtfDate.valueOf(day + "?");
    }

    private static String outlet(DocumentDraft sent, LikelyDocuments likely, RecordedNames names) {
        if (sent.publisher() == null) {
            return likely.sure().map(Document::publisher).map(Speaker::standing).map(Speaker::name).orElse(null);
        }
        String name = Optional.ofNullable(sent.publisher().id()).orElse(sent.publisher().name());
        return name == null ? null : names.speaker(name).map(Speaker::name).orElse(name);
    }

    private RecordedWords words(List<Document> recorded) {
        List<UUID> ids = documents.withMerged(recorded.stream().map(Document::id).toList());
        return RecordedWords.of(ids.isEmpty()
                ? List.of()
                : statements.first(StatementCriteria.ofDocuments(ids, changesets.last()), StatementSort.DATE_DESCENDING, MOST_STATEMENTS),
                ids);
    }
}
