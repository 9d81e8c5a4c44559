package org.onrecord.access;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.ConfigProvider;

/** {@code token add NAME ROLE}: makes a token, prints it once, and keeps its hash in the file of tokens, where a running service finds it. */
public final class TokenCommand {
    public static final String WORD = "token";
    private static final Pattern NAME = Pattern.compile("[^\\s#]\\S*");
    private static final String USAGE = "Usage: token add NAME ROLE, where NAME has no spaces and ROLE is reader, editor or admin";

    private TokenCommand() {
    }

    /** @return the exit status: 0, or 1 where it could not be done */
    public static int run(List<String> arguments) {
        if (arguments.size() != 3 || !arguments.get(0).equals("add") || !NAME.matcher(arguments.get(1)).matches()) {
            System.err.println(USAGE);
            return 1;
        }
        try {
            String token = Token.random();
            OwnersFile file = new OwnersFile(ConfigProvider.getConfig().getValue("onrecord.tokens-file", Path.class));
            file.append(Token.of(arguments.get(1), arguments.get(2), token).line());
            System.err.println(
                    "Added to " + file.path() + "; a running service takes it within seconds. This is the token, kept nowhere else:");
            System.out.println(token);
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println("The file of tokens cannot be written: " + e);
            return 1;
        }
    }
}
