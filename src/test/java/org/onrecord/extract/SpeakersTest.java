package org.onrecord.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom the words mean that name a source. */
class SpeakersTest {
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            // Names
            "Dennis Okafor-Webb said that it was late. Mr. Okafor-Webb said it was dark.|Dennis Okafor-Webb; Dennis Okafor-Webb",
            "Negotiator Marie-Claire Yonda said the talks would go on.|Marie-Claire Yonda",
            "The Allied Shipwrights' Federation said that the yard was safe.|Allied Shipwrights' Federation",
            "The Bakers' and Packers' Union said that wages had to rise.|Bakers' and Packers' Union",
            "The firm Cask & Ember said that it was ready.|Cask & Ember",
            "Captain Salt said the boats were gone.|Captain Salt",
            "Mr Justice Ormerod said the trial would go on.|Mr Justice Ormerod",
            "The Minister for Information Technology Prabhat Wankhade said it was late. The Minister denied any misuse.|"
                    + "Prabhat Wankhade; Prabhat Wankhade",
            "Rufus Okonjo KC said that it had rained.|Rufus Okonjo",
            "Charity Safe Homes said that the locks were old.|Safe Homes",
            "Maureen Tibbs lost her hat. Maureen said that it was red.|Maureen Tibbs",
            "Hale and Brandt said that they would appeal. Their plan was late, Anne Hale said.|Hale and Brandt; Anne Hale",
            "Ines Tavoro left. Tavoro and her colleagues said that the sponge had moved.|Ines Tavoro and her colleagues",
            "Zoë O’Neill-Smith said that it leaked. Ursula von der Leyen said that it was dry.|Zoë O'Neill-Smith; Ursula von der Leyen",
            "The Iranian Foreign Ministry said that it was late. The Russian Foreign Ministry said that it was early.|"
                    + "Iranian Foreign Ministry; Russian Foreign Ministry",
            "Moscow and Minsk said that the deal was dead.|Moscow and Minsk",
            "Ann Gales has many times rejected in the strongest terms the report.|Ann Gales",
            // Who is named for another one's sake
            "A former Plumbline executive said that the data were sold.|A former Plumbline executive",
            "A spokesman for Orsk Marine said that the dock was safe.|A spokesman for Orsk Marine",
            "Veldane, controlled by the investor Tobias Reck, said that the yard would stay.|Veldane",
            "Gina Ross resigned. Sources close to Ross said that the report was late.|Sources close to Ross",
            "A spokesman for the ministry said that it was late. The ministry said that it was early.|A spokesman for the ministry; ministry",
            "The Courier reported, citing an official, that Whitfield had told her staff to wait.|an official; Whitfield",
            "Wal Post, citing Wal Post, reported that the plant leaked.|Wal Post",
            "“The plant leaked,” Anna Gales said, according to Reuters.|Anna Gales",
            "“It leaked,” a woman who answered the telephone said.|a woman who answered the telephone",
            // Descriptions
            "Carl Moss wrote that it was late. The Kremlin spokesman said that it was early.|Carl Moss; Kremlin spokesman",
            "The Foreign Ministry said that it was late. The union said that it was early.|Foreign Ministry; union",
            "• “It leaked,” Anna Gales said.|Anna Gales",
            "The founder of Chirp told senators on Monday that he had not known. \"I was busy,\" Rico Sandoval said. The founder said he was sorry.|"
                    + "founder of Chirp; Rico Sandoval; Rico Sandoval",
            "Gary Munt said that officers came late. \"It's a joke,\" the plumber said.|Gary Munt; Gary Munt",
            "\"I will not go,\" said Greta Holm, the head of the Norwegian federation. The Norwegian denied that she was the source.|"
                    + "Greta Holm; Greta Holm",
            "The mayor said that the bridge was safe. Ann Gales said it was not. The judge said nothing could be done.|"
                    + "mayor; Ann Gales; judge",
            "She went to the electoral commission. The commission said that 300 voters were affected.|electoral commission",
            "An industry source said that output had dropped. The source said that nobody flew.|"
                    + "An industry source; An industry source",
            "A report by the county says that the bridge is old. The document says that nobody looked.|"
                    + "A report by the county; A report by the county",
            "Senator Roy Dillard was in a diner. The senator's office said that he was well.|Roy Dillard's office",
            "Orsk Marine lost a fifth of its value. An analyst at Dunmore Securities said it was cheap. The company said that it was sound.|"
                    + "An analyst at Dunmore Securities; Orsk Marine",
            "She wrote to the data commissioner. The commissioner's office said that it was looking.|data commissioner's office",
            "Researchers at Carrow University said that the pill works. The authors said that they were surprised.|"
                    + "Researchers at Carrow University; Researchers at Carrow University",
            "The Courier cited three former contractors. The contractors said that it was true.|three former contractors",
            "The opposition Green List said that the dam was safe. It said that the water was cold.|Green List; Green List",
            "The Minister's Office said that it was late.|Minister's Office",
            // Pronouns
            "Edgar Pell and Ilse Varga met. He said that the roof was sound; she said that it leaked.|Edgar Pell; Ilse Varga",
            "A nurse said that the ward was full. She said that nobody came.|A nurse; A nurse",
            "Officials said that the port was closed. They said that it would open soon.|Officials; Officials",
            "Desmond Pike was here. Gideon Hale laughed. \"He said that the face had stood for ages,\" Mr Hale said.|Gideon Hale; Desmond Pike",
            "Dana Hale works at Orsk Marine. She said that the dock was dry. It said that it was not.|Dana Hale; Orsk Marine"})
    void areTold(String text, String speakers) {
        List<Attribution> found = Extractor.extract(new Article(text, null, LocalDate.of(2023, 2, 7), null), Gazetteer.EMPTY, false);
        assertEquals(List.of(speakers.split("; ")), found.stream().map(one -> one.speaker() == null ? "-" : one.speaker().name()).toList());
    }
}
