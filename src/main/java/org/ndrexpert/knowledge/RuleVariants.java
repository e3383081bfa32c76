package org.ndrexpert.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.ndrexpert.rule.RuleText;

/**
 * Knowledge in which one rule is written otherwise, for those who measure test cases. All variants of the rules of one file are
 * compiled together, which takes little longer than one.
 */
public final class RuleVariants {

    /**
     * @param rule name of the rule that it takes the place of
     * @param drl from {@code rule} to {@code end}
     */
    public record Variant(String rule, String drl) {}

    private record Compiled(RuleText text, Rule rule) {}

    private final KnowledgeBase base;
    private final int unit;
    private final String file;
    private final String head;
    private final List<Variant> variants;
    private final Map<Integer, Compiled> compiled = new HashMap<>();

    private RuleVariants(KnowledgeBase base, int unit, String file, String head, List<Variant> variants) {
        this.base = base;
        this.unit = unit;
        this.file = file;
        this.head = head;
        this.variants = variants;
    }

    /**
     * Compiles variants of the rules of one file.
     *
     * @param file relative to the knowledge folder
     * @param head what stands before its first rule: package and imports
     */
    public static RuleVariants of(KnowledgeBase base, String file, String head, List<Variant> variants) {
        RuleVariants made = new RuleVariants(base, base.unitOf(file), file, head, variants);
        made.compile(0, variants.size());
        return made;
    }

    /** The knowledge with this variant in place of its rule; empty where the variant does not compile. */
    public Optional<KnowledgeBase> with(int variant) {
        Compiled one = compiled.get(variant);
        if (one == null) {
            return Optional.empty();
        }
        LoadedUnit original = base.units().get(unit);
        String replaced = variants.get(variant).rule();
        List<RuleText> texts = original.rules().stream().map(rule -> rule.name().equals(replaced) ? one.text : rule).toList();
        return Optional.of(base.with(unit, original.with(original.name() + " " + variant, texts,
                () -> replace(original.describe(), replaced, one.rule))));
    }

    private static Model replace(Model original, String replaced, Rule by) {
        ModelImpl model = new ModelImpl(original.getName());
        original.getRules().forEach(rule -> model.addRule(rule.getName().equals(replaced) ? by : rule));
        original.getTypeMetaDatas().forEach(model::addTypeMetaData);
        return model;
    }

    /** One that does not compile would take all others with it: so the half that it is in is looked at again. */
    private void compile(int from, int to) {
        if (from == to) {
            return;
        }
        StringBuilder drl = new StringBuilder(head);
        for (int i = from; i < to; i++) {
            drl.append('\n').append(renamed(variants.get(i), i)).append('\n');
        }
        String text = drl.toString();
        RuleReader.Read read = RuleReader.read(file, text);
        boolean sound = read.defects().isEmpty();
        if (sound && RuleCompiler.compile(Digests.of(text).substring(0, 40), file, text) instanceof RuleCompiler.Compiled classes) {
            keep(from, read.texts(), classes);
        } else if (to - from > 1) {
            int middle = (from + to) / 2;
            compile(from, middle);
            compile(middle, to);
        }
    }

    private void keep(int from, List<RuleText> texts, RuleCompiler.Compiled classes) {
        LoadedUnit unit = LoadedUnit.of(texts, new UnitLoader(List.of(classes)), classes.model(), "");
        Map<String, Rule> rules = new HashMap<>();
        unit.describe().getRules().forEach(rule -> rules.put(rule.getName(), rule));
        for (int i = 0; i < texts.size(); i++) {
            compiled.put(from + i, new Compiled(texts.get(i), rules.get(texts.get(i).name())));
        }
    }

    /** Rules of one base need names of their own. */
    private static String renamed(Variant variant, int number) {
        int name = variant.drl().indexOf(variant.rule());
        return variant.drl().substring(0, name) + variant.rule() + " (" + number + ')'
                + variant.drl().substring(name + variant.rule().length());
    }
}
