package org.ndrexpert.reference;

import java.util.List;
import java.util.Set;

import org.ndrexpert.catalogue.AppliesTo;
import org.ndrexpert.catalogue.Party;
import org.ndrexpert.observation.OperatingSystem;
import org.ndrexpert.observation.Product;
import org.ndrexpert.observation.Role;

/** What goes wrong, who can put an end to it, and where it happens. */
final class AnswerPart {

    private final Html page;
    private final Entry entry;

    AnswerPart(Html page, Entry entry) {
        this.page = page;
        this.entry = entry;
    }

    void write() {
        page.element("p", "cause", entry.article().cause());
        page.open("dl", "facts");
        fact("Who can fix it", Words.capitalised(Words.or(entry.article().fixedBy().stream().map(Party::words).toList())));
        products();
        servers();
        fact("Also known as", String.join(", ", entry.article().aliases()));
        if (entry.article().isOutcome()) {
            fact("Kind", "What became of the message in the end; another item is the cause");
        }
        fact("Certainty", certainty());
        page.close();
    }

    private void products() {
        Set<Product> products = entry.products();
        if (products.isEmpty()) {
            fact("Mail systems", "Any");
            return;
        }
        page.element("dt", "", "Mail systems").open("dd");
        if (products.size() == 1) {
            page.link(LookUp.PRODUCTS.place(Telling.product(products.iterator().next())), Words.products(products));
        } else {
            page.text(Words.products(products));
        }
        page.close();
    }

    private void servers() {
        AppliesTo servers = entry.article().appliesTo();
        if (servers == null) {
            return;
        }
        if (servers.role() != null) {
            fact("Judged on", "The " + server(servers.role()));
        }
        if (servers.operatingSystems() != null) {
            fact("Windows", Words.or(servers.operatingSystems().stream().map(OperatingSystem::term).toList()));
        }
    }

    private static String server(Role role) {
        return switch (role) {
            case GENERATING -> "server that wrote the report";
            case SENDING -> "sending server";
            case RECEIVING -> "receiving server";
            case RELAY -> "server between sender and recipient";
        };
    }

    private String certainty() {
        List<String> can = entry.isConfirmable() ? entry.isExcludable() ? List.of("confirmed", "excluded") : List.of("confirmed")
                : entry.isExcludable() ? List.of("excluded") : List.of();
        String sentence = can.isEmpty() ? "" : "Can be " + Words.or(can) + " by what reports and servers show";
        return entry.isConfirmable() ? sentence : sentence.isEmpty() ? "Nothing known confirms or excludes it; it stays suspected"
                : sentence + "; nothing known confirms it";
    }

    private void fact(String name, String value) {
        if (!value.isEmpty()) {
            page.element("dt", "", name).element("dd", "", value);
        }
    }
}
