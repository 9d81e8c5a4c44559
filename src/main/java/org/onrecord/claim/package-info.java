/** The propositions that statements put forward, deny or react to. */
package org.onrecord.claim;
