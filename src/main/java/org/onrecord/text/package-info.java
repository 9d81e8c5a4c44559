/** Names and words as people write them: comparing them, making slugs of them, refusing what cannot be read. */
package org.onrecord.text;
