/** What the statements say of a speaker, a claim, a document. */
package org.onrecord.profile;
