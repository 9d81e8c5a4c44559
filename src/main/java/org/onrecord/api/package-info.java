/** What every resource shares on the wire: problems, pages, cursors and strict parameters. Knows no feature. */
package org.onrecord.api;
