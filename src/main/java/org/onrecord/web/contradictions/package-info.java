/** The page of who denies whom. */
package org.onrecord.web.contradictions;
