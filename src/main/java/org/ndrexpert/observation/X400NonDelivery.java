package org.ndrexpert.observation;

import org.jspecify.annotations.Nullable;

/**
 * A non-delivery as an X.400 MTA reports it.
 *
 * @param recipient directory name or address
 * @param reason why the MTA gave up
 * @param diagnostic what the MTA adds to the reason; {@code none} where it says that there is nothing to add
 * @param mtsId message identifier, as in C=US;A= ;P=ORG;L=EX1-010203
 * @param prmd its private management domain, empty where the identifier has the field with nothing in it
 */
public record X400NonDelivery(
        @Nullable String recipient,
        @Nullable NonDeliveryReason reason,
        @Nullable NonDeliveryDiagnostic diagnostic,
        @Nullable String mtsId,
        @Derived("mtsId") @Nullable String prmd)
        implements Observation {}
