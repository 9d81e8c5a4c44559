package org.onrecord.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Query parameters that say how somebody came to an address, and nothing of what is there. Only names that mean nothing else anywhere: {@code ref},
 * {@code source} or {@code s} lead to other pages on some sites. Whoever changes the list migrates the identities that the database keeps.
 */
final class TrackingParameters {
    /** Google's, Matomo's. */
    private static final List<String> PREFIXES = List.of("utm_", "mtm_", "pk_", "piwik_");
    private static final Set<String> NAMES = Set.of(
            // Google and Bing
            "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "srsltid", "_ga", "_gl", "msclkid",
            // Facebook and Instagram
            "fbclid", "fb_action_ids", "fb_action_types", "fb_ref", "fb_source", "igshid", "igsh", "mibextid",
            // Twitter, TikTok, LinkedIn, Pinterest, Reddit, Yandex, Yahoo
            "ref_src", "ref_url", "__twitter_impression", "twclid", "ttclid", "li_fat_id", "epik", "rdt_cid", "yclid", "ysclid",
            "_openstat",
            "guccounter", "guce_referrer", "guce_referrer_sig",
            // newsletters: Mailchimp, HubSpot, Marketo, Vero, Omeda, MailerLite
            "mc_cid", "mc_eid", "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking", "mkt_tok", "vero_id", "vero_conv",
            "oly_anon_id", "oly_enc_id", "ml_subscriber", "ml_subscriber_hash");

    private TrackingParameters() {
    }

    /** @param name of a parameter, whatever its case */
    static boolean contains(String name) {
        String lowered = name.toLowerCase(Locale.ROOT);
        return NAMES.contains(lowered) || PREFIXES.stream().anyMatch(lowered::startsWith);
    }
}
