package org.onrecord.storage;

import org.h2.Driver;
import org.h2.store.fs.FilePath;

/** H2's driver, with {@link WaitingFiles} among the file systems that URLs can name. */
public class EmbeddedDriver extends Driver {
    static {
        FilePath.register(new WaitingFiles());
    }
}
