package org.ndrexpert.catalogue;

import java.util.Locale;

import org.ndrexpert.observation.Term;

/** Who can put an end to a cause. */
public enum Party implements Term {
    SENDER("the sender"),
    SENDER_ADMIN("the administrators on the sender's side"),
    RECIPIENT("the recipient"),
    RECIPIENT_ADMIN("the administrators on the recipient's side"),
    GROUP_OWNER("the owner of the group"),
    DNS_HOST("whoever keeps the DNS zone"),
    NETWORK_TEAM("whoever runs the network"),
    MICROSOFT("Microsoft's support"),
    NOBODY("nobody has to: it passes by itself");

    private final String words;

    Party(String words) {
        this.words = words;
    }

    /** As it reads in a sentence. */
    public String words() {
        return words;
    }

    @Override
    public String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
