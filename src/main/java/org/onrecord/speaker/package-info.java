/** Whoever can say something: what they are called, what they belong to, and whom a printed name means on a day. */
package org.onrecord.speaker;
