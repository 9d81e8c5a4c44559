/** Who may read and write, and how often. */
package org.onrecord.access;
