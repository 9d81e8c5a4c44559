/** The documentation of the project, in the running program. */
package org.onrecord.web.docs;
