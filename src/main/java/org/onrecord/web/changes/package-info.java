/** The pages of what was written, when, by whom and why, and of whether it is still what was written. */
package org.onrecord.web.changes;
