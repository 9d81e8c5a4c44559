/** Documents in which statements appeared: the list, and what stands in one. */
package org.onrecord.web.document;
