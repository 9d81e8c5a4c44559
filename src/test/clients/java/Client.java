import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.onrecord.client.ApiClient;
import org.onrecord.client.ApiException;
import org.onrecord.client.ApiResponse;
import org.onrecord.client.api.ChangesApi;
import org.onrecord.client.api.ChangesApi.APIListChangesRequest;
import org.onrecord.client.api.ImportsApi;
import org.onrecord.client.api.ImportsApi.APIImportStatementsRequest;
import org.onrecord.client.api.StatementsApi;
import org.onrecord.client.api.StatementsApi.APICorrectStatementRequest;
import org.onrecord.client.api.StatementsApi.APIGetStatementRequest;
import org.onrecord.client.api.StatementsApi.APIListStatementsRequest;
import org.onrecord.client.api.StatementsApi.APIRecordStatementRequest;
import org.onrecord.client.api.StatisticsApi;
import org.onrecord.client.api.StatisticsApi.APIGetStatisticsRequest;
import org.onrecord.client.model.AppearanceDraft;
import org.onrecord.client.model.ChangesetView;
import org.onrecord.client.model.ClaimDraft;
import org.onrecord.client.model.ClaimReference;
import org.onrecord.client.model.DocumentDraft;
import org.onrecord.client.model.DocumentReference;
import org.onrecord.client.model.HopDraft;
import org.onrecord.client.model.ImportFormat;
import org.onrecord.client.model.ImportReport;
import org.onrecord.client.model.LinkDraft;
import org.onrecord.client.model.LinkType;
import org.onrecord.client.model.SpeakerDraft;
import org.onrecord.client.model.SpeakerKind;
import org.onrecord.client.model.SpeakerReference;
import org.onrecord.client.model.Stance;
import org.onrecord.client.model.StatementDraft;
import org.onrecord.client.model.StatementSort;
import org.onrecord.client.model.StatementView;

public class Client {
    private static void same(Object actual, Object expected, String what) {
        if (!expected.equals(actual)) {
            throw new AssertionError(what + ": " + actual + " and not " + expected);
        }
        System.out.println(what + ": ok");
    }

    private static StatementDraft draft() {
        return new StatementDraft().text("We build no drones").stance(Stance.DENIAL).date("2023-02-06")
                .speaker(new SpeakerReference("Java Ministry"))
                .claim(new ClaimReference(new ClaimDraft().id("java-drones").text("Java builds drones")))
                .addAppearancesItem(new AppearanceDraft().document(new DocumentReference("https://news.example/java")).addChainItem(
                        new HopDraft().speaker(new SpeakerReference(new SpeakerDraft().name("Java News").kind(SpeakerKind.OUTLET)))));
    }

    private static String cursor(String next) {
        return next == null ? null : Arrays.stream(URI.create(next).getQuery().split("&")).filter(part -> part.startsWith("cursor="))
                .map(part -> part.substring("cursor=".length())).findFirst().orElseThrow();
    }

    public static void main(String[] arguments) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(arguments[0]);
        client.setRequestInterceptor((HttpRequest.Builder request) -> request.setHeader("Authorization", "Bearer " + arguments[1]));
        StatementsApi statements = new StatementsApi(client);
        ImportsApi imports = new ImportsApi(client);

        StatementView denial = statements.recordStatement(APIRecordStatementRequest.newBuilder().statementDraft(draft()).build());
        same(denial.getSpeaker().getName(), "Java Ministry", "record by name");
        UUID document = denial.getAppearances().get(0).getDocument().getId();
        StatementDraft another = draft().text("None at all")
                .speaker(new SpeakerReference(denial.getSpeaker().getId()))
                .claim(new ClaimReference(new ClaimDraft().id("java-drones")))
                .appearances(List.of(new AppearanceDraft().document(new DocumentReference(new DocumentDraft().id(document)))))
                .addLinksItem(new LinkDraft().type(LinkType.REPEATS).statement(denial.getId()));
        StatementView repeated = statements.recordStatement(APIRecordStatementRequest.newBuilder().statementDraft(another).build());
        same(List.of(repeated.getSpeaker().getId(), repeated.getCreated() == null), List.of(denial.getSpeaker().getId(), true), "record by id");

        List<UUID> found = new ArrayList<>();
        String cursor = null;
        do {
            var page = statements.listStatements(APIListStatementsRequest.newBuilder().speaker(List.of(denial.getSpeaker().getId()))
                    .sort(StatementSort.RECORDED).limit("1").cursor(cursor).build());
            page.getItems().forEach(item -> found.add(item.getId()));
            cursor = cursor(page.getNext());
        } while (cursor != null);
        same(found, List.of(denial.getId(), repeated.getId()), "list and page");

        ApiResponse<StatementView> one = statements.getStatementWithHttpInfo(APIGetStatementRequest.newBuilder().id(found.get(0)).build());
        same(one.getData().getText(), "We build no drones", "get");
        String etag = one.getHeaders().get("etag").get(0);
        APICorrectStatementRequest correction = APICorrectStatementRequest.newBuilder().id(denial.getId()).reason("the wrong day").ifMatch(etag)
                .statementDraft(draft().date("2023-02-07")).build();
        same(statements.correctStatement(correction).getVersion(), 2, "correct");
        try {
            statements.correctStatement(correction);
            throw new AssertionError("correct what has changed: it was");
        } catch (ApiException refusal) {
            same(refusal.getCode(), 412, "correct what has changed");
        }

        var counted = new StatisticsApi(client).getStatistics(APIGetStatisticsRequest.newBuilder().by(List.of("speaker", "stance"))
                .claim(List.of("java-drones")).build());
        same(counted.getItems().stream().map(row -> row.getStance() + " " + row.getStatements()).toList(), List.of("denial 2"), "count");

        String csv = "externalId,text,stance,date,speaker,url\n1,A line,denial,2023-02-06,Java Ministry,https://news.example/java\n";
        same(imports.importStatements(APIImportStatementsRequest.newBuilder().body(csv).dataset("java").build()).getCreated(), 1L, "import CSV");
        String line = client.getObjectMapper().writeValueAsString(draft().externalId("2")) + "\n";
        ImportReport report = imports.importStatements(
                APIImportStatementsRequest.newBuilder().body(line).dataset("java").bodyFormat(ImportFormat.NDJSON).build());
        same(List.of(report.getCreated(), report.getRejected()), List.of(1L, 0L), "import NDJSON");

        var changes = new ChangesApi(client).listChanges(
                APIListChangesRequest.newBuilder().since(Long.toString(denial.getChangeset() - 1)).limit("2").build());
        same(changes.getItems().stream().map(ChangesetView::getStatements).toList(),
                List.of(List.of(denial.getId()), List.of(repeated.getId())), "changes");
    }
}
