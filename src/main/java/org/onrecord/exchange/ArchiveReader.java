package org.onrecord.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;

import org.onrecord.api.ArchiveLine;
import org.onrecord.api.JsonProblem;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.ViolationProblem;
import org.onrecord.exchange.rows.Lines;
import org.onrecord.text.Sha256;
import org.onrecord.text.TightenedRule;

/** Reads an export line by line. Of each, what a client would have sent has to keep the rules that hold for clients. */
final class ArchiveReader {
    /** A version may have a hundred appearances with long quotes. */
    private static final int LONGEST_LINE = 64 << 20;

    private final Archive archive;
    private final Validator validator;
    private final Lines lines;
    private final MessageDigest digest = Sha256.digest();

    ArchiveReader(Archive archive, Validator validator, InputStream export) {
        this.archive = archive;
        this.validator = validator;
        lines = new Lines(export, LONGEST_LINE);
    }

    /**
     * The next line, or {@code null} behind the last.
     *
     * @throws ProblemException where it is none, or breaks a rule
     */
    ArchiveLine next() throws IOException {
        byte[] line = lines.next();
        if (line == null) {
            return null;
        }
        ArchiveLine read = read(line);
        if (!(read instanceof Archive.End)) {
            digest.update(line);
            digest.update((byte) '\n');
        }
        return read;
    }

    private ArchiveLine read(byte[] line) throws IOException {
        try {
            ArchiveLine read = archive.reader().readValue(line);
            if (read == null) {
                throw fault("is null; it should be a JSON object");
            }
            check(read);
            check(read.draft());
            return read;
        } catch (InvalidTypeIdException e) {
            throw fault("should have one of these types: " + String.join(", ", archive.types())
                    + (e.getTypeId() == null ? "" : "; '" + e.getTypeId() + "' is none"));
        } catch (JsonProcessingException e) {
            throw at(number(), JsonProblem.of(e, "It"));
        } catch (IllegalArgumentException e) {
            throw fault(e.getMessage());
        } catch (ProblemException e) {
            throw at(number(), e);
        }
    }

    private void check(Object read) {
        Set<ConstraintViolation<Object>> violations = validator.validate(read).stream()
                .filter(violation -> !TightenedRule.brokenBy(violation)).collect(Collectors.toSet());
        if (!violations.isEmpty()) {
            throw ViolationProblem.of(violations);
        }
    }

    boolean ended() throws IOException {
        return lines.next() == null;
    }

    /** The number of the last line, from 1. */
    long number() {
        return lines.number();
    }

    /** SHA-256 of all lines before the end, in hexadecimal; to be asked once, behind it. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    ProblemException fault(String detail) {
        return ProblemException.validation(inLine(number(), Fault.pointer("", detail)));
    }

    /** What is wrong with a line, which the problem itself does not know. */
    static ProblemException at(long number, ProblemException problem) {
        List<Fault> faults = problem.problem().errors();
        return ProblemException.validation(faults == null
                ? List.of(inLine(number, Fault.pointer("", problem.getMessage())))
                : faults.stream().map(fault -> inLine(number, fault)).toList());
    }

    private static Fault inLine(long number, Fault fault) {
        boolean whole = fault.pointer() == null || fault.pointer().isEmpty();
        return Fault.pointer(whole ? "" : fault.pointer(), (whole ? "Line " : "in line ") + number + " " + fault.detail());
    }
}
