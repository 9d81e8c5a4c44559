package org.onrecord.api;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.commons.lang3.exception.ExceptionUtils;

/** Tells failures of the database that pass by themselves from those that are mistakes of the service. */
public final class DatabaseFailure {
    /** A statement was cancelled, which is what both databases do with one that ran too long. */
    private static final String CANCELLED = "57014";
    /**
     * SQLSTATEs: no connection (08), too many of them (53300), going down or starting (57P), a conflict with another transaction (40) or its lock
     * (55P03; HYT00 of H2), and H2's own of a database that is closed.
     */
    private static final Pattern PASSING = Pattern.compile("08...|53300|57P..|40...|55P03|HYT00|900(07|67|98)|90121");
    /** The pool gives its own failure no SQLSTATE. */
    private static final String POOL_EXHAUSTED = "cquisition timeout";
    /** SQLSTATE of PostgreSQL. */
    private static final String DISK_FULL = "53100";
    /** H2 has no SQLSTATE for it and passes on what the operating system says of a disk, a quota and a limit of files. */
    private static final Pattern NO_SPACE = Pattern.compile("No space left on device|Disk quota exceeded|File too large");
    private static final Duration SHORTLY = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofSeconds(30);

    private DatabaseFailure() {
    }

    /** The answer to a request that failed so, or nothing where it failed otherwise. */
    public static Optional<ProblemException> passing(Throwable failure) {
        return sql(failure).isPresent() && full(failure)
                ? Optional.of(ProblemException.insufficientStorage(
                        "The disk of the database is full; what was sent may be on record or not, look before you send it again."))
                : sql(failure).flatMap(DatabaseFailure::problem);
    }

    /** In one line what the database said. */
    static String message(Throwable failure) {
        return sql(failure).map(SQLException::getMessage).orElse(failure.getMessage());
    }

    private static Optional<ProblemException> problem(SQLException e) {
        String state = Objects.toString(e.getSQLState(), "");
        if (state.equals(CANCELLED) || e instanceof SQLTimeoutException) {
            return Optional.of(ProblemException.unavailable(
                    "The database needed too long for this and was stopped; ask for less at once, or again when it has less to do.",
                    LATER));
        }
        return PASSING.matcher(state).matches() || e.getSQLState() == null && Objects.toString(e.getMessage(), "").contains(POOL_EXHAUSTED)
                ? Optional.of(ProblemException.unavailable("The database cannot be reached or is too busy; nothing was written.", SHORTLY))
                : Optional.empty();
    }

    /** Whether the disk of the database has no room. */
    public static boolean full(Throwable failure) {
        return ExceptionUtils.getThrowableList(failure).stream()
                .anyMatch(e -> e instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())
                        || NO_SPACE.matcher(Objects.toString(e.getMessage(), "")).find());
    }

    private static Optional<SQLException> sql(Throwable failure) {
        return ExceptionUtils.getThrowableList(failure).stream().filter(SQLException.class::isInstance).map(SQLException.class::cast)
                .findFirst();
    }
}
