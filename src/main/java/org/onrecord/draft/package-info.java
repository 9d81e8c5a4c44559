/** Drafts of statements from the text of an article, for a person to confirm, and what became of them. */
package org.onrecord.draft;
