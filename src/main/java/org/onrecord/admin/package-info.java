/** What administrators do to the service as a whole. */
package org.onrecord.admin;
