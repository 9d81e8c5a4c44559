/** How many statements there are, by whatever they have in common. */
package org.onrecord.statistics;
