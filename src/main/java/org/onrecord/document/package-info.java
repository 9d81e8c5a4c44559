/** The published sources in which statements appeared. */
package org.onrecord.document;
