/** The record itself: what was said, by whom, when, and through whom it reached the reader. */
package org.onrecord.statement;
