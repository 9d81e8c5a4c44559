package org.onrecord.statement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.onrecord.speaker.EveryName;
import org.onrecord.speaker.SpeakerRepository;
import org.onrecord.statement.StatementRepository.Recorded;

/** Puts together what clients see of some versions, with a fixed number of queries however many they are. */
@ApplicationScoped
public class StatementReader {
    private final StatementRepository statements;
    private final SpeakerRepository speakers;
    private final EveryName names;

    StatementReader(StatementRepository statements, SpeakerRepository speakers, EveryName names) {
        this.names = names;
        this.statements = statements;
        this.speakers = speakers;
    }

    LoadedVersions load(Collection<Long> keys) {
        List<Recorded> versions = statements.recorded(keys);
        return loaded(versions, statements.appearances(keys), statements.hops(keys), statements.links(keys));
    }

    /** The versions with these keys, in this order. */
    List<StatementView> views(List<Long> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        LoadedVersions loaded = load(keys);
        Map<Long, StatementView> views = loaded.all().stream()
                .collect(Collectors.toMap(recorded -> recorded.version().serial, loaded::view));
        return keys.stream().map(views::get).toList();
    }

    /** What a changeset wrote, as it wrote it: the first of its versions. */
    @Transactional
    public List<StatementView> writtenBy(long changeset, int most) {
        return views(statements.writtenBy(changeset, most));
    }

    StatementView view(StatementVersion version) {
        return views(List.of(version.serial)).get(0);
    }

    /**
     * Versions that have just been written, of which all but the roles of their speakers is at hand.
     *
     * @param at when their changesets were made, by the numbers of these
     */
    LoadedVersions written(Collection<VersionParts> written, LongFunction<Instant> at) {
        List<Recorded> versions = written.stream().map(VersionParts::version)
                .map(version -> new Recorded(version, version.speaker, at.apply(version.validFrom))).toList();
        return loaded(versions, written.stream().flatMap(parts -> parts.appearances().stream()).toList(),
                written.stream().flatMap(parts -> parts.hops().stream()).toList(),
                written.stream().flatMap(parts -> parts.links().stream()).toList());
    }

    private LoadedVersions loaded(List<Recorded> versions, List<Appearance> appearances, List<Hop> hops, List<Link> links) {
        List<Long> standing = versions.stream().map(version -> version.speaker().standing().id()).distinct().toList();
        return new LoadedVersions(versions, appearances, hops, links, speakers.roles(standing), names.of(standing));
    }
}
