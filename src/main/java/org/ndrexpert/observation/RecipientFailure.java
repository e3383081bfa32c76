package org.ndrexpert.observation;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a report says of one recipient: the fields of RFC 3464 section 2.3, or their like in other layouts.
 *
 * @param finalRecipient address that the report is about
 * @param originalRecipient address as the sender gave it
 * @param action what became of the message
 * @param status enhanced status code, RFC 3463, in quotes, as in 5.1.1
 * @param diagnosticCode what the refusing server said, with its type: smtp; 550 No such user
 * @param remoteMta server that refused
 * @param replyCode SMTP reply code, RFC 5321, as in 550
 * @param token Exchange's own word for the failure, as in RESOLVER.ADR.RecipNotFound
 * @param imsCode eight hexadecimal digits that the Internet Mail Service printed
 * @param mapiError MAPI error that the text quotes by its name, as in MapiExceptionNotAuthorized
 * @param hresult error of Windows that the SMTP service noted in the report's X-DSNContext field, eight hexadecimal digits, as in
 *     C00402D1
 * @param willRetryUntil when the reporting server gives up, as printed; absent where it has, or does not say
 * @param domain domain of the final recipient, in lower case
 * @param addressWellFormed whether the final recipient is an address by RFC 5321 section 4.1.2; absent where it is none of SMTP, such as
 *     a display name or a directory name, or stands for one (IMCEA)
 * @param phrases names of the known phrases that the diagnostic text contains
 * @param x500Proxy proxy address that takes the mail again where the final recipient is an encapsulated directory name, IMCEAEX-...: the
 *     name in its own form, as in X500:/O=ORG/OU=SITE/CN=RECIPIENTS/CN=ANNA; absent where it is none
 * @param saidBy mail system that gave the code and the text: the one that wrote the report, or the one whose answer it quotes; absent
 *     where nothing tells which it is
 * @param quoted whether the code and the text are another server's answer
 * @param refusedBy name of the server that refused, as other observations use it; absent where nothing tells which it is
 * @param toldOutright whether its words, its token or a number name one cause and nothing else, so that others that share its code are
 *     no news
 */
public record RecipientFailure(
        @Nullable String finalRecipient,
        @Nullable String originalRecipient,
        @Nullable Action action,
        @Nullable String status,
        @Nullable String diagnosticCode,
        @Nullable String remoteMta,
        @Nullable Integer replyCode,
        @Nullable String token,
        @Nullable String imsCode,
        @Nullable String mapiError,
        @Nullable String hresult,
        @Nullable String willRetryUntil,
        @Derived("finalRecipient") @Nullable String domain,
        @Derived("finalRecipient") @Nullable Boolean addressWellFormed,
        @Derived("diagnosticCode") @Nullable Set<String> phrases,
        @Derived("finalRecipient") @Nullable String x500Proxy,
        @Derived @Nullable Product saidBy,
        @Derived @Nullable Boolean quoted,
        @Derived @Nullable String refusedBy,
        @Derived @Nullable Boolean toldOutright)
        implements Observation {}
