package org.ndrexpert.check;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Hotfix;
import org.ndrexpert.catalogue.ServicePack;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.knowledge.ItemSource;
import org.ndrexpert.yaml.Node;

/** Whether an item's servers and fixes can be those of anything. */
final class FixChecks {

    private final ItemSource item;
    private final DefectList defects;

    private FixChecks(ItemSource item, DefectList defects) {
        this.item = item;
        this.defects = defects;
    }

    static void check(ItemSource item, DefectList defects) {
        FixChecks checks = new FixChecks(item, defects);
        Nodes.value(item.node(), "appliesTo").ifPresent(servers -> checkLists(item.file(), servers, defects));
        List<Node> packs = Nodes.items(item.node(), "servicePacks");
        for (int i = 0; i < packs.size(); i++) {
            checks.check(item.article().servicePacks().get(i), packs.get(i));
        }
        List<Node> hotfixes = Nodes.items(item.node(), "hotfixes");
        for (int i = 0; i < hotfixes.size(); i++) {
            checks.check(item.article().hotfixes().get(i), hotfixes.get(i));
        }
    }

    /** An empty list of products takes in no server, where an absent one takes in all. */
    static void checkLists(String file, Node node, DefectList defects) {
        for (String key : List.of("products", "operatingSystems")) {
            Nodes.value(node, key).filter(list -> list instanceof Node.Sequence sequence && sequence.items().isEmpty()).ifPresent(list ->
                    defects.add(file, list, DefectKind.VALUES_DISAGREE, key + " is empty, so that it holds for none", "leave the key out where any is meant"));
        }
    }

    private void check(Hotfix hotfix, Node node) {
        check(hotfix.requires(), Nodes.at(node, "requires"));
        check(hotfix.containedIn(), Nodes.at(node, "containedIn"));
        ServicePack needed = hotfix.requires();
        ServicePack containing = hotfix.containedIn();
        if (needed != null && containing != null && needed.product() == containing.product()
                && needed.operatingSystem() == containing.operatingSystem() && needed.servicePack() >= containing.servicePack()) {
            defects.add(item.file(), Nodes.at(node, "requires"), DefectKind.VALUES_DISAGREE, "the hotfix requires service pack "
                    + needed.servicePack() + " and is contained in service pack " + containing.servicePack() + ": nobody ever needs it",
                    "the service pack that it requires is earlier than the one that contains it");
        }
    }

    private void check(@Nullable ServicePack pack, Node node) {
        if (pack != null && (pack.product() == null) == (pack.operatingSystem() == null)) {
            defects.add(item.file(), node, DefectKind.VALUES_DISAGREE, pack.product() == null
                    ? "the service pack is of nothing" : "the service pack is of a product and of an operating system",
                    "write one of product and operatingSystem, as in {product: Exchange Server 5.5, servicePack: 4}");
        }
    }
}
