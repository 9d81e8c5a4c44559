/** The spine: every write is a numbered, dated, signed and explained changeset. */
package org.onrecord.changeset;
