package org.ndrexpert.check;

/**
 * What a row of the questions is about, as in {@code directoryObject.moved of sender}.
 *
 * @param component empty where the row serves all components of the kind
 * @param role empty where the row serves every role
 */
record Asked(String kind, String component, String role) {

    private static final String OF = " of ";

    static Asked of(String asks) {
        int dot = asks.indexOf('.');
        String behind = dot < 0 ? "" : asks.substring(dot + 1);
        int of = behind.indexOf(OF);
        return new Asked(dot < 0 ? asks : asks.substring(0, dot), of < 0 ? behind : behind.substring(0, of),
                of < 0 ? "" : behind.substring(of + OF.length()));
    }
}
