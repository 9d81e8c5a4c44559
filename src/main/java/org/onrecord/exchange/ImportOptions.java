package org.onrecord.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.date.DateFormats;
import org.onrecord.exchange.rows.TableOptions;
import org.onrecord.exchange.rows.Upload;
import org.onrecord.text.Name;

/** What a client says of an upload. */
record ImportOptions(
        @QueryParam("dataset") @Name(
                max = LONGEST_DATASET) @Parameter(
                        example = "tweets-2017",
                        description = "The data set that the rows belong to. A row is known by its `externalId` in it, or else by its whole content: sent again "
                                + "it changes nothing, and where it has changed it becomes the statement's next version.") String dataset,
        @QueryParam("bodyFormat") @Parameter(
                description = "What the body is, instead of its `Content-Type`: `csv`, `ndjson` or `claim-review`.") Upload.Format bodyFormat,
        @QueryParam("dryRun") @DefaultValue("false") @Parameter(
                description = "Reports what would become of the rows and records nothing. Batches of 1000 rows are tried one by one, so rows of "
                        + "different batches that contradict each other are not noticed.") boolean dryRun,
        @QueryParam("onError") @DefaultValue("continue") @Parameter(
                description = "Whether a bad row is left out (`continue`) or keeps all others from being recorded (`abort`).") OnError onError,
        @QueryParam("dateFormat") @Parameter(example = "MMMM d, uuuu",
                description = "How dates are written that are not EDTF: a pattern of java.time.format.DateTimeFormatter, or `epoch`, `epoch-millis` or "
                        + "`spreadsheet` for numbers. Times without a zone are in UTC. Several are tried in order.") List<String> dateFormat,
        @QueryParam("dateLocale") @Parameter(example = "fr",
                description = "In which languages months and days of the week may be written besides English, as tags of BCP 47.") List<String> dateLocale,
        @QueryParam("separator") @Parameter(example = ";",
                description = "Of CSV: what stands between cells, a character or `tab`. Where it is not given, that of `,`, `;`, tab and `|` which the "
                        + "header has most of.") String separator,
        @QueryParam("quote") @Parameter(
                description = "Of CSV: whether quotation marks are letters like others (`none`) or stand around cells that need them (`minimal`). "
                        + "Where it is not given, they are letters in a tab-separated table, unless its first rows show that they stand around cells.") TableOptions.Quote quote,
        @QueryParam("restore") @DefaultValue("false") @Parameter(
                description = "Takes what `GET /export` gave and makes an empty record of it what that was, history and changeset numbers included. "
                        + "Goes with no other parameter.") boolean restore,
        @Context UriInfo uri) {

    /** Of the name of a data set, in code points. */
    static final int LONGEST_DATASET = 100;
    static final String COLUMN = "column.";
    static final String DEFAULT = "default.";
    /** The subtype of tables with tabs. */
    static final String TSV = "tab-separated-values";
    private static final String CHARSET = "charset";

    private static final String RESTORE = "restore";

    /** @throws ProblemException where the upload cannot be told from others */
    String named() {
        if (restore) {
            if (uri.getQueryParameters().size() > 1) {
                throw ProblemException.validation(Fault.parameter(RESTORE, "goes with no other parameter; the export says it all"));
            }
            return RESTORE;
        }
        if (bodyFormat == Upload.Format.EXPORT) {
            throw ProblemException
                    .validation(Fault.parameter("bodyFormat", "should be csv, ndjson or claim-review; restore=true takes an export"));
        }
        if (dataset == null) {
            throw ProblemException
                    .validation(Fault.parameter("dataset", "is missing; name the data set, within which the externalIds of rows count"));
        }
        return dataset;
    }

    /** @throws ProblemException where there is no such format or language */
    DateFormats dates() {
        List<Locale> locales = read("dateLocale", () -> dateLocale.stream().map(DateFormats::locale).toList());
        return read("dateFormat", () -> DateFormats.of(dateFormat, locales));
    }

    private static <T> T read(String parameter, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw ProblemException.validation(Fault.parameter(parameter, e.getMessage()));
        }
    }

    /**
     * @param type of the upload, which may say what the separator is
     * @throws ProblemException where there can be no such separator
     */
    TableOptions table(MediaType type) {
        Character named = separator == null ? null : read("separator", () -> TableOptions.separator(separator));
        Map<String, String> values = new HashMap<>();
        with(DEFAULT).forEach((field, given) -> values.put(field, given.get(0)));
        return new TableOptions(named == null && type.getSubtype().equals(TSV) ? Character.valueOf(TableOptions.TAB) : named, quote,
                with(COLUMN), values);
    }

    private Map<String, List<String>> with(String prefix) {
        Map<String, List<String>> found = new HashMap<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), values);
            }
        });
        return found;
    }

    /** The encoding of an upload of this type. */
    static Charset charset(MediaType type) {
        String name = type.getParameters().get(CHARSET);
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw ProblemException.validation(Fault.parameter("Content-Type",
                    "has a charset that is not known here, '" + name + "'; UTF-8 or windows-1252 are"));
        }
    }
}
