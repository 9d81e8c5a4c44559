package org.onrecord.claim;

import java.util.List;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.api.ArchivePart;
import org.onrecord.api.Scroll;

/** Claims in an export. */
@ApplicationScoped
public class ClaimArchive implements ArchivePart<ClaimLine> {
    private final StatelessSession session;

    ClaimArchive(StatelessSession session) {
        this.session = session;
    }

    @Override
    public String type() {
        return "claim";
    }

    @Override
    public Class<ClaimLine> line() {
        return ClaimLine.class;
    }

    @Override
    public void export(Consumer<ClaimLine> lines) {
        Scroll.chunks(session, "from Claim order by id", Claim.class,
                chunk -> chunk.forEach(claim -> lines.accept(new ClaimLine(claim.slug, claim.text, claim.negation))));
    }

    @Override
    public void restore(List<ClaimLine> lines) {
        session.insertMultiple(lines.stream().map(line -> new Claim(line.id(), line.text(), line.negation())).toList());
    }
}
