package org.onrecord.web.statements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.onrecord.web.WebRequest;

/**
 * What to look for where words found nothing.
 *
 * @param how   {@code any} of the words, or what {@code begins} so; or among {@code speakers} or {@code claims}
 * @param words as they would be given
 */
record Attempt(String how, String words, String link) {
    private static final String WORDS = "q";
    /** Words without quotation marks or operators, which can be put together in other ways. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+( [\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern OPERATOR = Pattern.compile("\\b(AND|OR|NOT)\\b");

    static List<Attempt> of(Query query, WebRequest request) {
        String words = request.value(WORDS).strip();
        List<Attempt> attempts = new ArrayList<>();
        if (PLAIN.matcher(words).matches() && !OPERATOR.matcher(words).find()) {
            if (words.contains(" ")) {
                attempts.add(again("any", words.replace(" ", " OR "), query, request));
            }
            attempts.add(again("begins", Arrays.stream(words.split(" ")).map(word -> word + "*").collect(Collectors.joining(" ")), query,
                    request));
        }
        attempts.add(new Attempt("speakers", words, request.where("/speakers", WORDS, words)));
        attempts.add(new Attempt("claims", words, request.where("/claims", WORDS, words)));
        return attempts;
    }

    private static Attempt again(String how, String words, Query query, WebRequest request) {
        return new Attempt(how, words, query.replacing(Map.entry(WORDS, request.value(WORDS)), words).link(request, "/statements"));
    }
}
