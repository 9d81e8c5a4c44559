package org.onrecord.profile;

import java.util.function.Function;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.security.identity.SecurityIdentity;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import org.onrecord.api.Revision;
import org.onrecord.api.Revisions;
import org.onrecord.changeset.AsOf;
import org.onrecord.changeset.Changesets;
import org.onrecord.changeset.History;
import org.onrecord.changeset.IfMatch;
import org.onrecord.changeset.RevisionView;
import org.onrecord.changeset.Signature;
import org.onrecord.curation.CuratedRepository;
import org.onrecord.curation.Curator;
import org.onrecord.curation.Mergeable;
import org.onrecord.list.Listing;
import org.onrecord.list.Page;
import org.onrecord.list.Representation;

/**
 * What is shown, changed and merged alike over HTTP.
 *
 * @param <S> what an editor sends of one
 * @param <P> what is shown of one
 */
abstract class CuratedResource<T extends Mergeable<T, K>, K, S extends Record, P extends Record> {
    /** Describes the answer to whoever asks under an id that something no longer goes by. */
    static final String MOVED = "It was renamed or merged; `Location` tells where it is found now.";

    protected final Changesets changesets;
    private final CuratedRepository<T, K> all;
    private final Curator<T, K, S> curator;
    private final Class<S> state;
    private final Revisions revisions;
    private final History history;
    private final SecurityIdentity identity;

    protected CuratedResource(CuratedRepository<T, K> all, Curator<T, K, S> curator, Class<S> state, Changesets changesets,
            Revisions revisions, History history, SecurityIdentity identity) {
        this.all = all;
        this.curator = curator;
        this.state = state;
        this.changesets = changesets;
        this.revisions = revisions;
        this.history = history;
        this.identity = identity;
    }

    /** What is shown of one that is merged into nothing, as of a changeset. */
    abstract P profile(T one, long changeset);

    final RestResponse<P> shown(String id, AsOf asOf, UriInfo uri) {
        T one = all.existing(id).standing();
        return one.slug().equals(id)
                ? answer(ResponseBuilder.create(Status.OK), one, changesets.seenAt(asOf))
                : ResponseBuilder.<P>create(Status.PERMANENT_REDIRECT)
                        .location(uri.getBaseUriBuilder().path(all.word() + "s").path("{slug}")
                                .replaceQuery(uri.getRequestUri().getRawQuery()).build(one.slug()))
                        .build();
    }

    /** Under each id that it has or had, for it is of that one, whatever stands for it. */
    final Page<RevisionView> past(String id, AsOf asOf, Representation representation) {
        T one = all.existing(id);
        long changeset = changesets.seenAt(asOf);
        return Listing.whole(history.of(all.subject(), one.origin(), changeset), RevisionView.PRESENTATION, representation, changeset);
    }

    final RestResponse<P> created(String slug, UriInfo uri) {
        return answer(ResponseBuilder.<P>create(Status.CREATED).location(uri.getAbsolutePathBuilder().path("{slug}").build(slug)), slug);
    }

    final RestResponse<P> replaced(String id, ObjectNode sent, Revising revising) {
        return revised(id, present -> revisions.whole(sent, present, state), revising);
    }

    final RestResponse<P> patched(String id, ObjectNode patch, Revising revising) {
        return revised(id, present -> revisions.patched(patch, present, state), revising);
    }

    /** What is counted is compared with what it was when the client read it. */
    private RestResponse<P> revised(String id, Function<P, Revision<S>> revision, Revising revising) {
        IfMatch precondition = IfMatch.required(revising.ifMatch());
        return answer(ResponseBuilder.create(Status.OK), curator.replace(id,
                one -> revision.apply(profile(one, precondition.readAsOf(changesets.last()))), precondition, signature(revising.reason())));
    }

    final RestResponse<P> merged(String id, Merge merge, String reason) {
        return answer(ResponseBuilder.create(Status.OK), curator.merge(id, merge.into(), signature(reason)));
    }

    final RestResponse<P> unmerged(String id, String reason) {
        return answer(ResponseBuilder.create(Status.OK), curator.unmerge(id, signature(reason)));
    }

    final Signature signature(String reason) {
        return new Signature(identity.getPrincipal().getName(), reason);
    }

    private RestResponse<P> answer(ResponseBuilder<P> response, String slug) {
        return answer(response, all.existing(slug).standing(), changesets.last());
    }

    private RestResponse<P> answer(ResponseBuilder<P> response, T one, long changeset) {
        return response.entity(profile(one, changeset)).tag(IfMatch.tag(one.revision())).build();
    }
}
