package org.onrecord.list;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.onrecord.api.EnumWords;

/** The forms in which lists, and statements that are cited, are answered. */
@Schema(name = "ListFormat", enumeration = {"json", "ndjson", "csv", "jsonld", "atom", "txt", "html"})
public enum Format {
    @JsonProperty("json")
    JSON(Format.JSON_TYPE, false), @JsonProperty("ndjson")
    NDJSON(Format.NDJSON_TYPE, true), @JsonProperty("csv")
    CSV(Format.CSV_TYPE, true), @JsonProperty("jsonld")
    JSON_LD(Format.JSON_LD_TYPE, false), @JsonProperty("atom")
    ATOM(Format.ATOM_TYPE, false), @JsonProperty("txt")
    TXT(Format.TXT_TYPE, false), @JsonProperty("bibtex")
    BIBTEX(Format.BIBTEX_TYPE, false), @JsonProperty("csl")
    CSL(Format.CSL_TYPE, false), @JsonProperty("wikipedia")
    WIKIPEDIA(Format.WIKIPEDIA_TYPE, false), @JsonProperty("html")
    HTML(Format.HTML_TYPE, false);

    public static final String JSON_TYPE = MediaType.APPLICATION_JSON;
    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String CSV_TYPE = "text/csv;charset=UTF-8";
    public static final String JSON_LD_TYPE = "application/ld+json";
    public static final String ATOM_TYPE = MediaType.APPLICATION_ATOM_XML;
    public static final String TXT_TYPE = "text/plain;charset=UTF-8";
    public static final String BIBTEX_TYPE = "application/x-bibtex;charset=UTF-8";
    public static final String CSL_TYPE = "application/vnd.citationstyles.csl+json";
    public static final String WIKIPEDIA_TYPE = "text/x-wiki;charset=UTF-8";

    /** Of pages for people, which show what {@link #JSON} has. */
    public static final String HTML_TYPE = "text/html;charset=UTF-8";

    private static final Pattern NO_WEIGHT = Pattern.compile("0(\\.0{0,3})?");

    final MediaType type;
    /** Whether it can be written item by item, so that it may hold any number of them. */
    final boolean streamed;

    Format(String type, boolean streamed) {
        this.type = MediaType.valueOf(type);
        this.streamed = streamed;
    }

    static Optional<Format> named(String word) {
        return Arrays.stream(values()).filter(format -> EnumWords.of(format).equals(word)).findFirst();
    }

    static Format of(MediaType type) {
        return Arrays.stream(values()).filter(format -> format.type.isCompatible(type)).findFirst().orElseThrow();
    }

    /** Those of some media types, in the order in which they are preferred where a client has no preference. */
    static List<Format> among(Set<String> types) {
        return Arrays.stream(values()).filter(format -> types.stream().map(MediaType::valueOf).anyMatch(format.type::equals)).toList();
    }

    /** The first of some formats that a client accepts, as RFC 9110, section 12.5.1, ranks what it accepts. */
    static Optional<Format> accepted(List<MediaType> acceptable, List<Format> offered) {
        return acceptable.stream().flatMap(type -> offered.stream().filter(format -> format.type.isCompatible(type)))
                .filter(format -> !format.refused(acceptable)).findFirst();
    }

    /** Whether a client says of each format that it would take that it does not, by a weight of 0. */
    static boolean allRefused(List<MediaType> acceptable, List<Format> offered) {
        return !offered.isEmpty()
                && acceptable.stream().anyMatch(range -> offered.stream().anyMatch(format -> format.type.isCompatible(range)))
                && acceptable.stream().allMatch(range -> NO_WEIGHT.matcher(range.getParameters().getOrDefault("q", "1")).matches());
    }

    /** Whether the range that tells most of this type has a weight of 0. */
    private boolean refused(List<MediaType> ranges) {
        return ranges.stream().filter(type::isCompatible)
                .min(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype))
                .filter(range -> NO_WEIGHT.matcher(range.getParameters().getOrDefault("q", "1")).matches()).isPresent();
    }
}
