package org.ndrexpert.reference;

import java.util.Optional;

/** Sources as links: to the item that one is, or to its address. */
final class SourceLink {

    private final Html page;
    private final CrossReferences references;

    SourceLink(Html page, CrossReferences references) {
        this.page = page;
        this.references = references;
    }

    /** A source in words or as an address; an address outside stays what it is, whatever item it is of. */
    void write(String source) {
        Optional<Entry> item = references.entry(source);
        if (item.isPresent()) {
            page.link(Address.item(item.get().id()), source);
        } else {
            page.outside(source);
        }
    }
}
