/** What stands between the network and the resources, and the log. Knows no feature. */
package org.onrecord.server;
