package org.ndrexpert.observation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A mail server product, by the name its maker gave it. */
public enum Product implements Term {
    EXCHANGE_4_0("Exchange Server 4.0"),
    EXCHANGE_5_0("Exchange Server 5.0"),
    EXCHANGE_5_5("Exchange Server 5.5"),
    EXCHANGE_2000("Exchange 2000 Server"),
    EXCHANGE_2003("Exchange Server 2003"),
    EXCHANGE_2007("Exchange Server 2007"),
    EXCHANGE_2010("Exchange Server 2010"),
    EXCHANGE_2013("Exchange Server 2013"),
    EXCHANGE_2016("Exchange Server 2016"),
    EXCHANGE_2019("Exchange Server 2019"),
    EXCHANGE_SE("Exchange Server SE"),
    EXCHANGE_ONLINE("Exchange Online"),
    /** None of the products that the knowledge names. */
    OTHER("other");

    private final String term;

    Product(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }

    /**
     * The product that {@code name} means, whichever of its usual spellings is used: {@code Exchange Server 2000},
     * {@code Microsoft Exchange 2000 Server} and {@code Exchange 2000} are one. Empty where the name is none of ours.
     */
    public static Optional<Product> named(String name) {
        String words = " " + name.toLowerCase(Locale.ROOT).replace("(", " ").replace(")", " ") + " ";
        for (String filler : List.of("microsoft", "server", "version", "standard", "enterprise", "edition", "subscription")) {
            words = words.replace(" " + filler + " ", filler.equals("subscription") ? " se " : " ");
        }
        String wanted = String.join(" ", words.strip().split(" +"));
        return Arrays.stream(values()).filter(product -> product.key().equals(wanted)).findFirst();
    }

    private String key() {
        return term.toLowerCase(Locale.ROOT).replace(" server", "");
    }
}
