/** The data directory and the embedded database in it. */
package org.onrecord.storage;
