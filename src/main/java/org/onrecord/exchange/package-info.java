/** Statements in bulk. */
package org.onrecord.exchange;
