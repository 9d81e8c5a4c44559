package org.onrecord.profile;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.onrecord.changeset.IfMatch;
import org.onrecord.changeset.Signature;
import org.onrecord.text.Name;

/** What comes with each change of something that is curated. */
record Revising(
        @QueryParam("reason") @NotNull @Name(max = 1000) @Parameter(description = Signature.REASON) String reason,
        @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = IfMatch.DESCRIPTION) String ifMatch) {}
