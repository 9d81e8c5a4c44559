/** Lists as they are answered: pages, cursors and formats. Knows no feature. */
package org.onrecord.list;
