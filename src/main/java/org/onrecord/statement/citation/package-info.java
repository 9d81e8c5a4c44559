/** How a statement is cited elsewhere: in footnotes, bibliographies and Wikipedia. Knows nothing of the record but what is cited of it. */
package org.onrecord.statement.citation;
