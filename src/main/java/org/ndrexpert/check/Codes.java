package org.ndrexpert.check;

import java.util.List;
import java.util.Optional;

import org.ndrexpert.catalogue.CodeRow;
import org.ndrexpert.catalogue.CodeUse;
import org.ndrexpert.catalogue.Release;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.knowledge.ItemSource;
import org.ndrexpert.yaml.Node;

/** The status codes of an item: their form by RFC 3463 section 2, and the releases that use them. */
final class Codes {

    private static final List<String> CLASSES = List.of("2", "4", "5");

    private final ItemSource item;
    private final DefectList defects;

    private Codes(ItemSource item, DefectList defects) {
        this.item = item;
        this.defects = defects;
    }

    static void checkForms(String file, Node.Mapping item, DefectList defects) {
        for (Node use : Nodes.items(item, "codes")) {
            Nodes.value(use, "code").ifPresent(code -> checkForm(file, code, defects));
            Nodes.value(use, "formerly").ifPresent(code -> checkForm(file, code, defects));
        }
    }

    static void checkSignatures(String file, Node.Mapping item, DefectList defects) {
        for (Node signature : Nodes.items(item, "signatures")) {
            Optional<Node> code = Nodes.value(signature, "code");
            Optional<Node> last = Nodes.value(signature, "upTo");
            code.ifPresent(one -> checkForm(file, one, defects));
            if (code.isPresent() && last.isPresent() && !CodeRow.isRow(Nodes.text(code.get()), Nodes.text(last.get()))) {
                defects.add(file, last.get(), DefectKind.BAD_CODE, Nodes.text(last.get()) + " does not end a row of codes that begins with "
                        + Nodes.text(code.get()), "name a later code that differs in its last number alone, as in code 5.7.606, upTo 5.7.649");
            }
        }
    }

    static void checkReleases(ItemSource item, DefectList defects) {
        Codes codes = new Codes(item, defects);
        List<Node> nodes = Nodes.items(item.node(), "codes");
        for (int i = 0; i < nodes.size(); i++) {
            codes.check(item.article().codes().get(i), nodes.get(i));
        }
    }

    private void check(CodeUse use, Node node) {
        if (use.formerly() != null) {
            checkFormer(use, Nodes.at(node, "formerly"));
        }
        if (use.since() != null && use.until() != null && isLater(use.since(), use.until())) {
            disagree(Nodes.at(node, "until"), "until " + use.until().name() + " is earlier than since " + use.since().name(),
                    "exchange them, or leave one out");
        }
    }

    private void checkFormer(CodeUse use, Node at) {
        if (use.since() == null) {
            disagree(at, "formerly " + use.formerly() + " has no since", "name the release with which " + use.code() + " began, under since");
        } else if (use.code().equals(use.formerly())) {
            disagree(at, "formerly is the code itself", "name the code that older releases used, or leave formerly out");
        }
    }

    private void disagree(Node at, String found, String wanted) {
        defects.add(item.file(), at, DefectKind.VALUES_DISAGREE, found, wanted);
    }

    private static boolean isLater(Release one, Release other) {
        int products = one.product().compareTo(other.product());
        int onePack = one.servicePack() == null ? 0 : one.servicePack();
        return products > 0 || products == 0 && other.servicePack() != null && onePack > other.servicePack();
    }

    private static void checkForm(String file, Node code, DefectList defects) {
        String text = Nodes.text(code);
        if (!text.isBlank() && !isStatusCode(text)) {
            defects.add(file, code, DefectKind.BAD_CODE, text + " is no status code",
                    "write class, subject and detail, as in \"5.1.1\"; the class is 2, 4 or 5, the others have up to three digits and no zero before them");
        }
    }

    static boolean isStatusCode(String code) {
        String[] parts = code.split("\\.", -1);
        return parts.length == 3 && CLASSES.contains(parts[0]) && isNumber(parts[1]) && isNumber(parts[2]);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && (text.length() == 1 || text.charAt(0) != '0');
    }
}
