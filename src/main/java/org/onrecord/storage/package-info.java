/** The data directory, the embedded database in it and its backups, and the migrations that SQL alone cannot do. */
package org.onrecord.storage;
