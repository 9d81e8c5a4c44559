/** Reads the rows of an upload as statements, or says of each what is wrong with it. */
package org.onrecord.exchange.rows;
