/** Who said what in the text of an article: a text, a date, an outlet and known names in, attributions out. It reads and writes nothing. */
package org.onrecord.extract;
