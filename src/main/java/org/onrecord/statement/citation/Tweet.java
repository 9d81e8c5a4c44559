package org.onrecord.statement.citation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A post on Twitter, told by its address. */
record Tweet(String user, String number) {
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(?:www\\.|mobile\\.)?(?:twitter|x)\\.com/(\\w+)/status(?:es)?/(\\d+).*",
            Pattern.CASE_INSENSITIVE);

    static Optional<Tweet> at(String url) {
        return Optional.ofNullable(url).map(ADDRESS::matcher).filter(Matcher::matches)
                .map(address -> new Tweet(address.group(1), address.group(2)));
    }
}
