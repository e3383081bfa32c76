package org.ndrexpert.reference;

/** Names of files and of places on pages for whatever items and keys are called: no two names share one. */
final class Address {

    private Address() {}

    /** The page of an item, in the folder of all pages. */
    static String item(String id) {
        return "items/" + place(id) + ".html";
    }

    /** Letters, digits, points and hyphens of ASCII stay, a blank becomes an underscore, all else its number between two of them. */
    static String place(String name) {
        StringBuilder place = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-') {
                place.appendCodePoint(c);
            } else {
                place.append(c == ' ' ? "_" : "_" + Integer.toHexString(c) + "_");
            }
        });
        return place.toString();
    }
}
