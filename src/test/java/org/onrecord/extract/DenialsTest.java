package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is denied, what is not said at all, and what only sounds like a denial. */
class DenialsTest {
    private static final int WORDS = 4;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            // Inside of a denial
            "Anna Gales denied saying that the plant had leaked.|Anna Gales: denial: saying that the plant",
            "Anna Gales denied having said that the plant had leaked.|Anna Gales: denial: having said that the",
            "Anna Gales denied telling reporters that the plant had leaked.|Anna Gales: denial: telling reporters that the",
            "Anna Gales denied a report saying that the plant leaked.|Anna Gales: denial: a report saying that",
            "Anna Gales brushed aside claims the plant leaked.|Anna Gales: denial: claims the plant leaked",
            "Anna Gales waved away claims that the plant leaked.|Anna Gales: denial: claims that the plant",
            "It is false to say the plant leaked, according to Anna Gales.|Anna Gales: denial: It is false to",
            "Anna Gales said it was untrue to say that the plant leaked.|Anna Gales: denial: it was untrue to",
            "Anna Gales denied that Bob Stone had said the plant leaked.|Anna Gales: denial: Bob Stone had said",
            "Anna Gales denied that she had ever denied the leak.|Anna Gales: denial: she had ever denied",
            "Oz Webb said the minister lied when she denied that the plant leaked.|Oz Webb: allegation: the minister lied when",
            "The rumour that Anna Gales had said the plant leaked was false, Bob Stone said.|Bob Stone: denial: The rumour that Anna",
            // Negated
            "Anna Gales stopped short of denying that the plant leaked.|Anna Gales: reaction: the plant leaked",
            "Anna Gales failed to deny that the plant leaked.|Anna Gales: reaction: the plant leaked",
            "Without denying that the plant leaked, Anna Gales said it was late.|Anna Gales: reaction: the plant leaked; Anna Gales: allegation: it was late",
            "Anna Gales confirmed neither that the plant leaked nor that it burned.|Anna Gales: reaction: that the plant leaked",
            "The plant leaked, Anna Gales could not deny.|",
            // Supposed, asked, by nobody
            "If Anna Gales says that Bob Stone said the plant leaked, it will close.|",
            "Anna Gales may say that the plant leaked.|",
            "Next week Anna Gales will say that it thawed.|",
            "Anna Gales is expected to say that the plant leaked.|",
            "Did Anna Gales say that the plant leaked?|",
            "No official confirmed that the plant leaked.|",
            "None of the officials said that the plant leaked.|",
            "Neither Anna Gales nor Bob Stone said that the plant leaked.|",
            "“Bob Stone never said that the plant leaked,” Anna Gales said.|Anna Gales: allegation: “Bob Stone never said",
            "Nobody at the ministry said that the plant leaked.|",
            "Anna Gales withdrew her claim that the plant leaked.|",
            "There was no denial by Anna Gales that the plant leaked.|",
            "Anna Gales was accused of denying that the plant leaked.|-",
            "The company, which in May forecast full profit, expects less.|company: allegation: full profit",
            // Rejections
            "Anna Gales denies reports the plant leaked.|Anna Gales: denial: reports the plant leaked",
            "Anna Gales said reports that the plant had leaked were false.|Anna Gales: denial: reports that the plant",
            "Anna Gales said the reports that the plant had leaked were wrong.|Anna Gales: denial: the reports that the",
            "Anna Gales called reports of a deal false.|Anna Gales: denial: reports of a deal",
            "Anna Gales dismissed as nonsense claims that the plant leaked.|Anna Gales: denial: nonsense claims that the",
            "Anna Gales dismissed the reports as baseless.|Anna Gales: denial: the reports as baseless",
            "Anna Gales denied both that the plant leaked and that it was closed.|Anna Gales: denial: the plant leaked and",
            "Anna Gales did not rule out that the plant leaked.|Anna Gales: reaction: the plant leaked",
            // Negative words
            "Bob Stone said the plant leaked. “No comment,” Anna Gales said.|Bob Stone: allegation: the plant leaked; Anna Gales: allegation: “No comment,”",
            "Bob Stone said the plant leaked. “Nobody need worry,” Anna Gales said.|Bob Stone: allegation: the plant leaked; Anna Gales: allegation: “Nobody need worry,”",
            "Bob Stone said the plant leaked. “We will never surrender,” Anna Gales said.|Bob Stone: allegation: the plant leaked; Anna Gales: reaction: “We will never surrender,”",
            "Bob Stone said the plant leaked. Anna Gales said there was no better place to live.|Bob Stone: allegation: the plant leaked; Anna Gales: allegation: there was no better",
            "Bob Stone said the plant leaked. “It is no secret that the plant leaked,” Anna Gales said.|Bob Stone: allegation: the plant leaked; Anna Gales: allegation: “It is no secret",
            "Bob Stone said the plant leaked. “There is no doubt that the plant leaked,” Anna Gales said.|Bob Stone: allegation: the plant leaked; Anna Gales: allegation: “There is no doubt",
            "Bob Stone said the plant leaked. Anna Gales said nobody disputed that the plant leaked.|Bob Stone: allegation: the plant leaked; Anna Gales: allegation: nobody disputed that the",
            "Bob Stone said the plant leaked. Anna Gales said the plant leaked no less than 400 tonnes.|Bob Stone: allegation: the plant leaked; Anna Gales: allegation: the plant leaked no",
            "Bob Stone said the plant leaked. Anna Gales said she was innocent.|Bob Stone: allegation: the plant leaked; Anna Gales: allegation: she was innocent",
            "Bob Stone said the plant leaked. “I do not deny that the plant leaked,” Anna Gales said.|Bob Stone: allegation: the plant leaked; Anna Gales: reaction: “I do not deny",
            "Bob Stone said the plant leaked. Anna Gales said that she could neither confirm nor deny that the plant leaked.|Bob Stone: allegation: the plant leaked; Anna Gales: reaction: she could neither confirm",
            "Bob Stone said the plant leaked. “The plant did not leak,” Anna Gales said.|Bob Stone: allegation: the plant leaked; Anna Gales: denial: “The plant did not",
            "Bob Stone said the plant leaked. Anna Gales said it had never leaked.|Bob Stone: allegation: the plant leaked; Anna Gales: denial: it had never leaked",
            "Bob Stone said the plant leaked. “There is no leak,” Anna Gales said.|Bob Stone: allegation: the plant leaked; Anna Gales: denial: “There is no leak,”"})
    void areToldFromTheirOpposites(String text, String expected) {
        List<Attribution> found = extract(text);
        assertEquals(expected == null ? List.of() : Arrays.asList(expected.split("; ")),
                found.stream().map(one -> one.speaker() == null
                        ? "-"
                        : one.speaker().name() + ": " + one.stance().name().toLowerCase(Locale.ROOT) + ": " + first(one, text)).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "Anna Gales neither confirmed nor denied that a deal had been signed.|neither confirmed nor denied",
            "Anna Gales neither confirmed nor denied the report.|neither confirmed nor denied",
            "Anna Gales could neither confirm nor deny that the plant leaked.|could neither confirm nor deny",
            "Anna Gales did not say that the plant leaked.|did not say",
            "Anna Gales never said the plant leaked.|never said",
            "Anna Gales could not confirm that the plant leaked.|could not confirm",
            "Anna Gales stopped short of denying that the plant leaked.|stopped short of denying",
            "Anna Gales failed to deny that the plant leaked.|failed to deny",
            "Anna Gales has yet to say that the plant leaked.|has yet to say"})
    void areCuesWithWhatNegatesThem(String text, String cue) {
        assertEquals(cue, extract(text).get(0).cue().of(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "Anna Gales said the plant leaked oil. Bob Stone denied that the plant leaked oil.|- 0",
            "Anna Gales denied that the plant leaked oil. Bob Stone said the plant leaked oil.|1 -",
            "Anna Gales rejected the Western claims of a leak at the plant.|1 -",
            "Anna Gales said Iran had attacked Israel. Bob Stone denied that Israel had attacked Iran.|- -",
            "Anna Gales said Iran had attacked Israel. Bob Stone denied that Israel had been attacked by Iran.|- 0",
            "Anna Gales said the plant leaked 400 tonnes of oil. Bob Stone denied that the plant leaked 4 tonnes of oil.|- -",
            "Anna Gales said the plant leaked oil into the river. Bob Stone denied that the school leaked oil into the river.|- -",
            "Anna Gales denied that the plant leaked. Bob Stone accused Anna Gales of lying when she denied that the plant leaked.|- -"})
    void denyWhatIsAlleged(String text, String denied) {
        assertEquals(denied, extract(text).stream().map(one -> one.denies().isEmpty() ? "-" : one.denies().get(0).toString())
                .collect(Collectors.joining(" ")));
    }

    private static List<Attribution> extract(String text) {
        return Extractor.extract(new Article(text, null, LocalDate.of(2023, 2, 7), null), Gazetteer.EMPTY, false);
    }

    private static String first(Attribution one, String text) {
        return Arrays.stream(one.content().get(0).of(text).split(" ")).limit(WORDS).collect(Collectors.joining(" "));
    }
}
