package org.ndrexpert.knowledge;

import java.util.List;

import org.ndrexpert.rule.RuleText;
import org.ndrexpert.yaml.Required;

/** A compiled unit as {@link KnowledgeJson} writes it. */
record UnitJson(
        @Required String file, @Required String key, @Required String model, @Required List<RuleText> rules) {}
