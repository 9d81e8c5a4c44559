package org.onrecord.server;

import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

import io.quarkus.logging.LoggingFilter;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/** Makes log lines what they seem: nothing that a client sends begins a new one, and no token stands in them. */
@LoggingFilter(name = "lines")
public class LogLines implements Filter {
    private static final Pattern TOKEN = Pattern.compile("(?i)(bearer\\s+|basic\\s+(?=\\S{12}))[!-~]+");
    private static final Pattern BREAK = Pattern.compile("[\\p{Cntrl}\u0085\u2028\u2029]");

    private static final ExtFormatter MESSAGE = new ExtFormatter() {
        @Override
        public String format(ExtLogRecord log) {
            return formatMessage(log);
        }
    };

    @Override
    public boolean isLoggable(LogRecord record) {
        ExtLogRecord log = ExtLogRecord.wrap(record);
        String message = MESSAGE.format(log);
        if (message != null) {
            log.setMessage(line(message), ExtLogRecord.FormatStyle.NO_FORMAT);
        }
        if (record.getThrown() != null && !(record.getThrown() instanceof Told)) {
            record.setThrown(new Told(record.getThrown()));
        }
        return true;
    }

    static String line(String text) {
        return BREAK.matcher(TOKEN.matcher(text).replaceAll("$1***"))
                .replaceAll(character -> String.format("\\\\u%04x", (int) character.group().charAt(0)));
    }

    /** A failure as it is told in the log: with the same stack, on lines of which each begins as it should. */
    private static final class Told extends Exception {
        private static final long serialVersionUID = 1L;

        private final String told;

        private Told(Throwable failure) {
            super(failure.getMessage(), failure.getCause() == null ? null : new Told(failure.getCause()), true, true);
            told = line(failure.toString());
            setStackTrace(failure.getStackTrace());
        }

        @Override
        public String toString() {
            return told;
        }
    }
}
