/**
 * Who said what in the text of an article: a text, its day, its outlet and known names in, attributions out. It stores nothing. The way of a text:
 * <ol>
 * <li>{@link org.onrecord.extract.Sentences} parts it into sentences of tagged words (OpenNLP, by {@link org.onrecord.extract.Tagger}), in which a longer
 * quotation is one token; {@link org.onrecord.extract.Retagging} mends tags that cannot be right;
 * <li>{@link org.onrecord.extract.NameReader} notes who is named where, and how described: {@link org.onrecord.extract.Mentions};
 * <li>{@link org.onrecord.extract.Constructions} goes through each sentence's words. One that reports (cues.txt, read by
 * {@link org.onrecord.extract.Lexicon}) goes to the reader of its {@link org.onrecord.extract.Construction}, which looks in the
 * {@link org.onrecord.extract.Parse} for a source and a content, and makes a {@link org.onrecord.extract.Found} of them;
 * <li>{@link org.onrecord.extract.SpeakerResolver} tells, in the order of the text, whom each source means: a name, a pronoun
 * ({@link org.onrecord.extract.PronounResolver}), a description ({@link org.onrecord.extract.DescriptionResolver},
 * {@link org.onrecord.extract.Antecedents});
 * <li>{@link org.onrecord.extract.Dates} and {@link org.onrecord.extract.Stances} add when it was said, whether it denies, and what;
 * <li>{@link org.onrecord.extract.Extractor} does all this in turn, and answers with {@link org.onrecord.extract.Attribution}s.
 * </ol>
 * Words are in vocabulary.txt. ExtractionTest holds what is found in the project's own articles to what it was.
 */
package org.onrecord.extract;
