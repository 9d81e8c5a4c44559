/** The index that follows the record, for full text and fast lists. */
package org.onrecord.index;
