package org.ndrexpert.summary;

import java.util.List;

import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.catalogue.Kind;
import org.ndrexpert.catalogue.ServicePack;
import org.ndrexpert.diagnosis.Remedy;

/**
 * A file version or service pack to be put on a server.
 *
 * @param what its name
 * @param server empty where the server has no name
 * @param kind {@code hotfix} or {@code service-pack}
 * @param corrects whether it ends the cause; otherwise it only helps, or has to be there first
 * @param prerequisite the service pack that has to come before it; empty where none has
 * @param applicability as a diagnosis writes it: {@code applies}, {@code prerequisite-missing} or {@code unknown}
 */
record Fix(String what, String server, String kind, boolean corrects, String prerequisite, String applicability) {

    private static final String CORRECTS = "corrects";

    static Fix of(Remedy remedy, Hotfix hotfix) {
        String version = hotfix.version() == null ? "" : " " + hotfix.version() + " or later";
        String platform = hotfix.platform() == null ? "" : " for " + hotfix.platform().term();
        return of(remedy, hotfix.file() + version + platform, true, hotfix.requires() == null ? "" : hotfix.requires().name());
    }

    static Fix of(Remedy remedy, ServicePack pack) {
        return of(remedy, pack.name(), Boolean.TRUE.equals(pack.corrects()), "");
    }

    private static Fix of(Remedy remedy, String what, boolean corrects, String prerequisite) {
        return new Fix(Names.name(what), Names.host(remedy.server()), remedy.remedial().kind().term(), corrects, prerequisite,
                remedy.applicability().term());
    }

    static Fix of(List<String> key) {
        return new Fix(key.get(0), key.get(1), key.get(2), key.get(3).equals(CORRECTS), key.get(4), key.get(5));
    }

    List<String> key() {
        return List.of(what, server, kind, corrects ? CORRECTS : "helps", prerequisite, applicability);
    }

    /** The same whatever is known of the server, for lists in which a server stands once. */
    Fix anyhow() {
        return new Fix(what, server, kind, corrects, prerequisite, "");
    }

    /** Whether it is a later service pack for the same server: service packs hold all that those before them held. */
    boolean includes(Fix other) {
        return kind.equals(Kind.SERVICE_PACK.term()) && kind.equals(other.kind) && server.equals(other.server) && stem().equals(other.stem())
                && number() > other.number();
    }

    /** The name without the number at its end. */
    private String stem() {
        return what.substring(0, what.lastIndexOf(' ') + 1);
    }

    /** The number at the end of the name; 0 where there is none. */
    private int number() {
        String last = what.substring(what.lastIndexOf(' ') + 1);
        return !last.isEmpty() && last.length() < 4 && last.chars().allMatch(digit -> digit >= '0' && digit <= '9') ? Integer.parseInt(last) : 0;
    }
}
