package org.onrecord.claim;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.ArchivePart;
import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.api.Scroll;

/** Merges in an export: behind all claims, for each may be merged into any other. */
@ApplicationScoped
public class MergedClaimArchive implements ArchivePart<MergedClaimLine> {
    private final StatelessSession session;
    private final ClaimRepository claims;

    MergedClaimArchive(StatelessSession session, ClaimRepository claims) {
        this.session = session;
        this.claims = claims;
    }

    @Override
    public Class<MergedClaimLine> line() {
        return MergedClaimLine.class;
    }

    @Override
    public void export(Consumer<MergedClaimLine> lines) {
        Scroll.chunks(session, """
                select new org.onrecord.claim.MergedClaimLine(m.origin, i.origin, s.origin)
                from Claim m join m.mergedInto i join m.survivor s order by m.id""", MergedClaimLine.class, chunk -> chunk.forEach(lines));
    }

    @Override
    public void restore(List<MergedClaimLine> lines) {
        Map<String, Claim> known = claims
                .recorded(lines.stream().flatMap(line -> Stream.of(line.id(), line.into(), line.survivor())).toList());
        for (MergedClaimLine line : lines) {
            int merged = session
                    .createMutationQuery(
                            "update Claim set mergedInto = :into, survivor = :survivor where id = :merged and mergedInto is null")
                    .setParameter("into", known.get(line.into())).setParameter("survivor", known.get(line.survivor()))
                    .setParameter("merged", known.get(line.id()).id).executeUpdate();
            if (merged == 0) {
                throw ProblemException.validation(Fault.pointer("/id", "is merged already: '" + line.id() + "'"));
            }
        }
    }
}
