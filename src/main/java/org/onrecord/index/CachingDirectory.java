package org.onrecord.index;

import java.io.IOException;
import java.nio.file.Path;

import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FlushInfo;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.NRTCachingDirectory;

/** Keeps small files of an index in memory until they are to stay, those too of which Lucene does not say that they are small. */
final class CachingDirectory extends NRTCachingDirectory {
    /** What is taken in one by one makes many small files, most of which are merged before they need be on the disk. */
    private static final double MERGES_IN_MEGABYTES = 4;
    private static final double UNCOMMITTED_IN_MEGABYTES = 32;
    private static final IOContext SMALL = new IOContext(new FlushInfo(0, 0));
    private static final String NAMES_OF_FIELDS = ".fnm";

    CachingDirectory(Path path) throws IOException {
        super(FSDirectory.open(path), MERGES_IN_MEGABYTES, UNCOMMITTED_IN_MEGABYTES);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return super.createOutput(name, name.endsWith(NAMES_OF_FIELDS) ? SMALL : context);
    }

    /** Those without a purpose are made and removed whenever documents are made searchable. */
    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        return super.createTempOutput(prefix, suffix, context == IOContext.DEFAULT ? SMALL : context);
    }
}
