package org.ndrexpert.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.NonDeliveryDiagnostic;
import org.ndrexpert.observation.NonDeliveryReason;
import org.ndrexpert.observation.Product;

/**
 * How a report tells an item's condition. All that is given here has to be in what the report says of one recipient.
 *
 * @param by the mail systems that say it so; absent where those of the item do, empty where any may
 * @param hosts endings of the names of hosts that say it so, as in google.com; absent where any host may
 * @param token Exchange's own word for the failure, as in RESOLVER.ADR.RecipNotFound, whatever its capitals
 * @param words what the diagnostic text says, compared word by word whatever capitals and punctuation; three dots stand for any words
 * @param code enhanced status code, in quotes
 * @param upTo the last of a row of codes that differ in their last number and mean the same; absent where there is one code
 * @param replyCode SMTP reply code
 * @param imsCode eight hexadecimal digits that the Internet Mail Service prints, in quotes
 * @param mapiError MAPI error that the text quotes by its name
 * @param hresult error of Windows in the report's X-DSNContext field, eight hexadecimal digits, in quotes
 * @param socketError Windows Sockets error of an attempt to hand the message on, as 10061 for a connection that was refused
 * @param reason why an X.400 MTA gave up
 * @param diagnostic what the MTA adds to the reason
 * @param event entry of the application log that tells it, in place of anything that a report says
 * @param decisive true where it says this and nothing else: a report or an entry with it confirms the item
 * @param source where it was seen, if not in the item's own source
 */
public record Signature(
        @Nullable List<Product> by,
        @Nullable List<String> hosts,
        @Nullable String token,
        @Nullable String words,
        @Nullable String code,
        @Nullable String upTo,
        @Nullable Integer replyCode,
        @Nullable String imsCode,
        @Nullable String mapiError,
        @Nullable String hresult,
        @Nullable Integer socketError,
        @Nullable NonDeliveryReason reason,
        @Nullable NonDeliveryDiagnostic diagnostic,
        @Nullable EventSignature event,
        @Nullable Boolean decisive,
        @Nullable String source) {

    /** @throws IllegalArgumentException where there is nothing to be found in a report */
    public Signature {
        if (Stream.of(token, words, code, replyCode, imsCode, mapiError, hresult, socketError, reason, diagnostic, event).allMatch(Objects::isNull)) {
            throw new IllegalArgumentException(
                    "a signature names what a report says: token, words, code, replyCode, imsCode, mapiError, hresult, socketError, reason or diagnostic, or an event that a server logs");
        }
        if (event != null && !Stream.of(by, hosts, token, words, code, replyCode, imsCode, mapiError, hresult, socketError, reason, diagnostic).allMatch(Objects::isNull)) {
            throw new IllegalArgumentException("an event stands alone in its signature; what a report says beside it is another signature");
        }
        if (words != null && WordPattern.isEmpty(words)) {
            throw new IllegalArgumentException("words has no letter or digit; leave it out, or write what the text says");
        }
    }

    /** The same, said by these mail systems. */
    Signature by(List<Product> products) {
        return new Signature(products, hosts, token, words, code, upTo, replyCode, imsCode, mapiError, hresult, socketError, reason, diagnostic, event, decisive, source);
    }

    /** The same, as what many may say. */
    Signature undecided() {
        return new Signature(by, hosts, token, words, code, upTo, replyCode, imsCode, mapiError, hresult, socketError, reason, diagnostic, event, null, source);
    }

    /** How much it says. */
    public Closeness closeness() {
        if (token != null) {
            return Closeness.TOKEN;
        }
        if (words != null) {
            return Closeness.WORDS;
        }
        return Stream.of(imsCode, mapiError, hresult, socketError, reason, diagnostic, event).allMatch(Objects::isNull) ? Closeness.CODE : Closeness.NUMBER;
    }

    boolean isDecisive() {
        return Boolean.TRUE.equals(decisive);
    }
}
