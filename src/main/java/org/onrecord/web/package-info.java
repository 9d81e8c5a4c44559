/** The record in a browser: what the API answers, shown as pages. Each folder is a page or a group of them; nothing depends on this. */
package org.onrecord.web;
