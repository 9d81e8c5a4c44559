package org.onrecord.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.concurrent.Future;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.onrecord.api.ExclusiveTask;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;

/** Copies the embedded database while it is in use. A copy has its name only when it has been read back whole. */
@ApplicationScoped
class Backup {
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    /** The copy, what is unpacked of it to be read, and as much again for what is written meanwhile. */
    private static final int TIMES_THE_FILE = 3;

    private final AgroalDataSource pool;
    private final EmbeddedDatabase database;
    private final Path data;
    private final ExclusiveTask backups = new ExclusiveTask();

    Backup(AgroalDataSource pool, EmbeddedDatabase database, @ConfigProperty(name = "onrecord.data") Path data) {
        this.pool = pool;
        this.database = database;
        this.data = data;
    }

    /**
     * Begins to make a copy.
     *
     * @return fails with a {@link ProblemException} where there is no room
     * @throws ProblemException where it is another database, or another backup is being made
     */
    Future<BackupView> make() {
        if (!database.embedded()) {
            throw ProblemException.notImplemented("The database is PostgreSQL: back it up with its own pg_dump.");
        }
        return backups.begin(this::made,
                () -> ProblemException.conflict(Fault.pointer("", "Another backup is being made; wait until it is done")));
    }

    private BackupView made() {
        try (Connection connection = pool.getConnection()) {
            return make(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not be backed up", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BackupView make(Connection connection) throws SQLException, IOException {
        requireRoom();
        Path directory = DataDirectory.ofOwner(data.resolve("backups"));
        Path copy = Files.createTempFile(directory, "unfinished", ".zip",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            write(connection, copy);
            force(copy);
            long changeset = new BackupCopy(copy).readBack();
            Instant verified = Instant.now();
            Path kept = directory.resolve("onrecord-" + changeset + "-" + INSTANT.format(verified) + ".zip");
            BackupView view = new BackupView(kept.getFileName().toString(), Files.size(copy), changeset, sha256(copy), verified);
            Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE);
            force(directory);
            Log.infof("Backed up to %s, which ends with changeset %d", kept, changeset);
            return view;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void write(Connection connection, Path copy) throws SQLException {
        try (PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, copy.toString());
            backup.execute();
        }
    }

    private void requireRoom() throws IOException {
        if (Files.getFileStore(data).getUsableSpace() < TIMES_THE_FILE * Files.size(data.resolve(EmbeddedDatabase.FILE))) {
            throw ProblemException
                    .insufficientStorage("A backup needs room on the disk for three times the database, to be read back too.");
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
