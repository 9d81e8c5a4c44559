package org.onrecord.exchange.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of fact-checks say. */
class VerdictWordsTest {
    private static final Path FILES = Path.of("src/main/resources/org/onrecord/exchange/rows/verdicts");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            False                              | FALSE
            ALTERED IMAGE                      | FALSE
            Video is AI-generated              | FALSE
            Fact check: False                  | FALSE
            False. The true number is lower    | FALSE
            Real photo, false caption          | FALSE
            É #FAKE                            | FALSE
            Questa foto è manipolata           | FALSE
            not true                           | FALSE
            It isn’t true                      | FALSE
            Ce n’est pas vrai                  | FALSE
            no es verdad                       | FALSE
            No es foto real                    | FALSE
            Non è vero                         | FALSE
            não é verdade                      | FALSE
            Das stimmt nicht                   | FALSE
            keine Belege                       | FALSE
            To nie jest prawda                 | FALSE
            tidak benar                        | FALSE
            सच नहीं                            | FALSE
            غير صحيح                           | FALSE
            True                               | TRUE
            True: the minister said it         | NEITHER
            No, es verdad                      | TRUE
            #FATO                              | TRUE
            Größtenteils richtig               | TRUE
            Half true                          | NEITHER
            mezza verità                       | NEITHER
            Pas tout à fait vrai               | NEITHER
            nicht ganz richtig                 | NEITHER
            No es del todo cierto              | NEITHER
            Partly false                       | NEITHER
            आंशिक रूप से सच                    | NEITHER
            صحيح جزئيًا                        | NEITHER
            True, but missing context          | NEITHER
            Not fake                           | NEITHER
            Prawda, ale nie dziś               | NEITHER
            True?                              | NEITHER
            Correct?                           | NEITHER
            “True”?                            | NEITHER
            Fake?                              | NEITHER
            Is it true?                        | NEITHER
            Sebagian besar benar?              | NEITHER
            هل هذا صحيح؟                       | NEITHER
            True? No                           | NEITHER
            True? Not really                   | NEITHER
            Vrai ? Non                         | NEITHER
            Wahr? Nein                         | NEITHER
            ¿Verdadero? No                     | NEITHER
            Correct? Nope                      | NEITHER
            A hoax? No                         | NEITHER
            True or false?                     | NEITHER
            True, false or neither?            | NEITHER
            True? False.                       | FALSE
            True or false? False               | FALSE
            False. Who said it?                | FALSE
            True – with reservations           | NEITHER
            True (with caveats)                | NEITHER
            True, with caveat                  | NEITHER
            True with caveats                  | NEITHER
            Mostly true, with caveat           | NEITHER
            Vrai, avec nuance                  | NEITHER
            Richtig, mit Einschränkung         | NEITHER
            True, sort of                      | NEITHER
            True, kind of                      | NEITHER
            True, with exceptions              | NEITHER
            True, if you squint                | NEITHER
            Correct, with a caveat             | NEITHER
            In a way: true                     | NEITHER
            True. False.                       | NEITHER
            True, not                          | NEITHER
            Fact check: True                   | TRUE
            Faktencheck: Ja, richtig           | TRUE
            Częściowy fałsz                    | NEITHER
            Sin pruebas                        | FALSE
            Sem provas                         | FALSE
            No proof                           | FALSE
            Lacks evidence                     | FALSE
            pants-fire                         | FALSE
            Manipulowane                       | FALSE
            Falsehood                          | FALSE
            No truth                           | FALSE
            Teils irreführend                  | FALSE
            Sem contexto é falso               | FALSE
            Satirical content                  | FALSE
            5/5 True                           | TRUE
            3/5 True                           |
            Totally true                       | TRUE
            Not totally true                   | NEITHER
            Substantially true                 | TRUE
            Largely accurate                   | TRUE
            The statement is accurate          | TRUE
            Authentic video                    | TRUE
            Authentic video, false caption     | FALSE
            Accurate quote                     | TRUE
            यह सच है                           | TRUE
            Ini benar                          | TRUE
            هذا صحيح                           | TRUE
            Geheel waar                        | TRUE
            Tepat                              | TRUE
            Plutôt exact                       | TRUE
            Praticamente vero                  | TRUE
            It is shown often, but false       | FALSE
            The true number is lower           |
            Fact: the photo is from 2015       |
            Four cups of tea                   |
            4                                  |
            """)
    void theFirstKnownWordsDecideAndNothingConfirmsThatSaysMore(String words, Verdict verdict) {
        assertEquals(verdict, VerdictWords.KNOWN.of(words).orElse(null));
    }

    @Test
    void everyFileIsRead() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertEquals(VerdictWords.LANGUAGES, files.map(file -> file.getFileName().toString().replace(".txt", "")).sorted().toList());
        }
    }

    @Test
    void whatStandsInAFileHasTheMeaningOfItsHeading() throws IOException {
        for (String language : VerdictWords.LANGUAGES) {
            String heading = null;
            for (String line : Files.readAllLines(FILES.resolve(language + ".txt"))) {
                heading = line.startsWith("[") ? line : heading;
                if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("[")
                        && !List.of("[not]", "[but]", "[filler]").contains(heading)) {
                    assertEquals(heading, "[" + VerdictWords.KNOWN.of(line).orElseThrow().name().toLowerCase(Locale.ROOT) + "]",
                            language + ": " + line);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[true]\nfake\n[false]\nFaké!", "[false]\n= fake\n[true]\nfake", "[not]\nfake\n[neither]\n= fake", "fake"})
    void noPhraseHasTwoMeaningsOrNone(String file) {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new VerdictWords().add(new BufferedReader(new StringReader(file))))
                .getMessage().contains("ak"));
    }
}
