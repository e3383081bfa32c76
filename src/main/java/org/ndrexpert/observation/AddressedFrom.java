package org.ndrexpert.observation;

/** How the sender came by the address. */
public enum AddressedFrom implements Term {
    ADDRESS_LIST("address-list"),
    PERSONAL_ADDRESS_BOOK("personal-address-book"),
    SAVED_MESSAGE("saved-message"),
    TYPED("typed");

    private final String term;

    AddressedFrom(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
