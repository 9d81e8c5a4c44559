package org.onrecord.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.qute.RawString;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

import org.onrecord.api.HtmlChoice;
import org.onrecord.api.PublicUrl;
import org.onrecord.changeset.AsOf;
import org.onrecord.date.EdtfDate;
import org.onrecord.statement.StatementView;

/**
 * The request for a page, as templates need it: links that keep the state of the record that is looked at ({@code asOf}), and dates and numbers in the
 * words of the reader.
 */
public final class WebRequest {
    static final String AS_OF = "asOf";
    private static final String FORMAT = "format";
    /** What chooses a part of a list or its form, so that it does not belong to another one. */
    private static final List<String> OF_ONE_PAGE = List.of("cursor", FORMAT);

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /** A part of the record and whether this page is in it. */
    public record Section(String path, String name, boolean current) {}

    private final HttpServerRequest request;
    private final String prefix;
    private final MultiMap parameters;
    private final Locale locale;
    private final Writing writing;
    /** To find one takes longer than to write a statement with it. */
    private final Map<Class<?>, Object> words = new HashMap<>();
    private final AsOf asOf;
    /** Which parameters only the page takes, and not its data. */
    private final Predicate<String> kept;
    private final Refusal refusal;

    WebRequest(RoutingContext context) {
        this.request = context.request();
        this.prefix = PublicUrl.prefix(request);
        this.parameters = context.queryParams();
        this.locale = Languages.of(HtmlChoice.isMade(context) ? request.getHeader("Accept-Language") : null);
        this.writing = new Writing(locale);
        this.asOf = asOf(parameters.get(AS_OF));
        this.kept = name -> HtmlChoice.keeps(context, name);
        this.refusal = null;
    }

    private WebRequest(WebRequest same, Refusal refusal) {
        this.request = same.request;
        this.prefix = same.prefix;
        this.parameters = same.parameters;
        this.locale = same.locale;
        this.writing = same.writing;
        this.asOf = same.asOf;
        this.kept = same.kept;
        this.refusal = refusal;
    }

    private static AsOf asOf(String given) {
        try {
            return given == null || given.isBlank() ? null : AsOf.valueOf(given);
        } catch (IllegalArgumentException e) {
            // The page says so; there is no such state that it could show or keep.
            return null;
        }
    }

    WebRequest refused(Refusal why) {
        return new WebRequest(this, why);
    }

    /** Why what was asked for cannot be shown, {@code null} where it can. */
    public Refusal refusal() {
        return refusal;
    }

    /** Whether a parameter is at fault. */
    public boolean invalid(String parameter) {
        return refusal != null && refusal.of(parameter);
    }

    public Locale locale() {
        return locale;
    }

    /** A bundle of messages in the language of the reader. */
    public <T> T words(Class<T> bundle) {
        return bundle.cast(words.computeIfAbsent(bundle, one -> MessageBundles.get(one, Localized.Literal.of(locale.getLanguage()))));
    }

    /** A statement as lists show it. */
    public RawString said(StatementView statement) {
        return Said.of(statement, this);
    }

    /** A link to a path of the service, such as {@code /speakers/nour-news}, at which the record is seen as on this page. */
    public String to(String path) {
        return asOf == null ? plain(path) : plain(path) + (path.contains("?") ? "&" : "?") + AS_OF + "=" + encode(asOf());
    }

    /** The same to one thing below a path: {@code to('/speakers', speaker.id)}. */
    public String to(String path, Object id) {
        return to(path + "/" + encode(id.toString()));
    }

    /** The same to a part of one: {@code to('/claims', claim.id, 'history')}. */
    public String to(String path, Object id, String part) {
        return to(path + "/" + encode(id.toString()) + "/" + part);
    }

    /** The same to what of a list has a value: {@code where('/statements', 'claim', claim.id)}. */
    public String where(String path, String parameter, Object value) {
        return to(path + (path.contains("?") ? "&" : "?") + parameter + "=" + encode(value.toString()));
    }

    /** A link to one thing below a path, as it stands. */
    public String plain(String path, Object id) {
        return plain(path + "/" + encode(id.toString()));
    }

    /** A link to a path of the service, to the record as it stands. */
    public String plain(String path) {
        return prefix + path;
    }

    /** The same with the service's own address before it, for what is taken elsewhere. */
    public String absolute(String path) {
        return PublicUrl.base(request).resolve("." + path).toString();
    }

    /** Where the service is, ending with a slash. */
    public URI base() {
        return PublicUrl.base(request);
    }

    /** The path of this page, as the service knows it. */
    public String path() {
        return PublicUrl.path(request);
    }

    /** This page with a parameter of one value. */
    public String with(String name, Object value) {
        return here(Stream.concat(others(name), Stream.of(Map.entry(name, value.toString()))));
    }

    /** This page with a value more of a parameter. */
    public String adding(String name, String value) {
        return here(Stream.concat(others(""), Stream.of(Map.entry(name, value))));
    }

    /** This page without a parameter. */
    public String without(String name) {
        return here(others(name));
    }

    /** This page without one value of a parameter. */
    public String removing(String name, String value) {
        return here(others("").filter(parameter -> !parameter.getKey().equals(name) || !parameter.getValue().equals(value)));
    }

    /** This page with another value in the place of one of a parameter, whether that was given alone or with commas. */
    String replacing(String name, String value, String by) {
        return here(others("").map(parameter -> !parameter.getKey().equals(name)
                ? parameter
                : Map.entry(name, parameter.getValue().equals(value)
                        ? by
                        : Stream.of(parameter.getValue().split(",")).map(one -> one.equals(value) ? by : one)
                                .collect(Collectors.joining(",")))));
    }

    /** Another path with the filters of this page. */
    public String filtered(String path) {
        return query(path, others(""));
    }

    /** This answer in another format. */
    public String as(String format) {
        return here(Stream.concat(
                parameters().filter(parameter -> !parameter.getKey().equals(FORMAT) && !kept.test(parameter.getKey())),
                Stream.of(Map.entry(FORMAT, format))));
    }

    /** The whole address of this page, in whatever format it is asked for. */
    public String address() {
        return absolute(path() + query(others("")));
    }

    /** The parameters of the request but one, without what is of this page alone. */
    public List<Map.Entry<String, String>> parametersBut(String name) {
        return others(name).toList();
    }

    /** The value of a parameter, empty where it is not given. */
    public String value(String name) {
        String value = parameters.get(name);
        return value == null ? "" : value;
    }

    /** Whether one of some parameters has a value. */
    public boolean filteredBy(String... names) {
        return parameters().anyMatch(parameter -> List.of(names).contains(parameter.getKey()));
    }

    /** All values of a parameter, given one by one or with commas. */
    public List<String> values(String name) {
        return parameters.getAll(name).stream().flatMap(value -> Stream.of(value.split(","))).filter(value -> !value.isBlank()).toList();
    }

    /** All values of a parameter, given one by one, which may hold commas. */
    List<String> valuesWithCommas(String name) {
        return parameters.getAll(name).stream().filter(value -> !value.isBlank()).toList();
    }

    /** How often a parameter is given. */
    public int count(String name) {
        return parameters.getAll(name).size();
    }

    /** As of when the record is looked at, as it was given, or {@code null} for now. */
    public String asOf() {
        return asOf == null ? null : parameters.get(AS_OF);
    }

    /** The state of the record that is looked at, or {@code null} for how it stands. */
    public AsOf state() {
        return asOf;
    }

    /** Says as of when the record is looked at, empty for now. */
    public String seenAsOf() {
        if (asOf == null) {
            return "";
        }
        Messages words = words(Messages.class);
        if (kept.test(AS_OF)) {
            return words.shownNow();
        }
        if (asOf.at() == null) {
            return words.seenAfter(number(asOf.changeset()));
        }
        String day = parameters.get(AS_OF);
        return DAY.matcher(day).matches() ? words.seenOn(date(day)) : words.seenAt(instant(asOf.at()));
    }

    /** The day of {@link #asOf}, empty where it names none. */
    public String asOfDay() {
        String given = asOf();
        return given != null && DAY.matcher(given).lookingAt() ? given.substring(0, 10) : "";
    }

    /** The parts of the record, as the head of every page lists them. */
    public List<Section> sections() {
        Messages words = words(Messages.class);
        return List.of(section("/statements", words.statements()), section("/claims", words.claims()),
                section("/speakers", words.speakers()), section("/documents", words.documents()),
                section("/contradictions", words.contradictions()), section("/statistics", words.statistics()));
    }

    private Section section(String path, String name) {
        return new Section(path, name, path().equals(path) || path().startsWith(path + "/"));
    }

    /** A date in words, with what is uncertain of it. */
    public String date(EdtfDate date) {
        return date == null ? "" : writing.date(date);
    }

    /** A date in words, as the API gives it. */
    public String date(String edtf) {
        return edtf == null ? "" : writing.date(edtf);
    }

    public String instant(Instant instant) {
        return instant == null ? "" : writing.instant(instant);
    }

    public String number(Number number) {
        return number == null ? "" : writing.number(number);
    }

    private String here(Stream<Map.Entry<String, String>> kept) {
        return query(path(), kept);
    }

    private Stream<Map.Entry<String, String>> others(String name) {
        return parameters().filter(parameter -> !parameter.getKey().equals(name) && !OF_ONE_PAGE.contains(parameter.getKey()));
    }

    private Stream<Map.Entry<String, String>> parameters() {
        return parameters.entries().stream().filter(parameter -> !parameter.getValue().isBlank());
    }

    /** Another path with some parameters. */
    public String link(String path, List<Map.Entry<String, String>> chosen) {
        return query(path, chosen.stream());
    }

    private String query(String path, Stream<Map.Entry<String, String>> kept) {
        return plain(path) + query(kept);
    }

    private static String query(Stream<Map.Entry<String, String>> kept) {
        String query = kept.map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String encode(String text) {
        return text.chars().allMatch(WebRequest::stands) ? text : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Whether a character, as all of those of most ids, needs no encoding. */
    private static boolean stands(int letter) {
        return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || letter == '-';
    }
}
