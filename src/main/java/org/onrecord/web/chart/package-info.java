/** Charts of any page: their geometry is computed here, and they are drawn by the template {@code tags/bars.html}. */
package org.onrecord.web.chart;
