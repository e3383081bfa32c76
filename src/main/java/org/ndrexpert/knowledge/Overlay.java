package org.ndrexpert.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.ndrexpert.catalogue.Article;
import org.ndrexpert.catalogue.Catalogue;
import org.ndrexpert.defect.Defect;
import org.ndrexpert.defect.DefectKind;
import org.ndrexpert.diagnosis.Layer;
import org.ndrexpert.rule.RuleText;
import org.ndrexpert.yaml.Spelling;

/**
 * Knowledge with layers over it, as it is in use: the topmost word on an id, on a row of a table, on a rule file of one path holds.
 * Facts replace facts, and rule files replace rule files; so other facts of an item leave its rules as they are, a rule file of another
 * path adds to them, and only one of the same path takes their place. Rules of an item that is retired are not in use.
 */
final class Overlay {

    /**
     * An item as the topmost stratum that speaks of it has it.
     *
     * @param dormant set where a layer has retired what was in use below it, so that somebody may miss it
     */
    private record Held(Article article, boolean retired, @Nullable Dormant dormant) {}

    /**
     * An item that a layer has taken out of use.
     *
     * @param article as it is stated below the layer
     */
    record Dormant(Article article, String layer, String reason) {}

    private final Map<String, Held> items = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private final LaidTables tables = new LaidTables();
    private final Map<String, LoadedUnit> units = new LinkedHashMap<>();
    private final List<Layer> layers = new ArrayList<>();

    /** Lays a stratum over all that were laid before. */
    void lay(Stratum stratum, List<Defect> defects) {
        Changes changes = new Changes(Map.copyOf(ids));
        stratum.facts().items().forEach(item -> lay(item, stratum.name(), changes, defects));
        changes.replacedRows.addAll(tables.lay(stratum.facts().rows()));
        stratum.units().forEach(unit -> lay(unit, changes));
        if (!stratum.name().isEmpty()) {
            layers.add(changes.of(stratum));
        }
    }

    private void lay(Facts.Item item, String layer, Changes changes, List<Defect> defects) {
        String below = changes.below.get(item.id());
        if (item.article() == null && below == null) {
            defects.add(item.defect(DefectKind.UNKNOWN_ARTICLE, "there is no item " + item.id() + " below to retire",
                    Spelling.advice(item.id(), changes.below.keySet().stream().sorted().toList(), "the ids")));
            return;
        }
        for (String alias : item.ids()) {
            String other = changes.below.get(alias);
            if (other != null && !other.equals(below)) {
                defects.add(item.defect(DefectKind.REPEATED_ID, alias + " is an id of the item " + other + " below",
                        "to replace that item write article: " + other));
            }
        }
        String id = below == null ? item.id() : below;
        Held held = items.get(id);
        items.put(id, item.article() != null ? stated(item, id, layer, held) : retired(item, layer, held));
        changes.take(item, id);
        if (item.article() != null) {
            if (below != null) {
                ids.values().removeIf(id::equals);
            }
            item.ids().forEach(one -> ids.put(one, id));
            ids.put(id, id);
        }
    }

    private static Held stated(Facts.Item item, String id, String layer, @Nullable Held below) {
        return item.isRetired() && below != null ? retired(item, layer, below) : new Held(item.article().as(id), item.isRetired(), null);
    }

    private static Held retired(Facts.Item item, String layer, Held below) {
        boolean missed = !below.retired || below.dormant != null;
        return new Held(below.article, true, missed ? new Dormant(below.article, layer, String.valueOf(item.reason()).strip()) : null);
    }

    private void lay(LoadedUnit unit, Changes changes) {
        LoadedUnit replaced = units.remove(unit.file());
        units.put(unit.file(), unit);
        changes.take(unit, replaced);
    }

    /** All that is in use, as rules and answers look it up. */
    Catalogue catalogue() {
        List<Article> inUse = items.values().stream().filter(held -> !held.retired).map(Held::article).toList();
        Set<String> retired = ids.keySet().stream().filter(this::isRetired).collect(Collectors.toSet());
        return catalogue(inUse, retired);
    }

    /** The items that layers have taken out of use and nothing else, with all tables. */
    Catalogue dormantCatalogue() {
        return catalogue(dormant().stream().map(Dormant::article).toList(), Set.of());
    }

    private Catalogue catalogue(List<Article> articles, Set<String> retired) {
        return new Catalogue(articles, tables.all(), retired);
    }

    private boolean isRetired(String id) {
        Held held = items.get(ids.getOrDefault(id, id));
        return held != null && held.retired;
    }

    List<Dormant> dormant() {
        return items.values().stream().map(Held::dormant).filter(Objects::nonNull).toList();
    }

    /** The rule files, lower ones first, with the rules that are in use. */
    List<LoadedUnit> units() {
        return units.values().stream().map(unit -> unit.only(rule -> !isOfRetired(rule))).filter(unit -> !unit.rules().isEmpty()).toList();
    }

    /** Whatever would suspect an item that layers have taken out of use, rules for all items included. */
    List<LoadedUnit> dormantUnits() {
        Set<String> dormant = dormant().stream().map(one -> one.article.article()).collect(Collectors.toSet());
        return units.values().stream().map(unit -> unit.only(rule -> rule.conclusion() == RuleText.Conclusion.SUSPICION
                && (rule.article() == null || dormant.contains(rule.article())))).filter(unit -> !unit.rules().isEmpty()).toList();
    }

    private boolean isOfRetired(RuleText rule) {
        return rule.article() != null && isRetired(rule.article());
    }

    List<Layer> layers() {
        return List.copyOf(layers);
    }
}
