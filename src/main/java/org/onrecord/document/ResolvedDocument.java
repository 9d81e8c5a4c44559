package org.onrecord.document;

import java.util.List;

/**
 * What a draft means.
 *
 * @param printed     what stays with the appearance
 * @param differences what the draft says otherwise of the document than the record
 */
public record ResolvedDocument(Document document, Printed printed, List<Difference> differences) {}
