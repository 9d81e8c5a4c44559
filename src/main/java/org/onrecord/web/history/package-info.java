/** What has a history, shown as such: who changed what, when and why, with what is different in words. */
package org.onrecord.web.history;
