/** Dates as sources give them: whole or partial, uncertain, open at one end. */
package org.onrecord.date;
