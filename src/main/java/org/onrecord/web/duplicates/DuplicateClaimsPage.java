package org.onrecord.web.duplicates;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.TemplateInstance;

import org.onrecord.api.EnumWords;
import org.onrecord.claim.AlikeClaims;
import org.onrecord.claim.ClaimView;
import org.onrecord.list.Page;
import org.onrecord.profile.ClaimProfile;
import org.onrecord.profile.ComparedProfiles;
import org.onrecord.web.WebPage;
import org.onrecord.web.WebRequest;

@ApplicationScoped
class DuplicateClaimsPage implements WebPage<Page<AlikeClaims>> {
    private final ComparedProfiles profiles;

    DuplicateClaimsPage(ComparedProfiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public String path() {
        return "/claims/duplicates";
    }

    @Override
    public Class<? super Page<AlikeClaims>> type() {
        return Page.class;
    }

    @Override
    public TemplateInstance show(Page<AlikeClaims> page, WebRequest request) {
        Map<String, ClaimProfile> claims = profiles.ofClaims(
                page.items().stream().flatMap(alike -> alike.claims().stream()).map(ClaimView::id).collect(Collectors.toSet()),
                page.changeset());
        return Review.show("claims", page, page.items().stream().map(alike -> Group.of(EnumWords.of(alike.reason()), alike.key(),
                alike.claims().stream().map(claim -> Candidate.of(claims.get(claim.id()))).toList())).toList(), request);
    }
}
