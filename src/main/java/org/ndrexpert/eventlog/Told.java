package org.ndrexpert.eventlog;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.observation.Direction;
import org.ndrexpert.observation.InformationStore;
import org.ndrexpert.observation.NonDeliveryDiagnostic;
import org.ndrexpert.observation.NonDeliveryReason;

/** What the text of an event tells, as it is gathered; absent where the text does not. */
final class Told {

    @Nullable String computer;
    @Nullable String source;
    boolean sourceFollowsFromWording;
    @Nullable Integer id;
    @Nullable String category;
    @Nullable String error;
    @Nullable InformationStore entity;
    @Nullable NonDeliveryReason reason;
    @Nullable NonDeliveryDiagnostic diagnostic;
    @Nullable String recipient;
    @Nullable String from;
    @Nullable String to;
    @Nullable Direction direction;
    @Nullable String messageId;
    final List<String> warnings = new ArrayList<>();
}
