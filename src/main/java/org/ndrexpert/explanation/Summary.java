package org.ndrexpert.explanation;

import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.catalogue.Remedial;
import org.ndrexpert.catalogue.ServicePack;
import org.ndrexpert.catalogue.Step;
import org.ndrexpert.diagnosis.Remedy;

/** What a remedy comes to, in a sentence. */
final class Summary {

    private Summary() {}

    static String of(Remedy remedy) {
        Remedial remedial = remedy.remedial();
        if (remedial instanceof Step step) {
            return step.text();
        }
        String on = remedy.server().isEmpty() ? "" : " on " + remedy.server();
        if (remedial instanceof Hotfix hotfix) {
            return of(hotfix, remedy, on);
        }
        ServicePack pack = (ServicePack) remedial;
        String purpose = pack.purpose() == null ? "" : ": " + pack.purpose().strip();
        return switch (remedy.applicability()) {
            case ALREADY_INSTALLED -> pack.name() + " or a later one is installed" + on + ".";
            case NOT_FOR_THIS_SERVER -> pack.name() + " is not for " + server(remedy) + ".";
            case UNKNOWN -> "Install " + pack.name() + on + " if " + server(remedy) + " is of that product and has not got it" + end(purpose);
            default -> "Install " + pack.name() + on + end(purpose);
        };
    }

    private static String of(Hotfix hotfix, Remedy remedy, String on) {
        String name = hotfix.version() == null ? hotfix.file() : hotfix.file() + " " + hotfix.version() + " or later";
        String platform = hotfix.platform() == null ? "" : " for " + hotfix.platform().term();
        return switch (remedy.applicability()) {
            case ALREADY_INSTALLED -> name + " is installed" + on + ".";
            case SUPERSEDED -> name + platform + " is not needed: " + hotfix.containedIn().name() + on + " contains it.";
            case NOT_FOR_THIS_SERVER -> name + platform + " is not for " + server(remedy) + ".";
            case PREREQUISITE_MISSING -> "Install " + name + platform + on + " once " + hotfix.requires().name() + " is there.";
            case UNKNOWN -> "Install " + name + platform + on + " if " + server(remedy) + " needs it, which is not known yet."
                    + (hotfix.requires() == null ? "" : " (It needs " + hotfix.requires().name() + ".)");
            default -> "Install " + name + platform + on + ".";
        };
    }

    private static String server(Remedy remedy) {
        return remedy.server().isEmpty() ? "this server" : remedy.server();
    }

    private static String end(String purpose) {
        return purpose.isEmpty() || !purpose.endsWith(".") ? purpose + "." : purpose;
    }
}
