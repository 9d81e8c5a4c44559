/** What is kept in place and corrected, merged, sealed and exported alike: speakers, claims and documents each say only what is their own. */
package org.onrecord.curation;
