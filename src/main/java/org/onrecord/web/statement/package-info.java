/** The page of a statement: what was said, through whom it reached the reader, what it answers, what became of it, and how it is cited. */
package org.onrecord.web.statement;
