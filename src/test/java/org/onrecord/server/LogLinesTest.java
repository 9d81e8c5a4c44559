package org.onrecord.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.LogRecord;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class LogLinesTest {
    private static final PatternFormatter FORMAT = new PatternFormatter("%p %s%e%n");

    @Test
    void whatAClientSendsBeginsNoNewLine() {
        ExtLogRecord log = new ExtLogRecord(Level.INFO, "The name is %s", ExtLogRecord.FormatStyle.PRINTF, "");
        log.setParameters(new Object[]{"a\r\nINFO b\u2028c"});

        assertEquals("INFO The name is a\\u000d\\u000aINFO b\\u2028c\n", logged(log));
    }

    @Test
    void aFailureKeepsItsStackAndItsCauseButNotTheLinesOfItsMessages() {
        LogRecord log = new LogRecord(Level.ERROR, "Failed");
        log.setThrown(new IllegalStateException("a\nINFO b", new IllegalArgumentException("c\nINFO d")));

        String logged = logged(log);
        assertTrue(logged.startsWith("ERROR Failed: java.lang.IllegalStateException: a\\u000aINFO b\n\tat " + LogLinesTest.class.getName()),
                logged);
        assertTrue(logged.contains("Caused by: java.lang.IllegalArgumentException: c\\u000aINFO d\n"), logged);
        assertFalse(logged.contains("\nINFO"), logged);
    }

    @Test
    void tokensAreNotLogged() {
        assertEquals("INFO Authorization: Basic *** was sent of a basic kind\n",
                logged(new LogRecord(Level.INFO, "Authorization: Basic YTphLXRva2Vu was sent of a basic kind")));
        assertEquals("INFO Authorization: Bearer *** was sent, and bearer ***\n",
                logged(new LogRecord(Level.INFO, "Authorization: Bearer abc.DEF-123 was sent, and bearer secret")));
    }

    private static String logged(LogRecord log) {
        ExtLogRecord record = ExtLogRecord.wrap(log);
        assertTrue(new LogLines().isLoggable(record));
        return FORMAT.format(record);
    }
}
