/** The page of statistics, and what pages that count statements share. */
package org.onrecord.web.statistics;
