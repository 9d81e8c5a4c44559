package org.onrecord.speaker;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

import org.onrecord.curation.MergeArchive;

/** Merges of speakers in an export. */
@ApplicationScoped
public class MergedSpeakerArchive extends MergeArchive<Speaker, Long, MergedSpeakerLine> {
    MergedSpeakerArchive(StatelessSession session, SpeakerRepository speakers) {
        super(session, speakers, MergedSpeakerLine.class, merged -> new MergedSpeakerLine(merged.key(), merged.into(), merged.survivor()));
    }

    @Override
    protected void restored(Speaker merged, Speaker survivor) {
        session.createMutationQuery("update Likeness set standing = :survivor where speaker = :merged").setParameter("survivor", survivor)
                .setParameter("merged", merged).executeUpdate();
    }
}
