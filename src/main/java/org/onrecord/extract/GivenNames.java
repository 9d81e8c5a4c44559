package org.onrecord.extract;

import java.util.Set;

/** Given names that are mostly borne by men, or by women, in countries whose news is in English. */
final class GivenNames {
    private static final Set<String> MEN = Set
            .of(("james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald "
                    + "steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric "
                    + "jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry "
                    + "tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy christian keith roger terry "
                    + "harry sean austin gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan "
                    + "albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene ivan sergei vladimir "
                    + "mikhail dmitri ahmed mohammed muhammad mohammad ali omar hassan hussein ibrahim yusuf tom tim jim bob bill mike dave "
                    + "steve nick ben sam max luke oliver hugo oscar leo martin simon graham neil colin ian stuart gareth owen rhys callum "
                    + "angus hamish niall declan liam conor pavel jan hans karl jürgen pierre luc marc carlos luis miguel pedro diego javier "
                    + "raj arjun vikram rahul sanjay amit wei hiroshi kenji takeshi giorgi viktor anton boris oleg igor tomas stefan marek "
                    + "piotr andrei bernard felix theo victor reza hamid mykhailo rafael emil joel ted leon otto marcus julian adrian ray "
                    + "dean glenn craig derek").split(" "));
    private static final Set<String> WOMEN = Set
            .of(("mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley "
                    + "kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy "
                    + "angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine "
                    + "maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea "
                    + "cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn janice abigail alice judy sophia "
                    + "grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis "
                    + "lori jane kate kathy liz beth sue fatima aisha zainab leila layla amina maryam olga natasha svetlana irina elena "
                    + "tatiana katya ines lucia carmen rosa sofia claire sophie fiona siobhan niamh aoife eilidh priya anjali deepa sunita "
                    + "mei yuki akiko ingrid astrid greta freya eva petra clara nora nadia yasmin ella mia lily chloe zoe lucy ellen eleanor "
                    + "harriet rosie imogen miriam hilary vera ada ida tessa dana mona rita lena marta hanna ivana edith agnes beatrice "
                    + "sylvia monica veronica gwen joanna joanne louise tracy wendy paula").split(" "));

    private GivenNames() {
    }

    /** Whether a man is meant, or {@code null} where the name does not tell. */
    static Boolean masculine(String givenName) {
        return MEN.contains(givenName) ? Boolean.TRUE : WOMEN.contains(givenName) ? Boolean.FALSE : null;
    }
}
