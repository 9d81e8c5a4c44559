package org.onrecord.statement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.onrecord.api.Problem.Fault;
import org.onrecord.api.ProblemException;
import org.onrecord.changeset.Signature;
import org.onrecord.text.Sha256;

/** Lets a client repeat a POST whose answer it did not get (Idempotency-Key, draft-ietf-httpapi-idempotency-key-header). */
@ApplicationScoped
class RememberedAnswers implements PanacheRepository<RememberedAnswer> {
    private final ObjectMapper json;
    private final Clock clock;
    private final Duration retention;

    RememberedAnswers(ObjectMapper json, Clock clock, @ConfigProperty(name = "onrecord.idempotency-retention") Duration retention) {
        this.json = json;
        this.clock = clock;
        this.retention = retention;
    }

    /** Called behind the writers' lock, so that of two requests with one key the second finds the answer of the first. */
    StatementView answer(String key, Signature signature, StatementDraft draft, Supplier<StatementView> first) {
        try {
            Instant now = clock.instant();
            delete("at < ?1", now.minus(retention));
            String request = HexFormat.of().formatHex(Sha256.of(json.writeValueAsBytes(List.of(draft, signature.reason()))));
            RememberedAnswer known = find("author = ?1 and idempotencyKey = ?2", signature.author(), key).firstResult();
            if (known == null) {
                StatementView view = first.get();
                remember(key, signature, request, json.writeValueAsString(view), now);
                return view;
            }
            if (!known.request.equals(request)) {
                throw ProblemException.conflict(Fault.parameter("Idempotency-Key",
                        "was used for another request; repeat that one unchanged or take a new key"));
            }
            return json.readValue(known.answer, StatementView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A statement is always JSON", e);
        }
    }

    private void remember(String key, Signature signature, String request, String answer, Instant now) {
        RememberedAnswer remembered = new RememberedAnswer();
        remembered.author = signature.author();
        remembered.idempotencyKey = key;
        remembered.request = request;
        remembered.answer = answer;
        remembered.at = now;
        persist(remembered);
    }

}
