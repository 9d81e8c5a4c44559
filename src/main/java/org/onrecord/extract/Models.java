package org.onrecord.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagger;
import opennlp.tools.postag.ThreadSafePOSTaggerME;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.ThreadSafeSentenceDetectorME;
import opennlp.tools.tokenize.ThreadSafeTokenizerME;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.tokenize.TokenizerModel;

/** The models of Apache OpenNLP, which take a second to load and so are loaded when first used. */
final class Models {
    private Models() {
    }

    /** For English. */
    static final class English {
        static final SentenceDetector SENTENCES = new ThreadSafeSentenceDetectorME(
                Models.<SentenceModel>load("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin", SentenceModel::new));
        static final Tokenizer TOKENS = new ThreadSafeTokenizerME(
                Models.<TokenizerModel>load("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin", TokenizerModel::new));
        static final POSTagger TAGS = new ThreadSafePOSTaggerME(
                Models.<POSModel>load("/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin", POSModel::new));

        private English() {
        }
    }

    /** For telling languages apart. */
    static final class Languages {
        static final LanguageDetectorModel MODEL = load("/langdetect-183.bin", LanguageDetectorModel::new);

        private Languages() {
        }

        /** The ISO 639-3 code of the language that a text is most likely in, with how likely it is. */
        static opennlp.tools.langdetect.Language of(String text) {
            return new LanguageDetectorME(MODEL).predictLanguage(text);
        }
    }

    private static <M> M load(String name, Reader<M> reader) {
        try (InputStream model = Models.class.getResourceAsStream(name)) {
            return reader.read(model);
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + name + " cannot be read", e);
        }
    }

    /** Makes a model from its bytes. */
    private interface Reader<M> {
        M read(InputStream model) throws IOException;
    }
}
