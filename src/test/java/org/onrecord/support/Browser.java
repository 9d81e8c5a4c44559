package org.onrecord.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Chromium, as users have it. A test that opens pages in it fails where one of them reports an error to its console. Where there is no Chromium, the test
 * is skipped, and says so.
 */
public final class Browser implements AfterEachCallback {
    /** Where Debian puts it. */
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final double PATIENCE = 15_000;
    private static com.microsoft.playwright.Browser chromium;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    private static synchronized com.microsoft.playwright.Browser chromium() {
        assumeTrue(ConfigProvider.getConfig().getValue("quarkus.datasource.db-kind", String.class).equals("h2"),
                "A browser sees the same whatever the database is: it is tried with H2");
        if (!Files.isExecutable(CHROMIUM)) {
            String skipped = "SKIPPED: there is no " + CHROMIUM;
            System.err.println(skipped);
            assumeTrue(false, skipped);
        }
        if (chromium == null) {
            Playwright playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright.chromium().launch(new LaunchOptions().setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking",
                            "--disable-component-update", "--disable-sync", "--no-first-run")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return chromium;
    }

    /** Opens a page of the service in a browser of its own, without anything kept from others. */
    public Page open(String path) {
        return open(path, options());
    }

    /** The same where scripts are switched off. */
    public Page openWithoutScripts(String path) {
        return open(path, options().setJavaScriptEnabled(false));
    }

    public Page openIn(String locale, String path) {
        return open(path, options().setLocale(locale));
    }

    public Page openDark(String path) {
        return open(path, options().setColorScheme(ColorScheme.DARK));
    }

    /** As on a telephone. */
    public Page openNarrow(String path) {
        return open(path, options().setViewportSize(360, 740));
    }

    /** Opens a page as somebody who has signed in with a token. */
    public Page openAs(String token, String path) {
        BrowserContext context = context(options());
        context.addInitScript("sessionStorage.setItem('onrecord.token', '" + token + "')");
        return open(path, context);
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options() {
        return new com.microsoft.playwright.Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900)
                .setBaseURL("http://localhost:" + RestAssured.port);
    }

    private Page open(String path, com.microsoft.playwright.Browser.NewContextOptions options) {
        return open(path, context(options));
    }

    private BrowserContext context(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = chromium().newContext(options);
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        contexts.add(context);
        return context;
    }

    private Page open(String path, BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && expected.stream().noneMatch(message.text()::contains)) {
                errors.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> errors.add(page.url() + ": " + error));
        page.navigate(path);
        return page;
    }

    /** Has an error of the console not count that says this, as Chromium does of each answer that is refused. */
    public void expect(String error) {
        expected.add(error);
    }

    /** What axe-core finds wrong with a page for who uses a keyboard, a screen reader or sees little; each with where it is. */
    public static List<String> violations(Page page) {
        List<String> found = new ArrayList<>();
        for (Rule rule : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
            rule.getNodes().forEach(node -> found.add(rule.getId() + " at " + node.getTarget() + ": " + node.getFailureSummary()));
        }
        return found;
    }

    /** Whether a page is wider than its window, so that it would have to be moved sideways. */
    public static boolean overflows(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        contexts.forEach(BrowserContext::close);
        List<String> reported = List.copyOf(errors);
        contexts.clear();
        errors.clear();
        expected.clear();
        assertEquals(List.of(), reported);
    }
}
