package org.onrecord.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A file that is nobody's business but its owner's. */
record OwnersFile(Path path) {
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OTHERS_READ = EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);

    boolean exists() {
        return Files.exists(path);
    }

    /** What stands in it; nothing where it does not exist. */
    String read() throws IOException {
        return exists() ? Files.readString(path) : "";
    }

    /** Appends a line, behind a line break where the last line has none; the file is made where it does not exist. */
    void append(String line) throws IOException {
        if (!exists()) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.createFile(path, PosixFilePermissions.asFileAttribute(OWNERS));
        }
        String before = read();
        Files.writeString(path, (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + line + "\n", StandardOpenOption.APPEND,
                StandardOpenOption.DSYNC);
    }

    boolean readableByOthers() throws IOException {
        return exists() && path.getFileSystem().supportedFileAttributeViews().contains("posix")
                && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS_READ::contains);
    }
}
