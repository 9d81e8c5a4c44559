/** Who may write. */
package org.onrecord.access;
